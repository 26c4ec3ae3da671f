"""The way out to addresses that people named: none leads to what stands beside us."""

import socket

import httpx2
import pytest

from mutuality.clock import SetClock
from mutuality.outbound import Pinned, guarded
from mutuality.transport import HttpTransport, Unreachable

NAMES = {
    "area.example": ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"],
    "inside.example": ["10.0.0.5"],
    "both.example": ["93.184.216.34", "127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "compatible.example": ["::127.0.0.1"],
    "translated.example": ["64:ff9b::a00:1"],
    "tunnelled.example": ["2002:7f00:1::"],
    "shared.example": ["100.64.0.1"],
    "localhost.": ["127.0.0.1"],
    "nothing.example": [],
}


def looked_up(host, port):
    """Return what a name stands for; numbers in any spelling stand for themselves, and need no network."""
    if host in NAMES:
        return NAMES[host]
    return [str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@pytest.fixture
def carried():
    """Return every request that truly left."""
    return []


@pytest.fixture
def way_out(carried):
    """Return the way out, ending where a request would leave."""

    def answer(request):
        carried.append(request)
        return httpx2.Response(302, headers={"location": "http://127.0.0.1/"}, content=b"moved")

    def way_out(*, rehearses=False, looked_up=looked_up):
        pinned = Pinned(rehearses=rehearses, resolve=looked_up, inner=httpx2.MockTransport(answer))
        return HttpTransport(client=httpx2.Client(transport=pinned, follow_redirects=False, trust_env=False))

    return way_out


@pytest.mark.parametrize(
    "address",
    [
        "http://area.example/",
        "file:///etc/passwd",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://0177.0.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[::ffff:169.254.169.254]/",
        "https://[fe80::1]/",
        "https://[fd00:ec2::254]/",
        "https://224.0.0.1/",
        "https://area.example@10.0.0.5/",
        "https://area.example\\@10.0.0.5/",
        "https://①②⑦.⓪.⓪.①/",
        "https://area.example:99999/",
        *(f"https://{name}/" for name in NAMES if name != "area.example"),
    ],
)
def test_no_spelling_leads_to_a_machine_beside_us(way_out, carried, address):
    with pytest.raises(Unreachable) as refused:
        way_out(rehearses=True).send("GET", address)
    assert (refused.value.reason in {"address-refused", "no-connection"}, carried) == (True, [])


def test_a_connection_goes_to_the_address_that_was_checked_and_its_certificate_is_checked_for_the_name(
    way_out, carried
):
    way_out().send("GET", "https://area.example/feed.json?key=one")
    (request,) = carried
    assert (request.url.host, request.headers["host"]) == ("93.184.216.34", "area.example")
    assert (request.extensions["sni_hostname"], request.url.raw_path) == ("area.example", b"/feed.json?key=one")


def test_a_name_in_letters_of_another_script_is_asked_by_its_plain_form(way_out, carried):
    way_out(looked_up=lambda _host, _port: ["93.184.216.34"]).send("GET", "https://xn--strand-bua.example/")
    assert carried[0].extensions["sni_hostname"] == "xn--strand-bua.example"


def test_a_name_is_resolved_once_so_that_it_cannot_change_its_mind(way_out):
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    way_out(looked_up=lambda _host, _port: next(answers)).send("GET", "https://area.example/")
    assert next(answers) == ["127.0.0.1"]


def test_a_redirect_is_told_and_not_followed(way_out, carried):
    answer = way_out().send("GET", "https://area.example/")
    assert (answer.status, answer.headers["location"], len(carried)) == (302, "http://127.0.0.1/", 1)


def test_in_a_rehearsal_a_machine_asks_itself_without_encryption_and_in_earnest_it_does_not(way_out, carried):
    way_out(rehearses=True).send("GET", "http://127.0.0.1:8000/feed.json")
    assert carried[0].url.host == "127.0.0.1"
    with pytest.raises(Unreachable, match="address-refused"):
        way_out().send("GET", "http://127.0.0.1:8000/feed.json")


def test_of_fifty_megabytes_no_more_than_twenty_are_read():
    pieces = iter([b"a" * 1_000_000] * 50)
    inner = httpx2.MockTransport(lambda _request: httpx2.Response(200, content=pieces))
    way_out = guarded(SetClock())
    way_out.client = httpx2.Client(transport=Pinned(resolve=looked_up, inner=inner))
    with pytest.raises(Unreachable, match="answer-too-large"):
        way_out.send("GET", "https://area.example/")
    assert len(list(pieces)) == 29

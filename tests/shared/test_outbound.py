"""The way out to addresses that people named: none leads to what stands beside us."""

import httpx2
import pytest

from mutuality.clock import SetClock
from mutuality.outbound import Pinned, guarded, resolve
from mutuality.transport import HttpTransport, Unreachable

PUBLIC = "93.184.216.34"
NAMES = {
    "area.example": [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946"],
    "inside.example": ["10.0.0.5"],
    "house.example": ["192.168.1.1"],
    "house-six.example": ["fd12:3456::1"],
    "both.example": [PUBLIC, "127.0.0.1"],
    "both-six.example": [PUBLIC, "fe80::1"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "mapped-public.example": [f"::ffff:{PUBLIC}"],
    "compatible.example": ["::127.0.0.1"],
    "translated.example": ["64:ff9b::a00:1"],
    "translated-here.example": ["64:ff9b:1::a00:1"],
    "tunnelled.example": ["2002:7f00:1::"],
    "teredo.example": ["2001:0:4136:e378:8000:63bf:80ff:fffe"],
    "shared.example": ["100.64.0.1"],
    "zone.example": ["fe80::1%eth0"],
    "localhost.": ["127.0.0.1"],
    "metadata.google.internal": [PUBLIC],
    "metadata.google.internal.": [PUBLIC],
    "db.localhost": [PUBLIC],
    "printer.local": [PUBLIC],
    "router.home.arpa": [PUBLIC],
    "nothing.example": [],
}
SPELLINGS = [
    "http://area.example/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_INFO",
    "ftp://area.example/",
    "//127.0.0.1/",
    "https:///etc/passwd",
    "https://127.0.0.1/",
    "https://127.0.0.1:8443/",
    "https://127.0.0.1./",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://017700000001/",
    "https://0/",
    "https://0.0.0.0/",
    "https://0.1.2.3/",
    "https://10.0.0.5/",
    "https://172.16.0.1/",
    "https://192.168.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://169.254.170.2/v2/credentials",
    "https://2852039166/",
    "https://100.100.100.200/",
    "https://168.63.129.16/",
    "https://192.0.0.192/",
    "https://100.64.0.1/",
    "https://192.88.99.1/",
    "https://198.18.0.1/",
    "https://192.0.2.1/",
    "https://198.51.100.1/",
    "https://203.0.113.1/",
    "https://224.0.0.1/",
    "https://240.0.0.1/",
    "https://255.255.255.255/",
    "https://[::]/",
    "https://[::1]/",
    "https://[::127.0.0.1]/",
    "https://[::ffff:169.254.169.254]/",
    "https://[::ffff:7f00:1]/",
    "https://[64:ff9b::127.0.0.1]/",
    "https://[2002:a9fe:a9fe::]/",
    "https://[2001::1]/",
    "https://[2001:db8::1]/",
    "https://[100::1]/",
    "https://[fe80::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fec0::1]/",
    "https://[ff02::1]/",
    "https://[fd00:ec2::254]/",
    "https://[::1/",
    "https://area.example@10.0.0.5/",
    "https://user:secret@area.example/",
    "https://area.example\\@10.0.0.5/",
    "https:\\\\127.0.0.1/",
    "https://area.example\t.internal/",
    "https://127.0.0.1\n.area.example/",
    "https://area.example /",
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
    "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
    "https://area.example%00.internal/",
    "https://area.example:99999/",
    "https://area.example:-1/",
    f"https://area.example/{'a' * 2000}",
    *(f"https://{name}/" for name in NAMES if name != "area.example"),
]


def looked_up(host, port):
    """Return what a name stands for; numbers in any spelling stand for what the system's resolver makes of them."""
    return NAMES[host] if host in NAMES else resolve(host, port)


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


@pytest.mark.parametrize("address", SPELLINGS)
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

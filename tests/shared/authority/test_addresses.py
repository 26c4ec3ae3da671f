"""Where people may be sent back to: exactly what was registered, and what cannot be registered."""

import pytest

from mutuality.authority.clients.addresses import fits, is_registrable

WEB, NATIVE = "https://diary.example/back", "http://127.0.0.1/back"
NEAR = (
    "https://diary.example/back/",
    "https://diary.example/Back",
    "https://diary.example/bac",
    "https://diary.example/back2",
    "https://diary.example/back/..",
    "https://diary.example/./back",
    "https://diary.example//back",
    "https://diary.example/%62ack",
    "https://diary.example/back?",
    "https://diary.example/back?to=there",
    "https://diary.example/back#",
    "https://diary.example/back#there",
    "https://diary.example/back\\",
    "https://diary.example/back\n",
    " https://diary.example/back",
    "https://diary.example:443/back",
    "https://diary.example:8443/back",
    "https://diary.example./back",
    "https://DIARY.example/back",
    "HTTPS://diary.example/back",
    "http://diary.example/back",
    "https://www.diary.example/back",
    "https://diary.example.evil.example/back",
    "https://diary.example@evil.example/back",
    "https://evil.example/https://diary.example/back",
    "https://*.example/back",
    "https://evil.example\\@diary.example/back",
    "https://di\u0430ry.example/back",
    "//diary.example/back",
    "diary.example/back",
    "javascript:https://diary.example/back",
    "http://127.0.0.1/back/",
    "http://127.0.0.1:8000/other",
    "http://127.0.0.1:0/back",
    "http://127.0.0.1:65536/back",
    "http://127.0.0.1:08000/back",
    "http://127.0.0.1:8000/back?to=there",
    "http://127.0.0.1:8000@evil.example/back",
    "http://127.0.0.1.evil.example:8000/back",
    "http://127.0.0.2:8000/back",
    "http://localhost:8000/back",
    "http://[::1]:8000/back",
    "https://127.0.0.1:8000/back",
    "",
)
NEVER = (
    "https://*.diary.example/back",
    "https://diary.example/*",
    "https://diary.example",
    "https://diary.example/back?to=there",
    "https://diary.example/a/../back",
    "https://diary.example:70000/back",
    "https://somebody@diary.example/back",
    "https://localhost/back",
    "https://192.0.2.1/back",
    "http://diary.example/back",
    "http://localhost/back",
    "http://127.0.0.1:8000/back",
    "diary:back",
    "https://diary.example/" + "a" * 400,
)


def test_of_many_addresses_that_are_nearly_it_none_is():
    assert (len(NEAR) >= 40, [each for each in NEAR if fits(WEB, each) or fits(NATIVE, each)]) == (True, [])


def test_the_registered_address_is_it():
    assert fits(WEB, WEB)


@pytest.mark.parametrize("port", ["", ":1", ":49152", ":65535"])
def test_a_native_app_is_sent_back_to_whatever_port_it_listens_on(port):
    assert fits(NATIVE, f"http://127.0.0.1{port}/back")


def test_the_new_loopback_is_as_good_as_the_old():
    new = "http://[::1]/back"
    assert (is_registrable(new), fits(new, "http://[::1]:8000/back")) == (True, True)


def test_what_is_open_to_others_cannot_be_registered():
    assert [each for each in NEVER if is_registrable(each)] == []


def test_what_leads_to_one_place_can():
    assert all(map(is_registrable, (WEB, NATIVE, "https://diary.example:8443/a/b-c_d.html")))

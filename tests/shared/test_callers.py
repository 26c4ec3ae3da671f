"""Who asks behind a proxy: nobody becomes somebody else by a header."""

from ipaddress import ip_network

import pytest

from mutuality.callers import FORWARDED, Proxies

OURS = Proxies([ip_network("10.0.0.0/28"), ip_network("fd00::/64")])
NEWER = Proxies(OURS.networks, FORWARDED)
CALLER = "198.51.100.7"


@pytest.mark.parametrize(
    ("peer", "said", "caller"),
    [
        (CALLER, "203.0.113.9", CALLER),
        (CALLER, "10.0.0.1", CALLER),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", CALLER, CALLER),
        ("10.0.0.1", f"203.0.113.9, {CALLER}", CALLER),
        ("10.0.0.1", f"203.0.113.9,{CALLER} , 10.0.0.2", CALLER),
        ("10.0.0.1", f"10.0.0.3, 203.0.113.9, {CALLER}", CALLER),
        ("10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("10.0.0.1", f"{CALLER}, unknown, 10.0.0.2", "10.0.0.2"),
        ("10.0.0.1", f"{CALLER}, nonsense", "10.0.0.1"),
        ("10.0.0.1", f"{CALLER}:4711", CALLER),
        ("10.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"),
        ("10.0.0.1", "2001:db8::7", "2001:db8::7"),
        ("::ffff:10.0.0.1", f"::ffff:{CALLER}", CALLER),
        ("fd00::1", CALLER, CALLER),
        ("fd00:0:0:1::1", CALLER, "fd00:0:0:1::1"),
        ("", CALLER, ""),
    ],
)
def test_the_caller_is_the_first_from_the_right_that_is_no_proxy_of_ours(peer, said, caller):
    assert OURS.caller(peer, said) == caller


@pytest.mark.parametrize(
    ("said", "caller"),
    [
        (f"for={CALLER}", CALLER),
        (f'For="{CALLER}:4711";proto=https;by=10.0.0.1', CALLER),
        (f"for=203.0.113.9, for={CALLER}, for=10.0.0.2", CALLER),
        ('for="[2001:db8::7]:4711"', "2001:db8::7"),
        ("for=2001:db8::7", "2001:db8::7"),
        ("for=_hidden", "10.0.0.1"),
        (f"by={CALLER}", "10.0.0.1"),
    ],
)
def test_the_newer_header_names_the_caller_likewise(said, caller):
    assert NEWER.caller("10.0.0.1", said) == caller


def test_without_a_proxy_of_ours_nobodys_word_counts():
    assert Proxies().caller("127.0.0.1", CALLER) == "127.0.0.1"

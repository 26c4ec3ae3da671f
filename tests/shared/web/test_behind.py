"""Limits count who truly asks, behind a proxy as without one."""

from ipaddress import ip_network

import pytest

from mutuality.callers import Behind, Proxies
from tests.shared.web.notes import app_of_notes


@pytest.fixture
def knock(federation_database):
    """Knock behind a proxy of ours, from where its header says."""
    app = app_of_notes(federation_database)
    app.wsgi_app = Behind(app.wsgi_app, Proxies([ip_network("10.0.0.1")]))

    def knock(said, *, peer="10.0.0.1"):
        headers = {"X-Forwarded-For": said, "Forwarded": f"for={said}", "X-Real-IP": said}
        return app.test_client().post("/v1/door", headers=headers, environ_base={"REMOTE_ADDR": peer}).status_code

    return knock


def test_callers_behind_one_proxy_are_counted_one_by_one(knock):
    assert [knock("198.51.100.7") for _ in range(3)] == [204, 204, 429]
    assert knock("198.51.100.8") == 204


def test_whoever_writes_more_addresses_before_their_own_stays_one_caller(knock):
    assert [knock(f"203.0.113.{number}, 198.51.100.7") for number in range(3)] == [204, 204, 429]


def test_whoever_comes_round_the_proxy_stays_one_caller_whatever_they_write(knock):
    assert [knock(f"203.0.113.{number}", peer="198.51.100.7") for number in range(3)] == [204, 204, 429]


def test_whoever_has_a_whole_network_is_one_caller_at_a_door(knock):
    assert [knock(f"2001:db8::{number}") for number in range(3)] == [204, 204, 429]

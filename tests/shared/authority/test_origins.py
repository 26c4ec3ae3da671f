"""Pages elsewhere call us from a browser only where they are an approved app's."""

import pytest

from tests.shared.authority.test_apps import SAID
from tests.support import approved

METHOD = {"Access-Control-Request-Method": "POST"}


@pytest.fixture
def officers(federation, body_id):
    return [federation.signed_in("officer", body=body_id) for _ in range(2)]


@pytest.fixture
def may(door):
    """Ask as a browser does whether a page of an origin may call the token door."""

    def may(origin):
        answer = door.send("OPTIONS", "/oauth/token", headers={"Origin": origin, **METHOD})
        return answer.headers.get("Access-Control-Allow-Origin")

    return may


def test_a_page_of_an_approved_app_may_call(officers, may):
    approved(*officers, SAID)
    asked = ["https://diary.example", "http://127.0.0.1:5500", "http://127.0.0.1"]
    assert [may(origin) for origin in asked] == asked


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "https://diary.example.evil.example",
        "http://diary.example",
        "https://diary.example:8443",
        "http://localhost:5500",
        "http://127.0.0.1:5500.evil.example",
        "null",
        "",
    ],
)
def test_no_other_page_may(officers, may, origin):
    approved(*officers, SAID)
    assert may(origin) is None


def test_a_page_of_an_app_nobody_approved_may_not(officers, may):
    officers[0].post("/v1/apps", SAID)
    assert may("https://diary.example") is None


def test_its_answers_are_read_and_its_keys_are_not_sent_by_themselves(officers, door):
    approved(*officers, SAID)
    headers = door.send("GET", "/v1/bodies", headers={"Origin": "https://diary.example"}).headers
    assert (
        headers["Access-Control-Allow-Origin"],
        headers.get("Access-Control-Allow-Credentials"),
        headers["Vary"],
    ) == (
        "https://diary.example",
        None,
        "Origin",
    )


def test_the_sign_in_page_is_read_by_no_other_page(officers, door):
    approved(*officers, SAID)
    headers = door.send("GET", "/oauth/authorize", headers={"Origin": "https://diary.example"}).headers
    assert "Access-Control-Allow-Origin" not in headers

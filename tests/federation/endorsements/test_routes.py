"""Applications as each role, and as another body's officer, as chapter and as stranger."""

import pytest

from tests.federation.endorsements.conftest import slug_of

WORD = {"outcome": "returned", "reason": "More"}
READS, WRITES, SAYS = ("officer", "reader", "board"), ("officer",), ("officer", "board")
OPERATIONS = [
    ("GET", "/v1/chapters/{chapter}/applications", None, READS),
    ("GET", "/v1/applications/{application}", None, READS),
    ("PUT", "/v1/applications/{application}/withdrawal", {"reason": "No"}, WRITES),
    ("POST", "/v1/chapters/{chapter}/applications", {}, WRITES),
    ("POST", "/v1/applications/{application}/endorsements", WORD, SAYS),
]


@pytest.fixture
def call(alliance, chapter_id, apply, people):
    """Carry out an operation as somebody, and return the status."""
    made = apply().json["id"]
    callers = {**alliance.everyone(chapter_id), "officer": people["state"], "board": people["national_board"]}

    def call(who, method, path, body):
        return callers[who].request(method, path.format(chapter=chapter_id, application=made), json=body)

    return call


@pytest.mark.parametrize(("method", "path", "body", "allowed"), OPERATIONS)
def test_an_operation_is_for_whom_it_is_for(call, method, path, body, allowed):
    refused = {who: call(who, method, path, body).status_code for who in ("stranger", "chapter", "steward", "other")}
    assert refused == {"stranger": 401, "chapter": 403, "steward": 403, "other": 404}
    for who in ("reader", "board"):
        is_refused = slug_of(call(who, method, path, body)) == (403, "forbidden") if who not in allowed else False
        assert is_refused == (who not in allowed)
    answer = call("officer", method, path, body)
    assert answer.status_code < 300 or slug_of(answer) in {(409, "application-open"), (403, "policy-refused")}


def test_a_body_lists_its_own_applications_alone(other, alliance, apply):
    apply()
    listed = [office.officer.get("/v1/applications").json["items"] for office in (alliance, other)]
    assert [len(items) for items in listed] == [1, 0]

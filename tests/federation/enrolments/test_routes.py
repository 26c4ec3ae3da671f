"""Invitation and approval as own officer, as reader, as another body's officer, as chapter and as stranger."""

import pytest

from tests.federation.enrolments.conftest import kind

WORDS = {"fingerprint": "ashbank ashbank ashbank ashbank ashbank ashbank"}
OPERATIONS = [
    ("GET", "/v1/chapters/{chapter}/enrolment", None, ("officer",)),
    ("POST", "/v1/chapters/{chapter}/invitations", None, ("officer",)),
    ("PUT", "/v1/chapters/{chapter}/approval", WORDS, ("officer",)),
]


@pytest.fixture
def ask(office, chapter_id):
    """Carry out an operation as somebody, and return the status."""
    callers = office.everyone(chapter_id)

    def ask(who, method, path, body):
        address = path.format(chapter=chapter_id, body=office.body_id)
        sent = {"If-Match": '"1"'} if method == "PATCH" else {}
        return callers[who].request(method, address, json=body, headers=sent).status_code

    return ask


@pytest.mark.parametrize(("method", "path", "body", "allowed"), OPERATIONS)
def test_an_operation_is_for_whom_it_is_for(ask, enrol, method, path, body, allowed):
    refused = {who: ask(who, method, path, body) for who in ("stranger", "chapter", "steward", "other")}
    assert refused == {"stranger": 401, "chapter": 403, "steward": 403, "other": 404}
    assert (ask("reader", method, path, body) == 403) == ("reader" not in allowed)
    assert ask("officer", method, path, body) not in {401, 403, 405, 422, 428}


def test_an_enrolled_chapter_is_not_invited_again(office, enrol, approve, chapter_id):
    enrol()
    approve()
    assert kind(office.officer.post(f"/v1/chapters/{chapter_id}/invitations")) == (409, "invited-already")

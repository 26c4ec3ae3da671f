"""The roll as own officer, as reader, as another body's officer, as chapter and as stranger."""

import pytest

from tests.federation.chapters.conftest import kind

WORDS = {"fingerprint": "ashbank ashbank ashbank ashbank ashbank ashbank"}
STEP = {"to": "closed", "reason": "Ended"}
READS, WRITES = ("officer", "reader"), ("officer",)
OPERATIONS = [
    ("GET", "/v1/chapters/{chapter}", None, READS),
    ("GET", "/v1/chapters/{chapter}/standing-changes", None, READS),
    ("GET", "/v1/chapters/{chapter}/enrolment", None, WRITES),
    ("POST", "/v1/bodies/{body}/chapters", {"name": "Mill"}, WRITES),
    ("POST", "/v1/chapters/{chapter}/invitations", None, WRITES),
    ("POST", "/v1/chapters/{chapter}/standing-changes", STEP, WRITES),
    ("PATCH", "/v1/chapters/{chapter}", {"name": "Harbour end"}, WRITES),
    ("PUT", "/v1/chapters/{chapter}/approval", WORDS, WRITES),
]


@pytest.fixture
def ask(federation, office, chapter_id):
    """Carry out an operation as somebody, and return the status."""
    own = {"body": office.body_id}
    callers = {
        "officer": office.officer,
        "reader": federation.signed_in("reader", **own),
        "steward": federation.signed_in("steward"),
        "other": federation.signed_in("officer", body="bod_00000000000000000000000000"),
        "chapter": federation.with_scopes("link:read", chapter=chapter_id, **own),
        "stranger": federation.stranger,
    }

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


def test_the_roll_holds_the_own_bodys_chapters_alone(federation, office, other, chapter_id):
    other.chapter("Elsewhere")
    listed = office.officer.get("/v1/chapters").json["items"]
    assert [each["id"] for each in listed] == [chapter_id]


def test_the_roll_is_filtered_by_unit_and_standing(office, chapter_id):
    north = office.unit("north")
    office.chapter("Mill", unit_id=north)
    queries = (f"unit_id={north}", "standing=invited")
    listed = [office.officer.get(f"/v1/chapters?{query}").json["items"] for query in queries]
    assert [[each["name"] for each in items] for items in listed] == [["Mill"], ["Harbour"]]


def test_a_chapter_is_put_into_a_unit_of_its_body_alone(office, other):
    said = {"name": "Mill", "unit_id": other.unit("north")}
    assert office.officer.post(f"/v1/bodies/{office.body_id}/chapters", said).status_code == 404


def test_a_chapter_is_moved_into_a_unit_of_its_body_alone(office, other, chapter_id):
    said = {"unit_id": other.unit("north")}
    assert office.officer.change("PATCH", f"/v1/chapters/{chapter_id}", said).status_code == 404


def test_an_enrolled_chapter_is_not_invited_again(office, enrol, approve, chapter_id):
    enrol()
    approve()
    assert kind(office.officer.post(f"/v1/chapters/{chapter_id}/invitations")) == (409, "standing-fixed")


def test_each_step_says_who_took_it_when_and_why(office, enrol, approve, move, chapter_id):
    enrol()
    approve()
    move("paused")
    step = office.officer.get(f"/v1/chapters/{chapter_id}/standing-changes").json["items"][-1]
    assert (step["before"], step["after"], step["reason"]) == ("listed", "paused", "The members agreed")


def test_a_step_the_standing_does_not_know_is_refused_and_names_those_it_knows(move):
    refused = move("chartered")
    assert (kind(refused), refused.json["detail"]) == (
        (409, "standing-fixed"),
        "From invited a chapter can become closed.",
    )


def test_a_sanction_takes_nothing_off_the_roll(office, enrol, approve, move, chapter_id):
    enrol()
    approve()
    move("withdrawn")
    assert office.officer.get(f"/v1/chapters/{chapter_id}").json["enrolled_on"] == "2026-03-15"


def test_a_withdrawn_chapter_can_come_back_as_listed(enrol, approve, move):
    enrol()
    approve()
    assert [move(to).json["standing"] for to in ("withdrawn", "listed")] == ["withdrawn", "listed"]

"""Standing as own officer, as a unit's officer, as reader, as another body's officer, as chapter and as stranger."""

import pytest

from tests.federation.standing.conftest import slug_of

STEP = {"to": "closed", "reason": "Ended"}
READS, WRITES = ("officer", "reader"), ("officer",)
OPERATIONS = [
    ("GET", "/v1/chapters/{chapter}/standing", None, READS),
    ("GET", "/v1/chapters/{chapter}/standing-changes", None, READS),
    ("GET", "/v1/chapters/{chapter}/standing-announcements", None, READS),
    ("POST", "/v1/chapters/{chapter}/standing-changes", STEP, WRITES),
    ("POST", "/v1/chapters/{chapter}/standing-announcements", STEP, WRITES),
    ("PUT", "/v1/standing-announcements/{announcement}/confirmation", None, WRITES),
    ("PUT", "/v1/standing-announcements/{announcement}/withdrawal", {"reason": "Mended"}, WRITES),
]


@pytest.fixture
def ask(strict, chapter_id, announce):
    """Carry out an operation as somebody, and return the status."""
    announced = announce("closed").json["id"]
    callers = strict.everyone(chapter_id)

    def ask(who, method, path, body):
        address = path.format(chapter=chapter_id, announcement=announced)
        return callers[who].request(method, address, json=body).status_code

    return ask


@pytest.mark.parametrize(("method", "path", "body", "allowed"), OPERATIONS)
def test_an_operation_is_for_whom_it_is_for(ask, method, path, body, allowed):
    refused = {who: ask(who, method, path, body) for who in ("stranger", "chapter", "steward", "other")}
    assert refused == {"stranger": 401, "chapter": 403, "steward": 403, "other": 404}
    assert (ask("reader", method, path, body) == 403) == ("reader" not in allowed)
    assert ask("officer", method, path, body) not in {401, 403, 405, 422, 428}


def test_everybody_may_read_the_machine(federation):
    steps = federation.stranger.get("/v1/standing-edges").json["items"]
    taking = next(each for each in steps if (each["before"], each["after"]) == ("cure", "withdrawn"))
    assert (taking["who"], taking["notice_days"]) == (["two_officers"], 30)


@pytest.mark.parametrize(("to", "status"), [("under_review", 201), ("cure", 403)])
def test_a_units_officer_takes_the_steps_of_a_unit_alone(federation, strict, to, status):
    north = strict.unit("north")
    mill = strict.chapter("Mill", unit_id=north)
    strict.stand(mill, *(["under_review"] if to == "cure" else []))
    clerk = federation.signed_in("unit_officer", body=strict.body_id, unit=north)
    answer = clerk.post(f"/v1/chapters/{mill}/standing-changes", {"to": to, "reason": "Looked at"})
    assert answer.status_code == status


def test_a_units_officer_reads_nothing_of_another_units_chapter(federation, strict, chapter_id):
    clerk = federation.signed_in("unit_officer", body=strict.body_id, unit=strict.unit("north"))
    assert slug_of(clerk.get(f"/v1/chapters/{chapter_id}/standing")) == (404, "not-found")


def test_what_was_announced_stays_readable_with_how_it_ended(strict, chapter_id, announce, take, later):
    announced = announce("closed")
    later(30)
    take(announced)
    told = strict.officer.get(f"/v1/chapters/{chapter_id}/standing-announcements").json["items"]
    assert [(each["after"], each["outcome"]) for each in told] == [("closed", "taken")]

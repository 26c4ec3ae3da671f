"""What of knowledge from elsewhere goes with whoever brought it."""

import pytest

from tests.traces import in_tables

CANARY = "Zanzibrel"


def leave(caller):
    return caller.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]


@pytest.fixture
def told(note):
    return note(title=CANARY, text=CANARY, source=CANARY, their_reasons=CANARY)


def test_what_nobody_decided_about_is_handed_over_and_erased_with_whoever_brought_it(told, as_mary, chapter_database):
    assert in_tables(chapter_database, CANARY) == {"knowledge_item", "idempotency_key"}
    taken = leave(as_mary)["knowledge"]
    assert [each["text"] for each in taken] == [CANARY]
    assert in_tables(chapter_database, CANARY) == set()


def test_an_officer_who_lets_somebody_go_does_not_learn_what_they_brought(told, mary, coordinator):
    answer = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert (answer.status_code, CANARY in answer.text) == (201, False)


def test_what_was_decided_stays_and_who_brought_it_is_forgotten(note, settle, as_mary, chapter_database):
    settle(note())
    leave(as_mary)
    with chapter_database.reading() as session:
        kept = session.execute(chapter_database.base.metadata.tables["knowledge_item"].select()).all()
    assert [(row.status, row.noted_by) for row in kept] == [("adopted", None)]

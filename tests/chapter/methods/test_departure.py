"""What of ways of coping goes with whoever brought them, and what stays with the chapter."""

import pytest

from tests.chapter.methods.conftest import TRIED
from tests.traces import in_files, in_tables

CANARY = "Zanzibrel"


def rows(database, table):
    with database.reading() as session:
        return session.execute(database.base.metadata.tables[table].select()).all()


def leave(caller):
    return caller.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["methods"]


@pytest.fixture
def told(draft, as_mary):
    """Mary leaves the same word wherever this room takes words of hers."""
    as_mary.post("/v1/founder-accounts", {"years_without_outcome": 9, "account": CANARY})
    draft(title=CANARY, solves=CANARY, text=CANARY)


def test_the_words_of_who_leaves_are_handed_over_and_erased(told, as_mary, chapter_database):
    assert in_tables(chapter_database, CANARY) >= {"method", "founder_account"}
    taken = leave(as_mary)
    assert (taken["methods"][0]["text"], taken["founder_accounts"][0]["account"]) == (CANARY, CANARY)
    assert in_tables(chapter_database, CANARY) == set()


def test_an_officer_who_lets_somebody_go_does_not_learn_what_they_brought(told, mary, coordinator):
    answer = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert (answer.status_code, CANARY in answer.text) == (201, False)


def test_they_are_erased_down_to_the_bytes_of_the_file(told, as_mary, chapter_database):
    assert in_files(chapter_database, CANARY)
    leave(as_mary)
    assert in_files(chapter_database, CANARY) == set()


@pytest.mark.requirement("B3")
def test_a_founders_method_stays_and_who_brought_it_is_forgotten(method, experience, mary, as_mary, chapter_database):
    method(kind="founding", origin_experience_id=experience())
    leave(as_mary)
    (kept,) = rows(chapter_database, "method")
    assert (kept.origin, kept.origin_experience_id, kept.author_id) == ("experience", None, None)
    assert mary not in str(kept)


def test_a_founders_years_stay_with_the_method_that_came_from_them_and_their_words_go(
    method, account, as_mary, chapter_database
):
    method(kind="founding", founder_account_id=account[-30:])
    leave(as_mary)
    kept = rows(chapter_database, "founder_account")
    assert [(row.years_without_outcome, row.account, row.member_id) for row in kept] == [(9, None, None)]


def test_a_draft_others_tried_stays_and_anybody_takes_it_on(draft, as_mary, as_owl, publish):
    made = draft()
    as_owl.post(f"{made}/trials", TRIED)
    leave(as_mary)
    assert publish(made, by=as_owl).json["state"] == "published"


def test_what_others_brought_is_left_alone(method, as_mary, as_owl, owl, chapter_database):
    method(as_owl)
    leave(as_mary)
    assert [row.author_id for row in rows(chapter_database, "method")] == [owl]

"""Who leaves is named in the books no more, be they giver, helper or treasurer; the books still balance."""

import pytest

from tests.traces import in_rows, in_tables

CANARY = "Zanzibrel"


@pytest.fixture
def entries(as_owl):
    def entries():
        return [(each["kind"], each["amount"]) for each in as_owl.get("/v1/ledger").json["items"]]

    return entries


@pytest.fixture
def told(book, treasurer, as_mary, mary, give, spend, decided):
    """Mary gave under her name, had back what she laid out, and the treasurer wrote a word about it twice."""
    as_mary.request("PUT", "/v1/me/giving", json={"is_named": True})
    give(member_id=mary)
    paid = spend(kind="reimbursement", member_id=mary, text=CANARY, decision_id=decided())
    wrong = treasurer.post(f"/v1/ledger/{paid.json['id']}/correction", {"text": f"{CANARY}, not so"})
    assert wrong.status_code == 201


def leave(caller):
    return caller.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]


def test_all_the_books_hold_about_somebody_is_handed_over(told, as_mary):
    taken = leave(as_mary)
    assert taken["giving"]["is_named"] is True
    assert {(each["kind"], each["amount"], each["text"]) for each in taken["money"]["entries"]} == {
        ("contribution", 2_000, None),
        ("reimbursement", -7_500, CANARY),
        ("reimbursement", 7_500, f"{CANARY}, not so"),
    }


def test_no_word_and_no_name_of_who_left_stays_in_the_books(told, as_mary, mary, chapter_database):
    assert "money_words" in in_tables(chapter_database, CANARY)
    leave(as_mary)
    assert in_tables(chapter_database, CANARY) == set()
    assert {name for name in in_tables(chapter_database, mary) if name.startswith(("money", "giving"))} == set()


def test_amounts_stay_and_the_books_balance(told, as_mary, entries):
    before = entries()
    leave(as_mary)
    assert entries() == before


def test_a_name_taken_off_is_in_no_kept_answer_either(told, as_mary, mary, chapter_database):
    before = len(in_rows(chapter_database, mary))
    as_mary.request("PUT", "/v1/me/giving", json={"is_named": False})
    assert before - len(in_rows(chapter_database, mary)) == 3  # the choice, the gift, the answer about it


def test_a_treasurer_who_leaves_is_named_by_no_entry_and_the_books_go_on(
    founded, book, give, as_member, admitted, coordinator, treasurer, chapter_database
):
    keeper = admitted("Wren", state="member")
    position = coordinator.post("/v1/positions", {"title": "Treasurer"}).json["id"]
    coordinator.post(f"/v1/positions/{position}/terms", {"member_id": keeper})
    writes = founded.signed_in("treasurer", name="wren-2", member=keeper)
    made = writes.post("/v1/contributions", {"amount": 1_000}).json
    taken = leave(as_member(keeper))
    assert (made["recorded_by"], taken["money"]["written_down"]) == (keeper, [made["id"]])
    assert {name for name in in_tables(chapter_database, keeper) if name.startswith(("money", "giving"))} == set()
    assert give().status_code == 201
    warnings = coordinator.get("/v1/continuity").text
    assert position in warnings

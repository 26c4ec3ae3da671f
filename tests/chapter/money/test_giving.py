"""Gifts name nobody who did not choose so; outside money and remittances are as the policy says."""

import pytest

from mutuality_chapter.money.models import Entry, Words


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def naming(caller, *, is_named):
    return caller.request("PUT", "/v1/me/giving", json={"is_named": is_named})


def rows(database, table):
    with database.reading() as session:
        return [dict(row._mapping) for row in session.execute(table.__table__.select())]


@pytest.mark.requirement("T20")
def test_an_anonymous_gift_stores_no_person(book, give, chapter_database, mary):
    before = rows(chapter_database, Words)
    made = give().json
    kept = [row for row in rows(chapter_database, Words) if row not in before]
    assert kept == [{"entry_id": made["id"], "text": None, "member_id": None, "recorded_by": None}]
    assert mary not in str(rows(chapter_database, Entry))


def test_nobody_is_named_who_did_not_choose_so(book, give, mary):
    assert problem(give(member_id=mary)) == (409, "naming-not-chosen")


def test_a_giver_who_chose_so_is_named_to_whoever_keeps_the_books_and_to_no_other_member(
    book, give, treasurer, as_mary, as_owl, mary
):
    naming(as_mary, is_named=True)
    give(member_id=mary)
    named = [each["member_id"] for each in treasurer.get("/v1/contributions").json["items"]]
    assert (named, mary in as_owl.get("/v1/ledger").text) == ([mary], False)


def test_a_giver_sees_their_own_gifts_and_nobody_elses(book, give, as_mary, as_owl, mary, founded):
    naming(as_mary, is_named=True)
    give(member_id=mary)
    give()
    own = [caller.get("/v1/me/contributions").json["items"] for caller in (as_mary, as_owl)]
    assert [[each["amount"] for each in gifts] for gifts in own] == [[2_000], []]
    assert founded.stranger.get("/v1/me/contributions").status_code == 401


def test_a_name_is_taken_off_every_gift_when_its_giver_says_so(book, give, treasurer, as_mary, mary):
    naming(as_mary, is_named=True)
    give(member_id=mary)
    chosen = naming(as_mary, is_named=False).json
    assert (chosen["is_named"], chosen["chosen_at"]) == (False, None)
    assert [each["member_id"] for each in treasurer.get("/v1/contributions").json["items"]] == [None]
    assert problem(give(member_id=mary)) == (409, "naming-not-chosen")


def test_a_choice_is_ones_own(as_mary, as_owl, founded, treasurer):
    naming(as_mary, is_named=True)
    shown = [caller.get("/v1/me/giving").json["is_named"] for caller in (as_mary, as_owl)]
    assert shown == [True, False]
    assert [naming(caller, is_named=True).status_code for caller in (treasurer, founded.stranger)] == [403, 401]


@pytest.mark.refuses("money.outside")
@pytest.mark.requirement("T20")
def test_outside_money_is_refused_where_the_policy_says_so(book, give, policy):
    policy(version=4, money={"outside": "refuse"})
    refused = give(is_from_outside=True)
    said = {name: refused.json[name] for name in ("key", "value", "version", "set_by")}
    rule = {"key": "money.outside", "value": "refuse", "version": 4, "set_by": "Every Child Remembered"}
    assert (problem(refused), said) == ((403, "policy-refused"), rule)
    assert give().status_code == 201


@pytest.mark.allows("money.outside")
@pytest.mark.parametrize("value", ["chapter_decides", "accept"])
def test_it_is_taken_and_counted_apart_where_the_policy_leaves_it(book, give, policy, treasurer, value):
    policy(money={"outside": value})
    give(is_from_outside=True, amount=9_000)
    shown = treasurer.get("/v1/accounts?first=2026-03&last=2026-03").json
    assert (shown["outside"], shown["donations"]) == (9_000, 0)


def test_a_member_is_not_from_outside(book, give, as_mary, mary):
    naming(as_mary, is_named=True)
    assert problem(give(is_from_outside=True, member_id=mary)) == (409, "naming-not-chosen")


def test_what_is_passed_upward_rests_on_a_decision_as_anything_spent(book, remit, decided):
    assert problem(remit()) == (409, "not-decided")
    assert remit(decision_id=decided()).json["kind"] == "gift"


@pytest.mark.refuses("money.remittance")
@pytest.mark.allows("money.remittance")
@pytest.mark.parametrize(
    ("value", "allowed"),
    [("none", {"gift"}), ("voluntary", {"gift"}), ("split_dues", {"gift", "dues"}), ("fee", {"gift", "fee"})],
)
def test_dues_and_fees_are_passed_upward_where_the_policy_asks_for_them(book, remit, decided, policy, value, allowed):
    policy(money={"remittance": value})
    decision = decided()
    answers = {kind: remit(kind=kind, decision_id=decision) for kind in ("gift", "dues", "fee")}
    assert {kind for kind, answer in answers.items() if answer.status_code == 201} == allowed
    refused = [answer.json["key"] for answer in answers.values() if answer.status_code == 403]
    assert (len(refused), set(refused)) == (3 - len(allowed), {"money.remittance"})

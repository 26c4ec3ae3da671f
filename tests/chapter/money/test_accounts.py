"""What the books say: what came in and went out, how far donations cover costs, how prudent the reserve is."""

import pytest


@pytest.fixture
def accounts(as_mary):
    return lambda first, last: as_mary.get("/v1/accounts", query_string={"first": first, "last": last}).json


@pytest.mark.requirement("T20")
def test_the_cover_ratio_is_members_donations_by_costs(book, give, spend, decided, accounts):
    give(amount=6_000)
    give(amount=50_000, is_from_outside=True)
    spend(amount=8_000, decision_id=decided())
    assert accounts("2026-03", "2026-03")["cover_ratio"] == 0.75


def test_where_nothing_was_spent_there_is_no_ratio(book, give, accounts):
    give()
    assert accounts("2026-03", "2026-03")["cover_ratio"] is None


def test_the_accounts_of_a_month_begin_where_the_last_ended(book, give, spend, remit, decided, accounts):
    decision = decided()
    give(happened_on="2026-01-10", amount=4_000)
    spend(happened_on="2026-02-10", amount=1_500, decision_id=decision)
    remit(happened_on="2026-02-11", amount=500, decision_id=decision)
    january, february = accounts("2026-01", "2026-01"), accounts("2026-02", "2026-02")
    assert (january["opening"], january["closing"], february["opening"]) == (100_000, 104_000, 104_000)
    assert (february["costs"], february["remitted"], february["closing"]) == (1_500, 500, 102_000)


def test_a_month_before_the_books_begin_holds_nothing(book, accounts):
    said = accounts("2025-11", "2025-11")
    assert (said["opening"], said["closing"]) == (0, 0)


def test_what_was_in_hand_at_the_beginning_was_not_given_in_that_month(book, accounts):
    said = accounts("2025-12", "2025-12")
    assert (said["opening"], said["donations"], said["closing"]) == (100_000, 0, 100_000)


def test_a_span_that_ends_before_it_begins_is_refused(book, as_mary):
    assert as_mary.get("/v1/accounts?first=2026-03&last=2026-02").status_code == 422


@pytest.fixture
def reserve(as_mary):
    return lambda: as_mary.get("/v1/reserve").json


@pytest.mark.allows("money.reserve_months")
def test_the_reserve_is_so_many_months_of_average_costs(book, spend, decided, policy, reserve):
    policy(money={"reserve_months": 3})
    decision = decided()
    for day in ("2025-12-10", "2026-01-10", "2026-02-10", "2026-03-10"):
        spend(happened_on=day, amount=7_500, decision_id=decision)
    said = reserve()
    assert (said["months_counted"], said["average_costs"], said["reserve"]) == (3, 7_500, 22_500)
    assert (said["in_hand"], said["above"], said["below"]) == (70_000, 47_500, 0)
    assert said["asks"] == "A chapter keeps a reserve of 3 months' expenses, and no more."


@pytest.mark.refuses("money.reserve_months")
def test_what_is_missing_to_the_reserve_is_shown(open_book, spend, decided, policy, reserve):
    open_book(in_hand=9_000)
    policy(money={"reserve_months": 3})
    spend(happened_on="2026-01-10", amount=6_000, decision_id=decided())
    said = reserve()
    assert (said["average_costs"], said["reserve"], said["above"], said["below"]) == (2_000, 6_000, 0, 3_000)


def test_where_no_policy_asks_for_a_reserve_there_is_none_to_miss(book, reserve):
    said = reserve()
    assert (said["reserve_months"], said["reserve"], said["above"], said["below"]) == (0, None, None, None)
    assert said["remittance"] == "Nothing is passed upward."


def test_before_a_month_is_over_nobody_knows_what_it_costs(open_book, policy, reserve):
    open_book(opened_on="2026-03-01")
    policy(money={"reserve_months": 3})
    assert (reserve()["average_costs"], reserve()["reserve"]) == (None, None)

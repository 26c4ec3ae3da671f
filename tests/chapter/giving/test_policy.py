"""How much one member gives, and whether dues are taken, as the policy says; nobody loses help or a seat by it."""

from datetime import date

import pytest

from mutuality_chapter.giving import rules
from tests.chapter.money.conftest import book, give, open_book, treasurer  # noqa: F401 - fixtures
from tests.chapter.money.test_giving import naming, problem

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def named(as_mary, mary, give):  # noqa: F811 - a fixture
    """Let Mary give under her name."""
    naming(as_mary, is_named=True)
    return lambda amount, **said: give(amount=amount, member_id=mary, **said)


@pytest.mark.refuses("money.member_cap")
def test_what_one_member_gave_under_their_name_in_a_year_stays_below_the_cap(named, policy):
    policy(version=3, money={"member_cap": 100})
    assert [named(amount).status_code for amount in (6_000, 4_000)] == [201, 201]
    refused = named(1)
    said = tuple(refused.json[name] for name in ("key", "value", "version", "set_by"))
    assert (problem(refused)[0], said) == (403, ("money.member_cap", 100, 3, "Every Child Remembered"))


def test_another_year_and_a_gift_made_good_count_for_nothing(named, policy, treasurer):  # noqa: F811 - a fixture
    policy(money={"member_cap": 100})
    wrong = named(10_000).json["id"]
    treasurer.post(f"/v1/ledger/{wrong}/correction", {"text": "Not so"})
    assert [named(10_000).status_code, named(10_000, happened_on="2025-12-31").status_code] == [201, 201]


@pytest.mark.allows("money.member_cap")
def test_a_gift_without_a_name_is_looked_at_alone_and_a_hat_is_of_many(give, policy):  # noqa: F811 - a fixture
    policy(money={"member_cap": 100})
    assert problem(give(amount=10_001)) == (403, "policy-refused")
    assert [give(amount=10_000).status_code, give(amount=10_000).status_code] == [201, 201]
    assert give(amount=50_000, is_collection=True).status_code == 201


def test_what_several_gave_stands_under_no_ones_name(named):
    assert problem(named(5_000, is_collection=True)) == (409, "naming-not-chosen")


@pytest.mark.parametrize(("currency", "most"), [("CAD", 10_000), ("JPY", 100), ("KWD", 100_000)])
def test_a_cap_is_in_whole_units_of_the_books_currency(currency, most):
    assert (rules.most_of_one(100, currency), rules.most_of_one(0, currency)) == (most, None)


@pytest.mark.refuses("money.dues")
def test_dues_are_taken_where_the_policy_lets_them_be_and_counted_apart(give, policy, treasurer):  # noqa: F811
    policy(version=2, money={"dues": "none"})
    assert give(is_dues=True).json["key"] == "money.dues"
    policy(version=3, in_force_on=date(2026, 1, 2), money={"dues": "voluntary"})
    assert give(is_dues=True, amount=3_500).json["kind"] == "member_dues"
    shown = treasurer.get("/v1/accounts?first=2026-03&last=2026-03").json
    assert (shown["member_dues"], shown["donations"], shown["closing"]) == (3_500, 0, 103_500)


def test_dues_of_helpers_stand_under_no_other_members_name(named, give, policy):  # noqa: F811 - a fixture
    policy(money={"dues": "helpers"})
    assert (named(2_000, is_dues=True).json["key"], give(is_dues=True).status_code) == ("money.dues", 201)


def test_dues_come_from_nobody_outside(give, policy):  # noqa: F811 - a fixture
    policy(money={"dues": "asked"})
    assert problem(give(is_dues=True, is_from_outside=True)) == (422, "dues-from-outside")


@pytest.mark.allows("money.dues")
def test_who_paid_no_dues_asks_for_help_and_proposes_all_the_same(as_mary, policy):
    policy(money={"dues": "asked"})
    asked = as_mary.post("/v1/me/help-requests", {"channel": "phone"})
    rent = {"kind": "other", "title": "Chairs", "text": "In a circle.", "closes_at": "2026-03-20T18:00:00Z"}
    assert [asked.status_code, as_mary.post("/v1/proposals", rent).status_code] == [201, 201]
    assert "nobody loses help or a seat" in as_mary.get("/v1/me/giving").json["dues"]

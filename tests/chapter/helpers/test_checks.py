"""A background check: asked for where the policy does, noted as made, when and until when, and past once it ends."""

from datetime import timedelta

import pytest

from mutuality.problems import PolicyRefused
from mutuality_chapter.helpers import gates, rules
from tests.traces import in_tables

NONE = dict.fromkeys(rules.HAS, 0)
STANDING = rules.Standing(months=24, attended=9, hours=9, years=40)


@pytest.fixture
def able(lived, mary):
    """Mary lived through it; nothing else stands before helping but what a test lets the policy ask."""
    return lived(mary)


@pytest.fixture
def check(coordinator, able):
    """Note that Mary was checked."""

    def check(made_on="2026-03-01", valid_until="2026-04-01"):
        said = {"made_on": made_on, "valid_until": valid_until}
        return coordinator.post(f"/v1/members/{able}/checks", said)

    return check


def serving_now(database):
    with database.reading() as session:
        return gates.serving(session)


@pytest.mark.allows("helper.check")
@pytest.mark.parametrize(
    ("value", "with_youth", "is_asked"),
    [("none", True, False), ("with_youth", False, False), ("with_youth", True, True), ("always", False, True)],
)
def test_a_check_is_asked_for_always_or_where_the_young_are(value, with_youth, is_asked):
    found = rules.gates({**NONE, rules.CHECK: value}, STANDING, with_youth=with_youth)
    assert ([gate.rule for gate in found], rules.missing(found) is None) == ([rules.CHECK] * is_asked, not is_asked)


@pytest.mark.refuses("helper.check")
def test_nobody_is_chosen_without_the_check_the_policy_asks_for(able, choose, check, policy):
    policy(version=3, helper={"check": "always"})
    refused = choose(able).json
    rule = ("helper.check", "always", 3, "Every Child Remembered")
    assert tuple(refused[name] for name in ("key", "value", "version", "set_by")) == rule
    check()
    assert choose(able).json["checked_until"] == "2026-04-01"


def test_who_is_past_their_check_is_asked_no_more_until_there_is_another(
    able, choose, check, policy, clock, chapter_database
):
    policy(helper={"check": "always"})
    check()
    assert choose(able).status_code == 201
    clock.advance(timedelta(days=18))
    assert serving_now(chapter_database) == set()
    check(made_on="2026-04-02", valid_until="2027-04-01")
    assert serving_now(chapter_database) == {able}


def test_who_is_past_their_check_answers_no_request_and_is_told_the_rule(
    able, choose, check, policy, clock, chapter_database
):
    policy(helper={"check": "always"})
    check()
    choose(able)
    clock.advance(timedelta(days=18))
    with chapter_database.reading() as session, pytest.raises(PolicyRefused, match="background check") as refused:
        gates.require_serving(session, able)
    assert refused.value.members["key"] == "helper.check"


def test_a_check_cannot_end_before_it_was_made_nor_lie_ahead(check, problem):
    assert problem(check("2026-03-02", "2026-03-01")) == (422, "check-span-unfit")
    assert problem(check("2027-03-02", "2028-03-01")) == (409, "day-ahead")


def test_a_check_goes_with_whoever_leaves_and_is_handed_over(as_mary, able, check, chapter_database):
    check()
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]["helpers"]
    assert held["checks"] == [{"made_on": "2026-03-01", "valid_until": "2026-04-01"}]
    assert "helper_check" not in in_tables(chapter_database, able)

"""Gates, renewal and rest, on plain values."""

from contextlib import nullcontext
from datetime import date

import pytest

from mutuality.policy import KEYS, ControlPolicy
from mutuality_chapter.helpers.rules import (
    ChoiceUnfounded,
    Standing,
    gates,
    is_due,
    lacks,
    missing,
    months_on,
    renew_on,
    require_founded,
    rests,
)

READY = Standing(months=24, attended=10, hours=20, years=21)
ASKED = {
    "helper.gate_months": {"months": 23},
    "helper.gate_meetings": {"attended": 9},
    "helper.training_hours": {"hours": 19},
    "helper.min_age": {"years": 20},
}
POLICY = ControlPolicy.from_document(
    {"helper": {"gate_months": 24, "gate_meetings": 10, "training_hours": 20, "min_age": 21}}
)


@pytest.mark.allows("helper.gate_meetings", "helper.training_hours", "helper.min_age")
def test_whoever_meets_every_gate_misses_none():
    assert missing(gates(POLICY, READY)) is None


@pytest.mark.parametrize("rule", ASKED)
def test_one_too_few_misses_the_gate_that_asks_for_it(rule):
    standing = Standing(**{**READY.__dict__, **ASKED[rule]})
    lacking = missing(gates(POLICY, standing))
    assert (lacking.rule, lacking.asks) == (rule, KEYS[rule].say(POLICY[rule]))


def test_a_policy_of_nothing_asks_for_experience_alone():
    nothing = ControlPolicy.from_document({})
    assert [gate.rule for gate in gates(nothing, READY)] == ["helper.experience_required"]


def test_who_says_nothing_of_their_age_does_not_meet_a_gate_that_asks_for_it():
    young = Standing(months=24, attended=10, hours=20, years=None)
    assert missing(gates(POLICY, young)).rule == "helper.min_age"


@pytest.mark.parametrize(("began", "today", "months"), [("2025-03", "2026-03", 12), ("2025-12", "2026-01", 1)])
def test_months_are_counted_by_the_calendar(began, today, months):
    assert months_on(began, today) == months


@pytest.mark.parametrize(
    ("months", "day"), [(0, None), (12, date(2027, 1, 31)), (1, date(2026, 2, 28)), (36, date(2029, 1, 31))]
)
def test_a_choice_wants_to_be_renewed_on_the_same_day_of_a_later_month(months, day):
    assert renew_on(date(2026, 1, 31), months) == day


def test_a_choice_is_due_on_its_day_and_not_before():
    chosen, due = date(2025, 3, 15), date(2026, 3, 15)
    assert [is_due(chosen, 12, day) for day in (date(2026, 3, 14), due)] == [False, True]


@pytest.mark.parametrize(
    ("chosen_by", "given", "pointers"),
    [
        ("self", {}, []),
        ("self", {"decision_id": "dec"}, ["/decision_id"]),
        ("chapter", {"decision_id": "dec"}, []),
        ("group", {}, ["/decision_id"]),
        ("group", {"confirmed_by": "Area 7"}, ["/decision_id", "/confirmed_by"]),
        ("area", {"confirmed_by": "Area 7"}, []),
        ("national", {}, ["/confirmed_by"]),
        ("host", {"confirmed_by": "The hospital", "decision_id": "dec"}, ["/decision_id"]),
    ],
)
def test_a_choice_rests_on_what_the_policy_asks_for_and_on_nothing_else(chosen_by, given, pointers):
    said = {"decision_id": None, "confirmed_by": None, **given}
    with pytest.raises(ChoiceUnfounded) if pointers else nullcontext() as refused:
        require_founded(chosen_by, **said)
    assert [fault["pointer"] for fault in (refused.value.members["errors"] if refused else [])] == pointers


@pytest.mark.parametrize(
    ("account", "methods", "found"),
    [(None, [], ["account", "methods"]), ("I walked.", [], ["methods"]), ("I walked.", ["Walking"], [])],
)
def test_an_offer_without_account_or_method_says_which(account, methods, found):
    assert lacks(account, methods) == found


def test_a_rest_ends_by_itself_after_its_last_day():
    until = date(2026, 3, 15)
    days = (date(2026, 3, 15), date(2026, 3, 16))
    assert [rests(is_paused=True, paused_until=until, today=day) for day in days] == [True, False]

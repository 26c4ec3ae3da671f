"""How a verdict weighs the chapter's own view, its facts, its document and a reviewer; and when its word ends."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mutuality.policy import NOTHING, Asked, ControlPolicy, Given, PolicyInForce, asked_since, is_answered, is_met, read

EFFECTIVE = date(2026, 1, 1)
DUE = {"guidelines.response_due_days": 30, "guidelines.grace_days": 15}
HELD = PolicyInForce(ControlPolicy({**NOTHING.values, **DUE}), 3, EFFECTIVE, "bod_1")
ADOPTED = Given("adopted")


def asked(force="binding", known_by="attested"):
    return Asked(force, EFFECTIVE, "bod_1", known_by)


def verdict(given, force="binding", known_by="attested", on=EFFECTIVE):
    return read(HELD, asked(force, known_by), given, on).verdict.value


@pytest.mark.parametrize(
    ("view", "loose", "recommended", "binding", "met"),
    [
        ("met", "noted", "kept", "kept", True),
        ("partly", "noted", "noted", "finding", False),
        ("not_yet", "noted", "noted", "finding", False),
        ("other_way", "noted", "kept", "finding", False),
        ("not_for_us", "noted", "noted", "noted", False),
    ],
)
@pytest.mark.parametrize("answer", [None, "adopted"])
def test_a_chapters_own_view_is_read_by_the_force(view, loose, recommended, binding, met, answer):
    given = Given(answer, view=view)
    forces = ("information", "recommended", "binding")
    assert [verdict(given, force) for force in forces] == [loose, recommended, binding]
    assert (is_answered(asked(), given, EFFECTIVE), is_met(asked(), given, EFFECTIVE)) == (True, met)


@pytest.mark.parametrize(("review", "expected"), [("met", "kept"), ("partly", "finding"), ("not_met", "finding")])
@pytest.mark.parametrize("view", ["met", "not_yet", "other_way"])
@pytest.mark.parametrize("outcome", [None, "kept", "not_kept", "unknown"])
def test_a_reviewers_view_goes_before_the_chapters_own_and_before_facts(review, expected, view, outcome):
    given = Given("adopted", view=view, outcome=outcome, review=review)
    assert (verdict(given), is_met(asked(), given, EFFECTIVE)) == (expected, review == "met")


def test_no_review_makes_up_for_what_was_declined():
    assert verdict(Given("declined", review="met")) == "finding"


@pytest.mark.parametrize(
    ("outcome", "verdicts"),
    [
        ("kept", ["noted", "kept", "kept"]),
        ("not_kept", ["noted", "noted", "finding"]),
        ("unknown", ["nothing", "nothing", "nothing"]),
        ("not_applicable", ["not_applicable"] * 3),
    ],
)
def test_facts_speak_without_an_answer(outcome, verdicts):
    given = Given(None, outcome=outcome)
    forces = ("information", "recommended", "binding")
    assert [verdict(given, force, "derived") for force in forces] == verdicts


def test_what_is_not_applicable_is_neither_answered_nor_met():
    given = Given("adopted", outcome="not_applicable")
    assert (is_answered(asked(), given, EFFECTIVE), is_met(asked(), given, EFFECTIVE)) == (False, False)


def test_facts_go_before_the_chapters_own_view():
    assert verdict(Given("adopted", view="met", outcome="not_kept"), known_by="derived") == "finding"


@pytest.mark.parametrize(("has_evidence", "expected"), [(True, "kept"), (False, "overdue")])
def test_what_is_known_by_evidence_is_silent_without(has_evidence, expected):
    later = EFFECTIVE + timedelta(days=46)
    assert verdict(replace(ADOPTED, has_evidence=has_evidence), known_by="evidence", on=later) == expected


def test_nobody_needs_evidence_for_what_they_decline():
    assert verdict(Given("declined"), known_by="evidence") == "finding"


LAPSING = [
    ("attested", Given("adopted", view="met", valid_until=date(2026, 6, 30))),
    ("evidence", Given("adopted", has_evidence=True, evidence_until=date(2026, 6, 30))),
    ("evidence", Given("adopted", has_evidence=True, evidence_until=date(2027, 1, 1), valid_until=date(2026, 6, 30))),
]


@pytest.mark.parametrize(("known_by", "given"), LAPSING)
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 6, 30), "kept"),
        (date(2026, 7, 1), "nothing"),
        (date(2026, 8, 15), "nothing"),
        (date(2026, 8, 16), "overdue"),
    ],
)
def test_a_word_holds_to_its_last_day_and_then_is_asked_anew_with_its_days(known_by, given, on, expected):
    assert verdict(given, known_by=known_by, on=on) == expected


def test_a_document_that_no_item_asks_for_may_expire():
    given = Given("adopted", has_evidence=True, evidence_until=date(2026, 6, 30))
    assert verdict(given, on=date(2027, 1, 1)) == "kept"


def test_what_lapsed_before_the_item_was_asked_is_owed_since_it_is_asked():
    given = Given("adopted", valid_until=date(2025, 6, 30))
    assert asked_since(asked(), given, EFFECTIVE) == EFFECTIVE

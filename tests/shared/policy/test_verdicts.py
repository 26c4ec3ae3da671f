"""From an answer to a verdict: every line of the table, and silence before, within and after the days of grace."""

from datetime import date, timedelta
from itertools import product

import pytest

from mutuality.policy import NOTHING, Asked, ControlPolicy, Given, PolicyInForce, Verdict, due_on, read, waived

EFFECTIVE = date(2026, 1, 1)
FORCES = ("none", "information", "recommended", "minimum", "binding")
ADAPTATIONS = ("free", "tell", "stricter_only", "ask", "closed")


def held(**values):
    keys = {key.replace("__", "."): value for key, value in values.items()}
    return PolicyInForce(ControlPolicy({**NOTHING.values, **keys}), 3, EFFECTIVE, "bod_1")


def verdict(force, given, adaptation="free", on=EFFECTIVE):
    policy = held(guidelines__adaptation=adaptation, guidelines__response_due_days=30, guidelines__grace_days=15)
    return read(policy, Asked(force, EFFECTIVE, "bod_2"), given, on).verdict.value


@pytest.mark.requirement("T21")
@pytest.mark.parametrize(
    ("force", "adopted", "declined", "not_applicable"),
    [
        ("none", "noted", "noted", "noted"),
        ("information", "noted", "noted", "noted"),
        ("recommended", "kept", "noted", "noted"),
        ("minimum", "kept", "finding", "noted"),
        ("binding", "kept", "finding", "noted"),
    ],
)
def test_an_answer_is_read_by_the_force_of_its_item(force, adopted, declined, not_applicable):
    answers = ("adopted", "declined", "not_applicable")
    read_so = {
        tuple(verdict(force, Given(answer, stricter, agreed), adaptation) for answer in answers)
        for stricter, agreed, adaptation in product((True, False), (True, False), ADAPTATIONS)
    }
    assert read_so == {(adopted, declined, not_applicable)}


@pytest.mark.parametrize(("force", "expected"), [("none", "noted"), ("information", "noted"), ("recommended", "kept")])
def test_an_adaptation_of_what_does_not_bind_is_never_a_finding(force, expected):
    cases = product((True, False), (True, False), ADAPTATIONS)
    assert {verdict(force, Given("adapted", *flags), adaptation) for *flags, adaptation in cases} == {expected}


@pytest.mark.parametrize(("is_stricter", "expected"), [(True, "kept"), (False, "finding")])
def test_a_minimum_may_be_made_stricter_never_weaker(is_stricter, expected):
    cases = product((True, False), ADAPTATIONS)
    said = {verdict("minimum", Given("adapted", is_stricter, agreed), adaptation) for agreed, adaptation in cases}
    assert said == {expected}


def test_what_binds_is_adapted_only_where_the_body_is_asked_and_agreed():
    cases = list(product((True, False), (True, False), ADAPTATIONS))
    kept = [case for case in cases if verdict("binding", Given("adapted", *case[:2]), case[2]) == "kept"]
    assert kept == [(True, True, "ask"), (False, True, "ask")]


@pytest.mark.allows("guidelines.grace_days")
@pytest.mark.refuses("guidelines.response_due_days", "guidelines.grace_days")
@pytest.mark.parametrize(
    ("force", "at_due", "after_due", "at_grace", "after_grace"),
    [
        ("none", "nothing", "nothing", "nothing", "nothing"),
        ("information", "nothing", "nothing", "nothing", "nothing"),
        ("recommended", "nothing", "reminder", "reminder", "reminder"),
        ("minimum", "nothing", "nothing", "nothing", "overdue"),
        ("binding", "nothing", "nothing", "nothing", "overdue"),
    ],
)
def test_silence_is_read_by_its_day_and_the_days_of_grace(force, at_due, after_due, at_grace, after_grace):
    days = (30, 31, 45, 46)
    said = [verdict(force, None, on=EFFECTIVE + timedelta(day)) for day in days]
    assert said == [at_due, after_due, at_grace, after_grace]


@pytest.mark.allows("guidelines.response_due_days")
@pytest.mark.parametrize("force", FORCES)
def test_silence_is_never_late_where_the_policy_sets_no_day(force):
    asked = Asked(force, EFFECTIVE, "bod_2")
    assert read(held(), asked, None, date(2036, 1, 1)).verdict == "nothing"


def test_no_day_is_set_by_no_days():
    assert (due_on(held(), EFFECTIVE), due_on(held(guidelines__response_due_days=30), EFFECTIVE)) == (
        None,
        date(2026, 1, 31),
    )


def test_a_verdict_on_an_items_own_force_names_who_published_it():
    reading = read(held(), Asked("binding", EFFECTIVE, "bod_2"), Given("declined"), EFFECTIVE)
    assert (reading.key, reading.value, reading.set_by, reading.version) == ("force", "binding", "bod_2", 3)


def test_a_verdict_on_the_default_force_names_the_policys_key_and_who_set_it():
    policy = held(guidelines__default_force="minimum")
    reading = read(policy, Asked(None, EFFECTIVE, "bod_2"), Given("declined"), EFFECTIVE)
    assert (reading.key, reading.value, reading.set_by) == ("guidelines.default_force", "minimum", "bod_1")


def test_what_would_stand_against_a_chapter_is_waived_and_nothing_else():
    assert {each: waived(each) for each in Verdict if waived(each) != each} == dict.fromkeys(
        (Verdict.FINDING, Verdict.OVERDUE, Verdict.REMINDER), Verdict.WAIVED
    )


def test_an_item_read_under_a_waiver_names_the_rule_it_is_excused_from():
    asked = Asked("binding", EFFECTIVE, "bod_2")
    reading = read(held(), asked, Given("declined"), EFFECTIVE, is_excused=True)
    assert (reading.verdict, reading.key, reading.value, reading.set_by) == ("waived", "force", "binding", "bod_2")

"""How figures are made fit to leave, without anything running."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality.disclosure import Mode, State
from mutuality.disclosure.floors import DEFAULT, Protection
from mutuality.forms import Check, Operator
from mutuality.indicators import DICTIONARY
from mutuality_chapter.disclosing import Told, epsilon_of, mode_of, suppressed
from mutuality_chapter.disclosing.identities import near
from mutuality_chapter.disclosing.protecting import reach

LOOSER = Protection(openest=Mode.SUPPRESSED)
PARTS = ("members_visiting", "members_member", "members_helper", "members_involved")
MONTHS = ("2026-01", "2026-02", "2026-03")


@pytest.mark.allows("number_visibility.people")
@pytest.mark.refuses("number_visibility.people")
@pytest.mark.parametrize(
    ("asked", "granted", "leaves"),
    [
        (Mode.NOISED, DEFAULT, Mode.NOISED),
        (Mode.SUPPRESSED, DEFAULT, Mode.NOISED),
        (Mode.NOISED, LOOSER, Mode.NOISED),
        (Mode.SUPPRESSED, LOOSER, Mode.SUPPRESSED),
    ],
)
def test_people_leave_by_the_lower_of_two_wills(asked, granted, leaves):
    assert mode_of(DICTIONARY["joins"], asked, granted) is leaves


@pytest.mark.parametrize(("code", "mode"), [("meetings_held", Mode.EXACT), ("attendance", Mode.SUPPRESSED)])
def test_activity_leaves_exactly_and_a_tally_never_does(code, mode):
    assert mode_of(DICTIONARY[code], DICTIONARY[code].mode, DEFAULT) is mode


def test_a_group_that_divides_people_counts_once():
    assert sum(reach(["members_visiting", "members_member", "members_helper", "joins"])) == 2


@pytest.mark.parametrize(("period", "epsilon"), [("2026-01", "1/3"), ("2026-01--P3M", 1), ("2026-01--P12M", 1)])
def test_a_period_costs_no_more_than_its_part_of_the_year_and_never_more_than_one(period, epsilon):
    assert epsilon_of(period, DEFAULT) == Fraction(epsilon)


def numbers(cells):
    return {code: cell.value for code, cell in cells.items()}


@pytest.mark.allows("number_visibility.min_cell")
@pytest.mark.kills("suppressed_as_0")
def test_small_figures_have_no_number_and_larger_ones_are_rounded():
    cells = suppressed("2026-03", {"joins": 7, "helpers_active": 12}, [], 8)
    assert numbers(cells) == {"joins": None, "helpers_active": 10}
    assert {cell.mode for cell in cells.values()} == {Mode.SUPPRESSED}


@pytest.mark.kills("totals_from_raw")
def test_a_quarter_is_hidden_where_its_months_would_give_a_small_one_away():
    before = [
        Told("2026-01", {"joins": 20}, frozenset()),
        Told("2026-02", {"joins": 20}, frozenset()),
        Told("2026-03", {"joins": 2}, frozenset({"joins"})),
    ]
    assert suppressed("2026-01--P3M", {"joins": 42}, before, 8)["joins"].state is State.SUPPRESSED


BOTH = Check("both", "Who joined is who left and who stayed on.", ["joins"], Operator.EQUAL_TO, ["departures"], plus=4)


@pytest.mark.parametrize(("checks", "joins"), [((), 10), ((BOTH,), None)])
def test_what_a_check_lets_everybody_know_is_audited_along(checks, joins):
    beside = Told("2026-03", {}, frozenset(), checks=checks)
    cells = suppressed("2026-03", {"joins": 10, "departures": 6}, [], 8, beside=beside)
    assert numbers(cells) == {"joins": joins, "departures": None}


def test_a_check_with_a_figure_that_leaves_exactly_is_audited_along():
    check = Check("as_many", "As many as meetings.", ["joins"], Operator.EQUAL_TO, ["meetings_held"])
    beside = Told("2026-03", {}, frozenset(), {"meetings_held": 6}, (check,))
    assert numbers(suppressed("2026-03", {"joins": 6}, [], 8, beside=beside)) == {"joins": None}


def test_what_another_form_told_of_the_period_stands_and_more_is_hidden_beside_it():
    before = Told("2026-01", dict.fromkeys(PARTS, 18), frozenset())
    other = Told("2026-02", dict.fromkeys(PARTS, 22), frozenset())
    cells = suppressed("2026-02", {"joins": 23, "departures": 7}, [before, other], 8)
    assert numbers(cells) == {"joins": None, "departures": None}


def test_all_that_overlaps_with_a_period_is_audited_however_much_was_told_since():
    months = [Told(f"2026-{month:02}", {"joins": 20}, frozenset()) for month in range(1, 13)]
    year, later = "2026-01--P12M", [Told(f"2027-0{month}", {}, frozenset()) for month in range(1, 9)]
    assert [each.period for each in near(year, [*months, *later], 8)] == [each.period for each in [*months, *later]]
    assert [each.period for each in near("2027-09", months, 8)] == [each.period for each in months[4:]]


def test_a_month_that_does_not_come_into_it_changes_nothing():
    before = [Told("2025-12", {"joins": 2}, frozenset({"joins"}))]
    assert numbers(suppressed("2026-01--P3M", {"joins": 42}, before, 8)) == {"joins": 40}


@settings(max_examples=40, deadline=None)
@given(joins=st.lists(st.integers(0, 30), min_size=3, max_size=3), went_on=st.integers(0, 12))
def test_whatever_was_small_in_a_month_the_quarter_does_not_narrow_it(joins, went_on):
    before = []
    for month, value in zip(MONTHS, joins, strict=True):
        counted = {"joins": value, "departures": went_on + 3, "departures_went_on": went_on}
        cells = suppressed(month, counted, before, 8)
        before.append(Told(month, counted, frozenset(code for code in cells if cells[code].value is None)))
    quarter = suppressed("2026-01--P3M", {"joins": sum(joins)}, before, 8)["joins"]
    hidden = [value for value in joins if value < 8]
    if quarter.value is not None and len(hidden) == 1:
        others = sum((value + 2) // 5 * 5 for value in joins if value >= 8)
        slack = 2 * (len(joins) - len(hidden) + 1)
        assert quarter.value - others - slack <= 1
        assert quarter.value - others + slack >= 7


def test_what_was_corrected_after_its_months_were_told_contradicts_nothing():
    before = [Told(month, {"joins": 20, "departures": 2}, frozenset({"departures"})) for month in MONTHS]
    cells = suppressed("2026-01--P3M", {"joins": 75, "departures": 6}, before, 8)
    assert numbers(cells) == {"joins": 75, "departures": None}


def test_nobody_reads_off_who_left_from_who_was_there_before_and_after_and_who_came():
    before = [Told("2026-01", {**dict.fromkeys(PARTS, 18), "joins": 9, "departures": 9}, frozenset())]
    cells = suppressed("2026-02", {**dict.fromkeys(PARTS, 22), "joins": 23, "departures": 7}, before, 8)
    hidden = {code for code, value in numbers(cells).items() if value is None}
    assert "departures" in hidden
    assert len(hidden) > 1

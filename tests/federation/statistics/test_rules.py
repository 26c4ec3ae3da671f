"""How totals move, and which months may be reported, without anything running."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.disclosure import Cell, Mode, State
from mutuality.periods import PeriodAhead, PeriodClosed
from mutuality_federation.statistics import rules

CELL = st.one_of(st.builds(Cell, st.just(State.COUNTED), st.integers(0, 99)), st.just(Cell(State.SUPPRESSED)))
REPORT = st.dictionaries(st.sampled_from(["joins", "departures", "meetings_held"]), CELL)


def weight(report):
    return {code: rules.moves({}, {code: cell})[code, cell.mode] for code, cell in report.items()}


JOINS, MEETINGS = ("joins", Mode.SUPPRESSED), ("meetings_held", Mode.EXACT)


def hidden():
    return Cell(State.SUPPRESSED, None, Mode.SUPPRESSED)


def test_a_first_report_moves_each_total_by_what_it_says():
    report = {"joins": hidden(), "meetings_held": Cell(State.COUNTED, 4)}
    assert rules.moves({}, report) == {JOINS: rules.Move(0, 0, 1), MEETINGS: rules.Move(4, 1, 0)}


def test_a_revision_moves_each_total_by_the_difference():
    before, after = {"meetings_held": Cell(State.COUNTED, 4)}, {"meetings_held": Cell(State.COUNTED, 3)}
    assert rules.moves(before, after) == {MEETINGS: rules.Move(-1, 0, 0)}


def test_a_number_that_came_to_be_hidden_leaves_the_total():
    before, after = {"joins": Cell(State.COUNTED, 10, Mode.SUPPRESSED)}, {"joins": hidden()}
    assert rules.moves(before, after) == {JOINS: rules.Move(-10, -1, 1)}


def test_noise_adds_its_variance_and_a_figure_taken_back_takes_it_along():
    noised = {"joins": Cell(State.COUNTED, -3, Mode.NOISED)}
    assert rules.moves({}, noised, 32_000) == {("joins", Mode.NOISED): rules.Move(-3, 1, 0, 32_000)}
    assert rules.moves(noised, {}, 32_000) == {("joins", Mode.NOISED): rules.Move(3, -1, 0, -32_000)}


def test_a_figure_leaves_by_a_mode_it_has_and_by_one_alone():
    with pytest.raises(rules.ModeUnfit):
        rules.require_modes({"joins": Cell(State.COUNTED, 3)})
    with pytest.raises(rules.ModeChanged):
        rules.require_same_modes({"joins": hidden()}, {"joins": Cell(State.COUNTED, 3, Mode.NOISED)})


@pytest.mark.parametrize("state", [each for each in State if each not in {State.COUNTED, State.ZERO}])
def test_what_has_no_number_moves_no_total_and_is_counted_by_its_state(state):
    moved = rules.moves({}, {"joins": Cell(state, None, Mode.SUPPRESSED)})
    assert moved == {JOINS: rules.Move()._replace(**{state: 1})}


def test_noise_of_another_width_replaces_the_variance_of_the_first():
    noised = {"joins": Cell(State.COUNTED, 3, Mode.NOISED)}
    assert rules.moves(noised, noised, 32_000, 8_000) == {("joins", Mode.NOISED): rules.Move(variance=-24_000)}


@given(before=REPORT, after=REPORT)
def test_what_was_and_the_move_make_what_is(before, after):
    was, becomes, moved = weight(before), weight(after), rules.moves(before, after)
    nothing = rules.Move(0, 0, 0)
    for code in {*before, *after}:
        assert was.get(code, nothing).plus(moved.get((code, Mode.EXACT), nothing)) == becomes.get(code, nothing)


@given(report=REPORT)
def test_the_same_report_again_moves_nothing(report):
    assert rules.moves(report, report) == {}


@pytest.mark.parametrize(
    ("is_in_unit", "is_alone", "count"), [(True, False, 2), (False, False, 8), (True, True, 1), (False, True, 1)]
)
def test_chapters_share_few_rows_more_where_no_unit_parts_them_and_one_where_nobody_waits(is_in_unit, is_alone, count):
    chapters = [f"cha_{number:026}" for number in range(80)]
    stripes = {rules.stripe(each, is_in_unit=is_in_unit, is_alone=is_alone) for each in chapters}
    assert stripes == set(range(count))


@pytest.mark.parametrize(("today", "is_over"), [(date(2026, 2, 27), False), (date(2026, 2, 28), True)])
def test_a_month_may_be_over_a_day_earlier_in_the_east(today, is_over):
    if is_over:
        rules.require_reportable("2026-02", today=today, closes_days=90)
    else:
        with pytest.raises(PeriodAhead):
            rules.require_reportable("2026-02", today=today, closes_days=90)


@pytest.mark.parametrize(("days", "is_open"), [(90, True), (91, True), (92, False)])
def test_a_month_may_be_open_a_day_longer_in_the_west(days, is_open):
    today = date(2026, 2, 28) + timedelta(days)
    if is_open:
        rules.require_reportable("2026-02", today=today, closes_days=90)
    else:
        with pytest.raises(PeriodClosed):
            rules.require_reportable("2026-02", today=today, closes_days=90)


def test_a_month_that_never_closes_stays_open():
    rules.require_reportable("2006-02", today=date(2026, 3, 15), closes_days=0)

"""Figures come in: a report replaces its month whole, a withdrawal takes it back, the totals move along."""

import pytest

from mutuality.disclosure import SmallCell
from mutuality.language import EntryInvalid, Kind
from mutuality.periods import PeriodAhead, PeriodClosed
from mutuality.problems import PolicyRefused
from tests.federation.statistics.conftest import STANDARD


def test_reports_add_up(strict, report, totals):
    report(meetings_held=4, joins=10)
    report(by=strict.chapter("Mill"), meetings_held=3, joins=None)
    assert totals() == {"joins": (10, 1, 1), "meetings_held": (7, 2, 0)}


def test_a_revision_replaces_the_month_whole(strict, report, totals):
    report(meetings_held=4, joins=10)
    report(meetings_held=5)
    assert totals() == {"meetings_held": (5, 1, 0)}


def test_the_same_report_again_changes_nothing(strict, report, totals):
    report(meetings_held=4)
    report(meetings_held=4)
    assert totals() == {"meetings_held": (4, 1, 0)}


def test_a_withdrawal_leaves_no_totals_where_nobody_else_reported(strict, report, withdraw, totals):
    report(meetings_held=4, joins=None)
    withdraw()
    assert totals() == {}


def test_a_withdrawn_month_may_be_reported_again(strict, report, withdraw, totals):
    report(meetings_held=4)
    withdraw()
    report(meetings_held=6)
    assert totals() == {"meetings_held": (6, 1, 0)}


def test_a_withdrawal_takes_back_nothing_of_another_chapter(strict, report, withdraw, totals):
    report(meetings_held=4)
    withdraw(by=strict.chapter("Mill"))
    assert totals() == {"meetings_held": (4, 1, 0)}


def test_a_withdrawal_of_something_else_takes_no_figure_back(strict, chapter_id, report, totals):
    report(meetings_held=4)
    strict.tell(chapter_id, Kind.WITHDRAWAL, "listing/x", withdrawn="listing/x", reason="mistake")
    assert totals() == {"meetings_held": (4, 1, 0)}


def test_totals_of_a_unit_hold_its_chapters_and_those_below(strict, report, totals):
    north = strict.unit("north")
    shore = strict.unit("shore", parent_id=north)
    for name, unit_id, held in (("Mill", north, 1), ("Ford", shore, 2), ("Glen", None, 4)):
        report(by=strict.chapter(name, unit_id=unit_id), meetings_held=held)
    assert [totals(unit_id=unit)["meetings_held"][0] for unit in (north, shore)] == [3, 2]


@pytest.mark.attack("RT14")
def test_a_month_counts_for_the_unit_the_chapter_was_in_then(strict, report, totals):
    north, south = strict.unit("north"), strict.unit("south")
    mill = strict.chapter("Mill", unit_id=north)
    report(by=mill, meetings_held=4)
    strict.place(mill, south)
    report(by=mill, meetings_held=5)
    assert (totals(unit_id=north), totals(unit_id=south)) == ({"meetings_held": (5, 1, 0)}, {})


def test_a_month_after_a_move_counts_for_the_new_unit(strict, report, totals, today):
    north, south = strict.unit("north"), strict.unit("south")
    mill = strict.chapter("Mill", unit_id=north)
    report(by=mill, meetings_held=4)
    strict.place(mill, south)
    today(2026, 4, 2)
    report("2026-03", by=mill, meetings_held=5)
    assert totals("2026-03", unit_id=south) == {"meetings_held": (5, 1, 0)}


def test_a_month_that_is_late_counts_for_the_unit_the_chapter_was_in_then(strict, report, totals):
    north, south = strict.unit("north"), strict.unit("south")
    mill = strict.chapter("Mill", unit_id=north)
    strict.place(mill, south)
    report(by=mill, meetings_held=4)
    assert (totals(unit_id=north), totals(unit_id=south)) == ({"meetings_held": (4, 1, 0)}, {})


def test_no_figures_are_taken_where_none_are_asked(office, report):
    office.choose("loose_federation")
    with pytest.raises(PolicyRefused) as refused:
        report(meetings_held=4)
    rule = {"key": "reporting.duty", "value": "none", "version": 1, "set_by": office.body_id}
    assert refused.value.members == rule


@pytest.mark.parametrize(("period", "problem"), [("2026-03", PeriodAhead), ("2027-01", PeriodAhead)])
def test_a_month_that_is_not_over_is_not_taken(strict, report, totals, period, problem):
    with pytest.raises(problem):
        report(period, meetings_held=4)
    assert totals(period) == {}


def test_a_month_that_was_closed_is_not_taken(strict, report, totals):
    with pytest.raises(PeriodClosed):
        report("2025-11", meetings_held=4)
    assert totals("2025-11") == {}


@pytest.mark.parametrize("joins", [0, 1, 5, 7, 8, 12])
def test_a_small_or_an_exact_count_of_people_is_refused_again_here(strict, report, totals, joins):
    with pytest.raises(SmallCell) as refused:
        report(meetings_held=4, joins=joins)
    assert refused.value.members["errors"] == [{"pointer": "/data/cells/joins", "detail": "Too small or too exact."}]
    assert totals() == {}


@pytest.mark.refuses("number_visibility.min_cell")
def test_a_body_may_ask_for_larger_cells_than_the_floor(office, report):
    office.choose("accredited_leader_league", number_visibility={"min_cell": 20})
    report(joins=20)
    with pytest.raises(SmallCell):
        report(joins=15)


def test_a_refused_revision_leaves_the_totals_as_they_were(strict, report, totals):
    report(meetings_held=4)
    with pytest.raises(SmallCell):
        report(meetings_held=9, joins=3)
    assert totals() == {"meetings_held": (4, 1, 0)}


def test_a_figure_nobody_knows_is_refused(strict, report):
    with pytest.raises(EntryInvalid, match="do not know"):
        report(members_named_george=10)


def test_a_figure_given_twice_is_refused(strict, chapter_id):
    cell = {"indicator": "meetings_held", "state": "counted", "value": 4, "mode": "exact"}
    with pytest.raises(EntryInvalid, match="twice"):
        strict.tell(chapter_id, Kind.REPORT, "report", **STANDARD, period="2026-02", dictionary=1, cells=[cell, cell])

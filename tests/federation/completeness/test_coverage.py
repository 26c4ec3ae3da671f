"""How complete the figures are: received is part of expected, and nothing is late that was not asked."""

from datetime import date

import pytest
from sqlalchemy import event

JANUARY, FEBRUARY = date(2026, 1, 5), date(2026, 2, 5)


@pytest.fixture
def coverage(office):
    """Return how the reports of some months stand."""
    return lambda first="2026-02", last="2026-02", **query: office.show("coverage", first=first, last=last, **query)


def standings(shown):
    return [(each["name"], each["period"], each["standing"]) for each in shown["items"]]


@pytest.fixture
def mill(strict):
    """A chapter that belongs since January, to a body that required reports from today on."""
    return strict.chapter("Mill", on=JANUARY)


def test_a_month_before_the_policy_asked_is_never_late(strict, mill, coverage, today):
    today(2026, 9, 1)
    assert standings(coverage()) == [("Mill", "2026-02", "nothing")]


def test_a_policy_that_changes_in_the_middle_of_a_month_asks_for_that_month_and_none_before(office, coverage, today):
    office.chapter("Mill", on=JANUARY)
    today(2026, 4, 15)
    office.choose(on=date(2026, 4, 15), reporting={"duty": "required", "period": "month", "due_days": 10})
    today(2026, 9, 1)
    assert [each["standing"] for each in coverage("2026-03", "2026-04")["items"]] == ["nothing", "overdue"]


@pytest.mark.refuses("reporting.due_days", "reporting.grace_days")
@pytest.mark.parametrize(
    ("day", "standing"), [((2026, 4, 10), "awaited"), ((2026, 4, 11), "gap"), ((2026, 4, 21), "overdue")]
)
def test_a_missing_report_is_awaited_then_a_gap_then_overdue(strict, mill, coverage, today, day, standing):
    today(*day)
    shown = coverage("2026-03", "2026-03")["items"][0]
    assert (shown["standing"], shown["due_on"]) == (standing, "2026-04-10")


@pytest.mark.allows("reporting.due_days", "reporting.grace_days")
@pytest.mark.parametrize(
    ("preset", "standing", "expected"), [("bereaved_parents", "gap", 1), ("loose_federation", "nothing", 0)]
)
def test_nothing_is_overdue_where_reports_are_not_required(office, coverage, today, preset, standing, expected):
    office.choose(preset)
    office.chapter("Mill", on=JANUARY)
    today(2026, 9, 1)
    shown = coverage("2026-03", "2026-03")
    assert (standings(shown), shown["expected"]) == ([("Mill", "2026-03", standing)], expected)


def test_a_policy_that_asks_less_frees_the_months_before(strict, mill, coverage, today):
    today(2026, 9, 1)
    strict.choose("loose_federation", date(2026, 9, 1))
    assert standings(coverage("2026-03", "2026-03")) == [("Mill", "2026-03", "nothing")]


def test_a_report_that_came_is_received(strict, mill, coverage, report):
    report(by=mill, meetings_held=4)
    shown = coverage()
    assert (shown["expected"], shown["received"]) == (1, 1)


def test_a_withdrawn_report_did_not_come(strict, mill, coverage, report, withdraw, today):
    today(2026, 4, 2)
    report("2026-03", by=mill, meetings_held=4)
    withdraw("2026-03", by=mill)
    assert ("Mill", "2026-03", "awaited") in standings(coverage("2026-03", "2026-03"))


def test_a_chapter_that_came_later_is_not_expected_for_the_months_before(strict, coverage, today):
    strict.chapter("Ford", on=date(2026, 5, 2))
    today(2026, 5, 15)
    assert standings(coverage("2026-03", "2026-05")) == [("Ford", "2026-05", "awaited")]


def test_a_report_of_a_month_before_it_came_is_both_expected_and_received(strict, chapter_id, coverage, report):
    report(meetings_held=4)
    shown = coverage()
    assert (shown["expected"], shown["received"]) == (1, 1)


def test_a_chapter_that_left_is_not_expected_any_longer(strict, mill, coverage, today):
    today(2026, 5, 15)
    strict.stand(mill, "withdrawn")
    assert standings(coverage("2026-03", "2026-06")) == [
        ("Mill", "2026-03", "overdue"),
        ("Mill", "2026-04", "gap"),
    ]


def test_coverage_of_a_unit_holds_a_chapter_for_the_months_it_was_there(strict, mill, coverage):
    north = strict.unit("north")
    strict.place(mill, north, date(2026, 4, 10))
    assert standings(coverage("2026-03", "2026-05", unit_id=north)) == [
        ("Mill", "2026-04", "awaited"),
        ("Mill", "2026-05", "awaited"),
    ]


def test_coverage_of_a_unit_holds_its_chapters(strict, mill, coverage):
    north = strict.unit("north")
    strict.chapter("Ford", on=FEBRUARY, unit_id=north)
    assert [each[0] for each in standings(coverage("2026-03", "2026-03", unit_id=north))] == ["Ford"]


@pytest.mark.parametrize(("first", "last"), [("2026-03", "2026-02"), ("1990-01", "2026-01")])
def test_a_span_that_is_none_is_refused(strict, coverage, first, last):
    shown = [coverage(first, last), strict.show("statistics", first=first, last=last)]
    assert {each["type"].rpartition("/")[2] for each in shown} == {"span-too-long"}


def test_twenty_years_are_read_in_no_more_queries_than_a_month(strict, mill, coverage, federation_database):
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    coverage()
    of_a_month = len(asked)
    coverage("2006-04", "2026-03")
    assert len(asked) == 2 * of_a_month


def test_counts_are_over_every_page_and_months_come_in_order(strict, chapter_id, coverage, report, today):
    strict.chapter("Ford", on=JANUARY)
    today(2026, 5, 15)
    report("2026-03", meetings_held=4)
    whole = coverage("2026-03", "2026-04")
    pages = list(strict.pages("coverage", first="2026-03", last="2026-04", limit=3))
    assert [(page["expected"], page["received"], len(page["items"])) for page in pages] == [(4, 1, 3), (4, 1, 1)]
    assert [each for page in pages for each in page["items"]] == whole["items"]
    assert [each["period"] for each in whole["items"]] == ["2026-03", "2026-03", "2026-04", "2026-04"]


def test_the_pages_of_coverage_are_each_read_in_no_more_queries_than_all(strict, mill, coverage, federation_database):
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    coverage("2026-01", "2026-03", limit=100)
    of_all = len(asked)
    pages = list(strict.pages("coverage", first="2026-01", last="2026-03", limit=1))
    assert len(asked) == (1 + len(pages)) * of_all

"""What figures come to, as the office reads it: with its state, its error, and the chapters behind it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from mutuality.forms import Form
from mutuality.language import Kind
from mutuality.periods import Period
from mutuality_federation.totals.reading import asked_in


def told(found, *names):
    return tuple(found[name] for name in names)


@pytest.mark.kills("clamp_before_sum")
def test_noised_figures_are_added_up_unclamped_and_shown_with_their_error(region, noised, seen):
    region("", 11, noised, joins=9)
    region("north", 1, noised, joins=-5)
    shown = told(seen("joins"), "state", "total", "added_up", "standard_error", "modes", "counted")
    assert shown == ("told", 94, 94, 19.6, ["noised"], 12)


def test_a_total_that_noise_drowns_is_not_told(region, noised, seen):
    region("", 12, noised, joins=-1)
    assert told(seen("joins"), "state", "total", "added_up", "standard_error") == ("too_uncertain", None, None, 19.6)


def test_a_figure_that_left_by_two_modes_is_one_total(region, noised, suppressed, seen):
    region("", 11, noised, joins=9)
    region("north", 1, suppressed, joins=10)
    assert told(seen("joins"), "total", "standard_error", "modes") == (109, 18.8, ["noised", "suppressed"])


def test_where_every_chapter_hid_a_figure_there_is_no_zero(region, suppressed, seen):
    region("", 2, suppressed, joins=None)
    assert told(seen("joins"), "state", "total", "suppressed") == ("hidden", None, 2)


def test_a_region_with_too_few_chapters_answers_suppressed_and_not_a_small_number(region, suppressed, seen):
    region("north", 12, suppressed, joins=10)
    south, _ = region("south", 9, suppressed, joins=10)
    assert told(seen("joins", unit_id=south), "state", "total", "counted") == ("suppressed", None, 9)


@pytest.mark.kills("one_hidden_total")
def test_a_region_is_not_told_where_the_body_less_it_would_be_another_with_too_few(region, suppressed, seen):
    north, _ = region("north", 12, suppressed, joins=10)
    region("south", 9, suppressed, joins=10)
    assert (seen("joins", unit_id=north)["state"], seen("joins")["total"]) == ("suppressed", 210)


def test_what_is_no_person_is_told_of_every_region(region, suppressed, seen):
    south, _ = region("south", 1, suppressed, joins=10, meetings_held=4)
    assert told(seen("meetings_held", unit_id=south), "state", "total") == ("told", 4)


def test_every_unit_is_listed_once_in_pages(strict, region, suppressed):
    region("north", 12, suppressed, joins=10)
    south, _ = region("south", 20, suppressed, joins=10)
    pages = strict.pages("statistics/units", first="2026-02", last="2026-02", indicator="joins", limit=1)
    found = {each["unit_id"]: each["total"] for page in pages for each in page["items"]}
    assert (len(found), found[south]) == (2, 200)


def test_a_total_says_how_many_were_expected_to_report_and_did(strict, clock, region, suppressed, seen):
    clock.at = datetime(2026, 4, 10, tzinfo=UTC)
    strict.chapter("Silent")
    _, (mill,) = region("north", 1, suppressed, period="2026-03", meetings_held=4)
    assert told(seen("meetings_held", "2026-03"), "reported", "expected") == (1, 2)
    strict.tell(mill, Kind.WITHDRAWAL, "report/standard/2026-03", withdrawn="report/standard/2026-03", reason="mistake")
    assert strict.show("statistics", first="2026-03", last="2026-03")["items"] == []


def test_what_two_forms_ask_is_not_added_up_together(region, suppressed, seen):
    _, (mill,) = region("north", 1, suppressed, meetings_held=4)
    suppressed(mill, form="helpline", meetings_held=3)
    assert [seen("meetings_held", form=form)["total"] for form in ("standard", "helpline")] == [4, 3]


def test_a_total_is_read_as_it_was_known_on_a_day(clock, region, suppressed, seen):
    _, (mill,) = region("north", 1, suppressed, meetings_held=4)
    clock.at = datetime(2026, 3, 20, 12, tzinfo=UTC)
    suppressed(mill, meetings_held=6)
    known = [seen("meetings_held", known_on=f"2026-03-{day}")["total"] for day in (15, 19, 20)]
    assert known == [4, 4, 6]


def test_before_a_report_came_it_was_not_known(strict, region, suppressed):
    region("north", 1, suppressed, meetings_held=4)
    assert strict.show("statistics", first="2026-02", last="2026-02", known_on="2026-03-14")["items"] == []


def test_a_series_leaves_no_month_out(strict, region, suppressed):
    region("north", 1, suppressed, meetings_held=4)
    span = {"first": "2026-01", "last": "2026-02", "indicator": "meetings_held"}
    points = strict.show("statistics/series", **span)["points"]
    assert [told(each, "period", "state", "total") for each in points] == [
        ("2026-01", "not_reported", None),
        ("2026-02", "told", 4),
    ]


def test_a_silent_quarter_is_one_point_of_a_series_and_not_three_months(office):
    office.choose("accredited_leader_league", reporting={"duty": "required", "period": "quarter"})
    span = {"first": "2026-04", "last": "2026-09", "indicator": "meetings_held"}
    points = office.show("statistics/series", **span)["points"]
    assert [told(each, "period", "state") for each in points] == [
        ("2026-04--P3M", "not_reported"),
        ("2026-07--P3M", "not_reported"),
    ]


def test_periods_are_as_long_as_a_form_says_and_those_that_began_before_are_not_asked_about():
    form = Form("spring", 1, "Spring", Period.QUARTER, 1, 0, 0, 0, "2026-01--P3M", ())
    months = ["2025-12", "2026-01", "2026-02"]
    assert asked_in(months, [form], lambda _: None) == ["2025-12", "2026-01--P3M", *months]
    assert asked_in(["2026-02"], [form], lambda _: None) == []


@pytest.mark.parametrize("path", ["statistics", "statistics/units", "statistics/series"])
def test_many_months_and_chapters_are_read_in_no_more_queries_than_one(
    strict, region, suppressed, federation_database, path
):
    figure = {"indicator": "meetings_held"} if path != "statistics" else {}
    region("north", 2, suppressed, meetings_held=4)
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    strict.show(path, first="2026-02", last="2026-02", **figure)
    of_one = len(asked)
    region("south", 8, suppressed, period="2026-01", meetings_held=4, joins=10)
    asked.clear()
    strict.show(path, first="2007-01", last="2026-02", **figure)
    assert (len(asked), sum("FROM rollup" in each for each in asked)) == (of_one, 1)

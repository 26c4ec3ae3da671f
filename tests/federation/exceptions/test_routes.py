"""Late is apart from closed; a closed period is opened for one chapter until a day, and some are excused."""

import pytest

from mutuality.periods import PeriodClosed


def slug(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_late_report_is_taken_until_its_period_is_closed(report, completeness, today):
    today(2026, 6, 29)
    report("2026-03", meetings_held=4)
    assert completeness()["late"] == 1
    today(2026, 7, 2)
    with pytest.raises(PeriodClosed):
        report("2026-03", meetings_held=5)


def test_a_closed_period_takes_one_chapters_report_until_a_day_and_is_closed_again_by_itself(report, open_again, today):
    today(2026, 9, 1)
    assert open_again("2026-09-10").status_code == 201
    today(2026, 9, 10)
    report("2026-03", meetings_held=4)
    today(2026, 9, 12)
    with pytest.raises(PeriodClosed):
        report("2026-03", meetings_held=5)


def test_no_other_chapter_and_no_other_period_is_opened_with_it(strict, report, open_again, today):
    ford = strict.chapter("Ford")
    today(2026, 9, 1)
    open_again("2026-09-10")
    for period, by in (("2026-04", None), ("2026-03", ford)):
        with pytest.raises(PeriodClosed):
            report(period, by=by, meetings_held=4)


def test_what_is_only_late_needs_no_exception(open_again, today):
    today(2026, 5, 15)
    assert slug(open_again("2026-09-10")) == (409, "period-not-closed")


def test_a_day_that_has_passed_opens_nothing(open_again, today):
    today(2026, 9, 1)
    assert slug(open_again("2026-08-31")) == (422, "reopening-day-wrong")


def test_of_an_excused_chapter_nothing_is_expected_or_missing(excuse, completeness, today):
    excuse()
    today(2026, 9, 1)
    shown = completeness()
    assert (shown["state"], shown["excused"], shown["missing"]) == ("nothing_expected", 1, 0)


def test_a_report_that_comes_though_it_was_excused_counts(excuse, report, completeness, today):
    excuse()
    today(2026, 4, 2)
    report("2026-03", meetings_held=4)
    shown = completeness()
    assert (shown["expected"], shown["received"], shown["excused"]) == (1, 1, 0)


def test_nobody_is_excused_twice(excuse):
    assert (excuse().status_code, slug(excuse())) == (201, (409, "already-excused"))


def test_the_office_reads_what_it_granted_and_what_still_holds(strict, excuse, open_again, today):
    excuse()
    today(2026, 9, 1)
    open_again("2026-09-10")
    today(2026, 9, 11)
    shown = strict.show("report-exceptions")["items"]
    assert [(each["kind"], each["is_running"]) for each in shown] == [("excused", True), ("reopened", False)]

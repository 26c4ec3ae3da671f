"""No more is taken than is asked: figures by name, about the period that is asked, and none that others count."""

from datetime import date

import pytest

from mutuality.problems import PolicyRefused

EXCLUSIVE = {"exclusive_reporter": ["hotline_calls"]}


@pytest.fixture
def asking(office):
    """Let the body ask for reports, and for this."""

    def asking(counts=None, **reporting):
        office.choose(
            reporting={"duty": "expected", **reporting}, counts=counts or {}, number_visibility={"totals": "national"}
        )

    return asking


@pytest.fixture
def missing(office):
    """Return what is missing of the reports of a span."""

    def missing(first="2026-02", last="2026-02"):
        shown = office.show("coverage", first=first, last=last)["items"]
        return {each["period"]: (each["standing"], each["missing"]) for each in shown}

    return missing


@pytest.mark.allows("reporting.metrics")
def test_figures_asked_for_by_name_are_taken(asking, report, totals):
    asking(metrics=["meetings_held"])
    report(meetings_held=4)
    assert totals()["meetings_held"] == (4, 1, 0)


@pytest.mark.refuses("reporting.metrics")
def test_a_figure_nobody_asked_for_is_refused_by_its_rule(asking, report):
    asking(metrics=["meetings_held"])
    with pytest.raises(PolicyRefused) as refused:
        report(meetings_held=4, attendance=9)
    assert refused.value.members["key"] == "reporting.metrics"


def test_what_is_asked_and_not_granted_is_shown_as_a_gap(asking, report, missing, today):
    asking(metrics=["meetings_held", "joins", "attendance"])
    today(2026, 4, 10)
    report("2026-03", meetings_held=4, joins=None)
    assert missing("2026-03", "2026-03") == {"2026-03": ("received", ["joins", "attendance"])}


def test_a_zero_is_a_number_and_no_gap(asking, report, missing, today):
    asking(metrics=["meetings_held"])
    today(2026, 4, 10)
    report("2026-03", meetings_held=0)
    assert missing("2026-03", "2026-03") == {"2026-03": ("received", [])}


@pytest.mark.allows("counts.exclusive_reporter", "counts.reports")
def test_a_figure_is_taken_from_whom_an_overlay_names_for_it(asking, office, chapter_id, report, totals):
    asking(counts=EXCLUSIVE)
    said = {"unit_id": None, "name": "helpline", "in_force_on": "2026-03-15"}
    document, placed = {"counts": {"reports": ["hotline_calls"]}}, {"is_laid": True, "reason": "They answer it"}
    path = f"/v1/bodies/{office.body_id}"
    office.officer.post(f"{path}/layers", {**said, "document": document})
    day = said.pop("in_force_on")
    laid = {**said, **placed, "chapter_ids": [chapter_id], "from_on": day}
    assert office.officer.post(f"{path}/placements", laid).status_code == 201
    report(hotline_calls=7)
    assert totals()["hotline_calls"] == (7, 1, 0)


@pytest.mark.refuses("counts.exclusive_reporter", "counts.reports")
def test_a_figure_others_count_is_refused_so_that_nothing_counts_twice(asking, report, totals):
    asking(counts=EXCLUSIVE)
    with pytest.raises(PolicyRefused) as refused:
        report(hotline_calls=7, meetings_held=4)
    assert (refused.value.members["key"], totals()) == ("counts.exclusive_reporter", {})


@pytest.mark.allows("reporting.period")
def test_a_year_is_reported_at_once_where_a_year_is_asked(asking, office, report):
    asking(period="year")
    report("2025-01--P12M", meetings_held=40)
    shown = office.show("statistics", first="2025-01", last="2025-12")["items"]
    assert [(each["period"], each["total"]) for each in shown] == [("2025-01--P12M", 40)]


@pytest.mark.refuses("reporting.period")
def test_a_month_is_refused_where_a_year_is_asked(asking, report):
    asking(period="year")
    with pytest.raises(PolicyRefused) as refused:
        report(meetings_held=4)
    assert refused.value.members["key"] == "reporting.period"


def test_a_year_is_expected_once_at_its_end(asking, office, chapter_id, missing, today):
    asking(period="year", due_days=30)
    today(2027, 3, 1)
    assert missing("2026-01", "2027-01") == {"2026-01--P12M": ("gap", [])}


def test_a_policy_that_changes_within_a_year_leaves_each_month_as_it_was_asked(office, chapter_id, missing, today):
    office.choose(on=date(2026, 3, 15), reporting={"duty": "expected", "period": "month"})
    today(2026, 6, 1)
    office.choose(on=date(2026, 6, 1), reporting={"duty": "expected", "period": "year"})
    today(2027, 2, 1)
    assert set(missing("2026-03", "2026-12")) == {"2026-03", "2026-04", "2026-05", "2026-01--P12M"}


def test_a_longer_report_stands_for_its_months_where_the_chapter_decides(asking, chapter_id, report, missing, today):
    asking()
    today(2026, 4, 10)
    report("2026-01--P3M", meetings_held=12)
    assert {standing for standing, _ in missing("2026-01", "2026-03").values()} == {"received"}

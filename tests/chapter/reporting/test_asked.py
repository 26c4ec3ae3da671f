"""No more leaves than is asked: figures by name, about the period that is asked, and none that others count."""

from datetime import date

import pytest

METRICS = ["meetings_held", "joins"]
EXCLUSIVE = {"exclusive_reporter": ["hotline_calls"]}


def release(caller, period="2026-02"):
    return caller.request("PUT", f"/v1/reports/{period}")


def codes(report):
    return [each["indicator"] for each in report.json["cells"]]


def refused(answer):
    return answer.status_code, answer.json.get("key"), answer.json.get("value")


@pytest.mark.allows("reporting.metrics")
def test_figures_asked_for_by_name_leave(coordinator, policy):
    policy(reporting={"duty": "expected", "metrics": METRICS})
    assert sorted(codes(release(coordinator))) == sorted(METRICS)


@pytest.mark.refuses("reporting.metrics")
def test_no_figure_leaves_that_is_not_asked_for_and_the_preview_names_the_rule(coordinator, policy):
    policy(reporting={"duty": "expected", "metrics": METRICS})
    shown = coordinator.get("/v1/reports/2026-02/preview").json
    kept = {each["indicator"]: each["key"] for each in shown["stays"]}
    assert (kept["attendance"], "attendance" in codes(release(coordinator))) == ("reporting.metrics", False)


@pytest.mark.allows("counts.exclusive_reporter", "counts.reports")
def test_who_is_named_for_a_figure_reports_it(coordinator, policy):
    policy(reporting={"duty": "expected"}, counts={**EXCLUSIVE, "reports": ["hotline_calls"]})
    assert "hotline_calls" in codes(release(coordinator))


@pytest.mark.refuses("counts.exclusive_reporter", "counts.reports")
def test_nobody_else_reports_a_figure_of_whom_is_named_for_it(coordinator, policy):
    policy(reporting={"duty": "expected"}, counts=EXCLUSIVE)
    shown = coordinator.get("/v1/reports/2026-02/preview").json["stays"]
    told = [(each["indicator"], each["key"]) for each in shown]
    assert (told, "hotline_calls" in codes(release(coordinator))) == (
        [("hotline_calls", "counts.exclusive_reporter")],
        False,
    )


def test_where_others_count_all_that_is_asked_there_is_nothing_to_report(coordinator, policy):
    policy(reporting={"duty": "expected", "metrics": ["hotline_calls"]}, counts=EXCLUSIVE)
    assert refused(release(coordinator))[:2] == (403, "counts.exclusive_reporter")


@pytest.mark.allows("reporting.period")
@pytest.mark.parametrize(
    ("asked", "period"), [("month", "2026-02"), ("quarter", "2025-10--P3M"), ("year", "2025-01--P12M")]
)
def test_a_report_is_about_the_period_that_is_asked(coordinator, policy, asked, period):
    policy(reporting={"duty": "expected", "period": asked})
    assert release(coordinator, period).json["period"] == period


@pytest.mark.refuses("reporting.period")
def test_a_report_about_another_period_is_refused_by_its_rule(coordinator, policy, waiting):
    policy(reporting={"duty": "expected", "period": "year"})
    assert (refused(release(coordinator)), waiting()) == ((403, "reporting.period", "year"), [])


def test_a_quarter_that_begins_elsewhere_than_the_calendars_is_refused(coordinator, policy):
    policy(reporting={"duty": "expected"})
    assert refused(release(coordinator, "2025-11--P3M"))[:2] == (403, "reporting.period")


def test_a_quarter_counts_all_of_its_months(coordinator, policy, lived, clock):
    policy(reporting={"duty": "expected"})
    clock.at = clock.at.replace(month=4)
    told = {each["indicator"]: each["value"] for each in release(coordinator, "2026-01--P3M").json["cells"]}
    assert (told["meetings_held"], told["attendance"]) == (4, 75)


def test_a_month_that_was_reported_is_revised_though_a_year_is_asked_since(coordinator, policy):
    policy(reporting={"duty": "expected", "period": "month"})
    release(coordinator)
    policy(2, date(2026, 1, 2), reporting={"duty": "expected", "period": "year"})
    assert release(coordinator).json["version"] == 2

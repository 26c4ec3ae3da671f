"""Looking at what would leave of a month, and letting it leave."""

from datetime import timedelta

import pytest

from tests.deciding import let_leave

REPORTING = {"duty": "expected", "period": "month", "closes_days": 90}
SUPPRESSED = {"people": "suppressed"}
PEOPLE = [
    *("members_visiting", "members_member", "members_helper", "members_involved"),
    *("joins", "departures", "departures_went_on", "transitions_to_helper", "reciprocal_members", "helpers_active"),
    "newcomers",
]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def asked_for(policy, chapter_database):
    """Let our body ask for figures, those of people suppressed, and let our members grant that."""
    with chapter_database.transaction() as session:
        let_leave(session)
    policy(reporting=REPORTING, number_visibility=SUPPRESSED)


def release(caller, period="2026-02"):
    return caller.request("PUT", f"/v1/reports/{period}")


def test_a_preview_shows_what_we_count_and_what_of_it_would_leave(coordinator, lived, asked_for):
    shown = coordinator.get("/v1/reports/2026-02/preview").json["figures"]
    told = {each["indicator"]: (each["ours"], each["state"], each["value"]) for each in shown}
    assert told["members_involved"] == (4, "suppressed", None)
    assert told["attendance"] == (24, "counted", 25)
    assert told["meetings_held"] == (3, "counted", 3)


def test_a_preview_lets_nothing_leave(coordinator, lived, waiting):
    coordinator.get("/v1/reports/2026-02/preview")
    assert (waiting(), coordinator.get("/v1/reports").json["items"]) == ([], [])


@pytest.mark.allows("reporting.duty")
def test_what_leaves_is_what_the_preview_showed(coordinator, lived, asked_for, waiting):
    shown = coordinator.get("/v1/reports/2026-02/preview").json["figures"]
    assert release(coordinator).status_code == 200
    ((kind, told),) = waiting()
    cells = [{name: each[name] for name in ("indicator", "state", "value", "mode")} for each in shown]
    assert (kind, told["period"], told["cells"]) == ("report", "2026-02", cells)


@pytest.mark.kills("suppressed_as_0")
def test_figures_of_few_people_leave_without_a_number(coordinator, lived, asked_for, waiting):
    release(coordinator)
    ((_, told),) = waiting()
    assert [each["indicator"] for each in told["cells"] if each["value"] is None] == PEOPLE


def test_a_report_says_which_floor_held_and_who_released_it(coordinator, asked_for):
    report = release(coordinator).json
    assert (report["floor"], report["released_by"], report["policy_version"], report["version"]) == (8, "robin", 1, 1)


def test_a_higher_floor_of_the_body_holds(coordinator, policy):
    policy(reporting=REPORTING, number_visibility={**SUPPRESSED, "min_cell": 20})
    assert release(coordinator).json["floor"] == 20


def test_releasing_again_revises_and_the_newest_waits_alone(coordinator, founded, asked_for, waiting, admitted):
    release(coordinator)
    for _ in range(9):
        admitted(declared_on="2026-02-10")
    again = release(coordinator).json
    assert (again["version"], again["cells"][0]) == (
        2,
        {"indicator": "members_visiting", "state": "counted", "value": 10, "mode": "suppressed"},
    )
    assert [told["cells"][0]["value"] for _, told in waiting()] == [10]


def test_what_was_released_stays_while_life_goes_on(coordinator, asked_for, admitted):
    before = release(coordinator).json
    for _ in range(9):
        admitted(declared_on="2026-02-10")
    assert coordinator.get("/v1/reports/2026-02").json == before


@pytest.mark.parametrize("period", ["2026-03", "2026-04", "2999-12"])
def test_a_month_that_is_not_over_is_neither_shown_nor_released(coordinator, asked_for, waiting, period):
    assert problem(release(coordinator, period)) == (409, "period-ahead")
    assert problem(coordinator.get(f"/v1/reports/{period}/preview")) == (409, "period-ahead")
    assert waiting() == []


@pytest.mark.refuses("reporting.closes_days")
def test_a_month_that_was_closed_is_not_released(coordinator, asked_for, waiting):
    assert problem(release(coordinator, "2025-11")) == (409, "period-closed")
    assert waiting() == []


@pytest.mark.allows("reporting.closes_days")
def test_a_month_closes_so_many_days_after_its_end(coordinator, asked_for, clock):
    clock.advance(timedelta(days=74))  # 28 May, 89 days after
    assert release(coordinator).status_code == 200
    clock.advance(timedelta(days=2))
    assert release(coordinator).status_code == 409


@pytest.mark.refuses("reporting.duty")
def test_where_the_body_asks_for_no_figures_none_leave(coordinator, waiting):
    refused = release(coordinator)
    assert problem(refused) == (403, "policy-refused")
    assert (refused.json["key"], refused.json["value"], waiting()) == ("reporting.duty", "none", [])


@pytest.mark.parametrize("period", ["2026-13", "2026-2", "February"])
def test_what_is_no_month_is_not_found(coordinator, period):
    assert release(coordinator, period).status_code == 404


def test_a_month_nobody_released_is_not_found(coordinator):
    assert problem(coordinator.get("/v1/reports/2026-02")) == (404, "not-found")


def test_reports_are_listed_by_month(coordinator, asked_for):
    for period in ("2026-02", "2026-01"):
        release(coordinator, period)
    assert [each["period"] for each in coordinator.get("/v1/reports").json["items"]] == ["2026-01", "2026-02"]


def test_a_volunteer_lets_nothing_leave(volunteer, asked_for):
    assert {release(volunteer).status_code, volunteer.get("/v1/reports/2026-02/preview").status_code} == {403}


def test_a_stranger_is_asked_to_sign_in(founded):
    assert {release(founded.stranger).status_code, founded.stranger.get("/v1/reports").status_code} == {401}

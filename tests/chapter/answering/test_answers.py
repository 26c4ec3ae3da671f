"""An answer to a form of our body: looked at, checked on our own figures, released, revised."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from mutuality_chapter.disclosing import Draw
from tests.chapter.answering.conftest import QUARTER, SPRING

PATH = f"/v1/forms/spring/reports/{QUARTER}"


def pointers(answer):
    return [each["pointer"] for each in answer.json["errors"]]


def test_what_leaves_is_the_very_bytes_that_were_shown(coordinator, spring, note, release, waiting):
    note()
    prepared = release(what="/draft").json
    assert (waiting(), prepared["budget"]["is_drawn"]) == ([], True)
    report = release().json
    ((kind, told),) = waiting()
    shown = coordinator.get(f"{PATH}/preview").json["data"]
    assert shown == prepared["data"]
    assert (kind, told["form"], told["edition"], told["cells"]) == ("report", "spring", 1, report["cells"])
    assert coordinator.get(PATH).json == report


def test_a_figure_of_the_bodys_own_leaves_as_it_was_noted(spring, note, release, cells):
    note()
    assert cells(release())["rooms_opened"] == ("zero", 0)


@pytest.mark.parametrize("state", ["nothing_to_report", "not_collected", "not_applicable"])
def test_why_there_is_no_number_leaves_in_its_place(spring, note, release, cells, state):
    note(state=state)
    assert cells(release())["rooms_opened"] == (state, None)


def test_without_a_word_on_a_compulsory_figure_nothing_leaves(spring, release, problem, waiting):
    refused = release()
    assert (problem(refused), pointers(refused)) == ((409, "figure-missing"), ["/figures/rooms_opened"])
    assert waiting() == []


def test_figures_that_fail_a_check_do_not_leave_and_the_check_is_named_with_its_figures(
    spring, note, say, release, problem, chapter_database
):
    note(21)
    say()
    refused = release(what="/draft")
    assert (problem(refused), pointers(refused)) == ((409, "check-failed"), ["/checks/few_rooms"])
    assert "rooms_opened: 21" in refused.json["errors"][0]["detail"]
    with chapter_database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Draw)) == 0


def test_an_unusual_figure_and_a_warning_each_ask_for_an_explanation_of_that_very_number(
    spring, note, say, release, problem
):
    note(6)
    refused = release()
    assert (problem(refused), pointers(refused)) == (
        (409, "explanation-missing"),
        ["/figures/rooms_opened", "/checks/some_meetings"],
    )
    say()
    assert release().status_code == 200
    note(7)
    assert problem(release()) == (409, "explanation-missing")


def test_a_look_says_how_checks_come_out_and_what_is_unusual(coordinator, spring, note):
    note(6)
    shown = coordinator.get(f"{PATH}/preview").json
    assert [(each["name"], each["holds"]) for each in shown["checks"]] == [
        ("few_rooms", True),
        ("some_meetings", False),
    ]
    assert [(each["indicator"], each["high"], each["is_explained"]) for each in shown["unusual"]] == [
        ("rooms_opened", 5, False)
    ]
    assert (shown["due_on"], shown["late_after"], shown["closes_on"]) == ("2026-04-20", "2026-04-30", "2026-05-30")


def test_an_explanation_names_nobody(spring, note, say, admitted, problem):
    admitted("Owl Marsh")
    note(6)
    assert problem(say(says="A house Owl Marsh gave us.")) == (422, "explanation-names-somebody")


def test_of_a_figure_without_a_number_there_is_nothing_to_say(spring, say, problem):
    assert problem(say()) == (404, "not-found")


@pytest.mark.parametrize(
    ("form", "period", "says"),
    [
        ("autumn", QUARTER, "form-unknown"),
        ("spring", "2025-10--P3M", "form-unknown"),
        ("spring", "2026-02", "form-period-unfit"),
        ("spring", "2026-02--P3M", "form-period-unfit"),
        ("spring", "2026-04--P3M", "period-ahead"),
    ],
)
def test_a_period_nobody_asks_about_or_that_is_not_over_is_not_answered(spring, release, problem, form, period, says):
    assert problem(release(form, period)) == (409, says)


def test_a_closed_period_is_not_answered(spring, note, release, problem, clock):
    clock.at = datetime(2026, 6, 1, 12, tzinfo=UTC)
    note()
    assert problem(release()) == (409, "period-closed")


def test_where_our_body_asks_by_a_form_its_policy_asks_no_more(coordinator, spring, problem):
    assert problem(coordinator.request("PUT", f"/v1/reports/{QUARTER}")) == (409, "form-unknown")


def test_what_others_count_is_not_asked_of_us_though_it_is_compulsory(coordinator, policy, asks, clock, release, cells):
    policy(reporting={"duty": "expected"}, counts={"exclusive_reporter": ["hotline_calls"]})
    compulsory = {"code": "hotline_calls", "mode": "exact", "is_compulsory": True}
    asks(indicators=[compulsory, {"code": "meetings_held", "mode": "exact"}])
    clock.at = datetime(2026, 4, 10, 12, tzinfo=UTC)
    assert list(cells(release())) == ["meetings_held"]
    assert coordinator.get(f"{PATH}/preview").json["stays"][0]["key"] == "counts.exclusive_reporter"


def test_what_counts_otherwise_from_a_period_on_is_another_figure_and_each_period_is_answered_by_its_edition(
    spring, asks, note, release, cells, clock
):
    beds = {**SPRING["own"][0], "code": "beds_opened", "rule": "Beds, no longer rooms."}
    asks(number=2, effective_from="2026-04--P3M", indicators=[{"code": "beds_opened", "mode": "exact"}], own=[beds])
    clock.at = datetime(2026, 7, 10, 12, tzinfo=UTC)
    note(8, period="2026-04--P3M", code="beds_opened")
    assert cells(release(period="2026-04--P3M")) == {"beds_opened": ("counted", 8)}
    clock.at = datetime(2026, 4, 10, 12, tzinfo=UTC)
    note()
    answer = release()
    assert (answer.json["edition"], cells(answer)["rooms_opened"]) == (1, ("zero", 0))


def test_a_clock_that_jumps_over_the_months_end_and_back_draws_nothing_twice(spring, note, release, problem, clock):
    note()
    first = release().json["cells"]
    clock.at = datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert problem(release()) == (409, "period-ahead")
    clock.at = datetime(2026, 4, 1, 12, tzinfo=UTC)
    assert release().json["cells"] == first


def test_a_volunteer_answers_nothing(volunteer, spring):
    statuses = [volunteer.request("PUT", path).status_code for path in (PATH, f"{PATH}/draft")]
    assert [*statuses, volunteer.get("/v1/owed-reports").status_code] == [403, 403, 403]

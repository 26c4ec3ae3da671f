"""Noise is drawn once and kept: the same bytes ever after, a row in the budget, and no second draw."""

from datetime import date

import pytest
from sqlalchemy import func, select

from mutuality.disclosure import Mechanism
from mutuality.forms import STANDARD
from mutuality.permanent import RewriteError
from mutuality_chapter import disclosing
from mutuality_chapter.disclosing import Draw
from mutuality_chapter.disclosing.rules import require_own

QUARTER, NEXT = "2026-01--P3M", "2026-04--P3M"
REPORTING = {"duty": "expected"}


@pytest.fixture
def asked_for(policy, clock):
    """Let our body ask for figures of people with noise, and let the year be over."""
    policy(reporting=REPORTING)
    clock.at = clock.at.replace(year=2027)


def release(caller, period=QUARTER):
    return caller.request("PUT", f"/v1/reports/{period}")


def noised(report):
    return {each["indicator"]: each["value"] for each in report["cells"] if each["mode"] == "noised"}


def draws(database):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Draw))


@pytest.mark.kills("forgotten_group", "exact_n_leaked")
def test_what_counts_people_leaves_with_noise_and_says_how_wide_it_is(coordinator, asked_for):
    report = release(coordinator).json
    assert noised(report).keys() >= {"joins", "members_helper"}
    assert (report["noise"]["mechanism"], report["noise"]["scale"], report["noise"]["epsilon"]) == ("laplace", 7.0, 1.0)


@pytest.mark.kills("noise_on_read", "late_edit_accepted")
def test_released_again_it_is_the_same_whatever_was_noted_since(coordinator, asked_for, admitted, chapter_database):
    before = noised(release(coordinator).json)
    for _ in range(30):
        admitted(declared_on="2026-02-10")
    assert (noised(release(coordinator).json), draws(chapter_database)) == (before, 1)


def test_prepared_it_shows_the_very_bytes_and_nothing_left_yet(coordinator, asked_for, waiting):
    prepared = coordinator.request("PUT", f"/v1/reports/{QUARTER}/draft").json
    assert (waiting(), prepared["budget"]["is_drawn"], prepared["budget"]["spent"]) == ([], True, 1.0)
    release(coordinator)
    ((_, told),) = waiting()
    shown = coordinator.get(f"/v1/reports/{QUARTER}/preview").json
    assert shown["data"] == prepared["data"]
    assert [each["value"] for each in told["cells"]] == [each["value"] for each in prepared["figures"]]


def test_a_look_draws_nothing_and_says_what_it_would_cost(coordinator, asked_for, chapter_database):
    shown = coordinator.get(f"/v1/reports/{QUARTER}/preview").json
    assert (shown["data"], draws(chapter_database)) == (None, 0)
    assert shown["budget"] == {"year": 2026, "costs": 1.0, "spent": 0.0, "allowed": 4.0, "is_drawn": False}


def test_once_the_year_is_spent_nothing_more_is_drawn_and_nothing_is_given_back(coordinator, asked_for, waiting):
    for period in (QUARTER, NEXT, "2026-07--P3M", "2026-10--P3M"):
        assert release(coordinator, period).status_code == 200
    refused = release(coordinator, "2026-01--P12M")
    assert (refused.status_code, refused.json["type"].rpartition("/")[2]) == (409, "budget-spent")
    assert len(waiting()) == 4
    assert release(coordinator).status_code == 200


def test_what_was_corrected_since_is_carried_into_the_next_period(coordinator, asked_for, admitted, chapter_database):
    release(coordinator)
    for _ in range(3):
        admitted(declared_on="2026-02-10")
    release(coordinator, NEXT)
    with chapter_database.reading() as session:
        assert disclosing.drawn(session, STANDARD, NEXT).carried == {"joins": 3}


def test_carried_once_it_is_not_carried_again(coordinator, asked_for, admitted, chapter_database):
    release(coordinator)
    admitted(declared_on="2026-02-10")
    release(coordinator, NEXT)
    release(coordinator, "2026-07--P3M")
    with chapter_database.reading() as session:
        assert disclosing.drawn(session, STANDARD, "2026-07--P3M").carried == {}


@pytest.mark.attack("RT14")
def test_what_left_by_one_mode_leaves_so_again_though_another_is_asked_since(coordinator, asked_for, policy):
    before = noised(release(coordinator).json)
    policy(2, date(2027, 1, 2), reporting=REPORTING, number_visibility={"people": "suppressed"})
    assert noised(release(coordinator).json) == before


@pytest.mark.kills("event_driven_reports")
def test_who_joins_lets_nothing_leave(coordinator, asked_for, admitted):
    release(coordinator)
    before = coordinator.get("/v1/link/pending").json
    admitted()
    assert coordinator.get("/v1/link/pending").json == before


@pytest.mark.parametrize(("mechanism", "cost"), [(Mechanism.GAUSSIAN, 0.6), (Mechanism.LAPLACE, 1.0 + 2 * 0.1**0.5)])
def test_noise_of_two_kinds_costs_no_less_than_both_together(mechanism, cost):
    draws = [Draw(mechanism="laplace", epsilon=1.0), Draw(mechanism="gaussian", epsilon=0.1)]
    assert disclosing.cost_as(mechanism, draws) >= cost


def test_a_draw_stands_for_ever(coordinator, asked_for, chapter_database):
    release(coordinator)
    with pytest.raises(RewriteError), chapter_database.transaction() as session:
        session.delete(session.get(Draw, (STANDARD, QUARTER, 0)))


def test_a_figure_another_form_drew_meanwhile_is_not_drawn_again():
    with pytest.raises(disclosing.DrawnMeanwhile):
        require_own({"joins": "autumn"}, ["joins", "departures"], "spring")
    require_own({"joins": "spring"}, ["joins", "departures"], "spring")

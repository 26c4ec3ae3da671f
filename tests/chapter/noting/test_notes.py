"""Figures of our body's own, noted by hand: what a number may be, and what may be said of it."""

import pytest

from mutuality.disclosure import State
from mutuality.forms import FigureTooLarge
from mutuality.indicators import Counts, Indicator
from mutuality_chapter.noting import rules

GUESTS = Indicator("guests", "Guests", "Nights people stayed.", Counts.PEOPLE, "nights", most_by_one=7)
ROOMS = Indicator("rooms", "Rooms", "Rooms opened.", Counts.ACTIVITY, "rooms")
PERIOD = "2026-01--P3M"


def require(indicator=GUESTS, state="counted", value=None, largest=None):
    rules.require_fit(indicator, {"state": rules.Noted(state), "value": value, "largest": largest})


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"value": None}, rules.NumberMisplaced),
        ({"value": 0}, rules.NumberMisplaced),
        ({"state": "zero", "value": 3}, rules.NumberMisplaced),
        ({"state": "not_collected", "value": 0}, rules.NumberMisplaced),
        ({"value": 10}, rules.ContributionUnfit),
        ({"value": 10, "largest": 8}, rules.ContributionUnfit),
        ({"value": 3, "largest": 4}, rules.ContributionUnfit),
        ({"indicator": ROOMS, "value": 40_000}, FigureTooLarge),
    ],
)
def test_what_contradicts_itself_or_its_definition_is_refused(said, problem):
    with pytest.raises(problem):
        require(**said)


@pytest.mark.parametrize(
    "said",
    [{"value": 10, "largest": 7}, {"state": "zero"}, {"state": "zero", "value": 0}, {"indicator": ROOMS, "value": 4}],
)
def test_what_fits_is_taken(said):
    require(**said)


def test_every_state_but_one_that_hides_may_be_noted():
    assert set(rules.Noted) == set(State) - {State.SUPPRESSED}


@pytest.fixture
def asked(asks, policy, clock):
    own = {"code": "guests", "title": "Guests", "rule": "People.", "counts": "people", "unit": "people"}
    asks(indicators=[{"code": "guests", "mode": "noised"}], own=[own])
    policy(reporting={"duty": "expected"})
    clock.at = clock.at.replace(month=4)


def note(caller, code="guests", period=PERIOD, **said):
    answer = caller.request("PUT", f"/v1/noted-figures/{period}/{code}", json={"state": "counted", "value": 9, **said})
    return answer.status_code, answer.json.get("type", "/").rpartition("/")[2]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"code": "joins"}, (409, "counted-by-rooms")),
        ({"code": "cups"}, (422, "figure-not-asked")),
        ({"period": "2026-02"}, (422, "figure-not-asked")),
        ({"period": "2026-04--P3M"}, (409, "period-ahead")),
        ({"value": "nine"}, (422, "validation-failed")),
        ({"value": -1}, (422, "validation-failed")),
        ({"comment": "It was Owl Marsh who counted."}, (422, "comment-names-somebody")),
    ],
)
def test_what_no_form_asks_or_rooms_count_is_not_noted(coordinator, asked, admitted, said, problem):
    admitted("Owl Marsh")
    assert note(coordinator, **said) == problem


def test_noted_again_it_is_replaced(coordinator, asked):
    note(coordinator)
    note(coordinator, value=12, comment="Two more came late.")
    ((noted,)) = coordinator.get("/v1/noted-figures").json["items"]
    assert (noted["value"], noted["version"]) == (12, 2)


def test_people_noted_by_hand_leave_with_noise(coordinator, asked):
    note(coordinator)
    report = coordinator.request("PUT", f"/v1/forms/spring/reports/{PERIOD}").json
    assert (report["cells"][0]["mode"], report["noise"]["epsilon"]) == ("noised", 1.0)


def test_people_nobody_counted_leave_without_a_number_and_cost_nothing(coordinator, asked):
    note(coordinator, state="not_collected", value=None)
    report = coordinator.request("PUT", f"/v1/forms/spring/reports/{PERIOD}").json
    assert (report["cells"][0]["state"], report["noise"]) == ("not_collected", None)

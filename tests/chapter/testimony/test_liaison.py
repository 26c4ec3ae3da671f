"""How we stand beside professionals leaves by decision, in totals of a year, and names nobody."""

from datetime import date

import pytest

from mutuality_chapter.testimony import rules


@pytest.fixture
def preview(coordinator):
    return lambda: coordinator.get("/v1/testimony/liaison/preview").json["lines"]


@pytest.fixture
def clinic(coordinator):
    return coordinator.post("/v1/partners", {"name": "Harbour Clinic", "kind": "agency"}).json["id"]


def test_exchange_and_strain_are_told_side_by_side_by_kind_of_partner(coordinator, clinic, preview):
    went = {"partner_id": clinic, "resource": "room", "direction": "in"}
    for happened_on in ("2026-03-01", "2025-04-01", "2025-03-31"):
        assert coordinator.post("/v1/resource-exchanges", {**went, "happened_on": happened_on}).status_code == 201
    for partner in ({"partner_id": clinic}, {}):
        coordinator.post("/v1/tensions", {**partner, "between": "Us and them", "about": "Who may refer"})
    none = dict.fromkeys(("came_in", "went_out"))
    assert preview() == [
        {"partner": "agency", "matter": "room", "came_in": 2, "went_out": 0, "still_open": None, "settled": None},
        {"partner": "agency", "matter": "tension", **none, "still_open": 1, "settled": 0},
        {"partner": "no_partner", "matter": "tension", **none, "still_open": 1, "settled": 0},
    ]


def test_few_referrals_are_not_told_and_many_are_rounded():
    lines = [rules.exchanged({("agency", "referral"): count}, {})[0]["came_in"] for count in (1, 7, 8, 12)]
    assert lines == [None, None, 10, 10]


@pytest.mark.parametrize(("today", "since"), [((2026, 3, 15), (2025, 4, 1)), ((2026, 12, 31), (2026, 1, 1))])
def test_a_year_is_twelve_whole_months_up_to_this_one(today, since):
    assert rules.a_year_before(date(*today)) == date(*since)


def test_it_leaves_by_the_members_decision_alone(coordinator):
    body = {"decision_id": "dec_06ef2ngi01ssreeaag6shrnm3g"}
    assert coordinator.request("PUT", "/v1/testimony/liaison", json=body).status_code == 409

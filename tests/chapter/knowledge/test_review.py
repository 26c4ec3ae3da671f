"""When members look again at what came from elsewhere, and how long it takes until it is in use."""

from datetime import timedelta

import pytest


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def due(caller):
    return [f"/v1/knowledge/{each['id']}" for each in caller.get("/v1/knowledge?is_due=true").json["items"]]


def set_period(caller, months, decision):
    return caller.request("PUT", "/v1/knowledge-review-period", json={"months": months, "decision_id": decision})


@pytest.mark.requirement("H3")
def test_what_is_older_than_the_review_period_is_listed_for_review(note, as_owl):
    old, young = note(as_of="2024-03-15"), note(as_of="2024-03-16")
    assert due(as_owl) == [old]
    assert [each["id"] for each in as_owl.get("/v1/knowledge?is_due=false").json["items"]] == [young[-30:]]


@pytest.mark.requirement("H3")
def test_the_members_set_their_own_period(note, decide, as_mary, coordinator):
    item = note(as_of="2025-03-01")
    assert due(as_mary) == []
    assert set_period(coordinator, 12, decide("review-12")).json["months"] == 12
    assert due(as_mary) == [item]


def test_nobody_sets_it_without_the_members(coordinator, as_mary, decide):
    decision = decide("review-12")
    assert problem(set_period(coordinator, 6, decision)) == (409, "not-decided")
    assert as_mary.get("/v1/knowledge-review-period").json == {"months": 24, "decision_id": None}


def test_the_period_is_set_anew_by_a_new_decision(coordinator, decide):
    set_period(coordinator, 12, decide("review-12"))
    assert set_period(coordinator, 6, decide("review-6")).json["months"] == 6


def test_what_the_members_just_looked_at_is_not_listed(note, settle, as_mary):
    item = note(as_of="2010-01-01")
    settle(item)
    assert due(as_mary) == []
    assert as_mary.get(item).json["current_on"] == "2026-03-15"


@pytest.mark.requirement("B5")
def test_a_trial_expires_to_review(note, settle, as_mary, clock):
    item = note(as_of="2026-03-01")
    settle(item, "tried", review_on="2026-04-01")
    clock.at += timedelta(days=16)
    assert due(as_mary) == []
    clock.at += timedelta(days=1)
    assert due(as_mary) == [item]


def test_a_far_day_of_review_does_not_outlast_the_period(note, settle, as_mary, clock):
    item = note()
    settle(item, review_on="2040-01-01")
    clock.at += timedelta(days=2 * 366)
    assert due(as_mary) == [item]


@pytest.mark.requirement("H13")
def test_the_way_from_noted_to_decided_to_in_use_is_measured_in_days(note, settle, as_mary, clock):
    item = note()
    clock.at += timedelta(days=30)
    settle(item)
    clock.at += timedelta(days=60)
    used = as_mary.request("PUT", f"{item}/use").json
    assert (used["decision_lag_days"], used["translation_lag_days"]) == (30, 90)


@pytest.mark.requirement("H13")
def test_the_chapter_sees_how_long_it_takes_in_the_middle(note, settle, as_mary, clock):
    items = [note(), note(), note(), note()]
    for item, days in zip(items, (1, 9, 90), strict=False):
        clock.at += timedelta(days=days)
        settle(item)
        as_mary.request("PUT", f"{item}/use")
    assert as_mary.get("/v1/translation-lag").json == {
        "noted": 4,
        "decided": 3,
        "in_use": 3,
        "decision_lag_days": 10,
        "translation_lag_days": 10,
    }


def test_of_nothing_there_is_no_lag(as_mary):
    shown = as_mary.get("/v1/translation-lag").json
    assert (shown["noted"], shown["translation_lag_days"]) == (0, None)


def test_nothing_is_in_use_that_the_members_did_not_take_up(note, settle, as_mary):
    proposed, declined = note(), note()
    settle(declined, "declined")
    answers = [as_mary.request("PUT", f"{item}/use") for item in (proposed, declined)]
    assert [problem(each) for each in answers] == [(409, "not-taken-up")] * 2


def test_the_first_day_of_use_and_of_a_decision_stay(note, settle, as_mary, clock):
    item = note()
    settle(item)
    as_mary.request("PUT", f"{item}/use")
    clock.at += timedelta(days=30)
    settle(item, "adapted")
    shown = as_mary.request("PUT", f"{item}/use").json
    assert (shown["decided_on"], shown["in_use_on"]) == ("2026-03-15", "2026-03-15")


@pytest.mark.requirement("H13")
def test_what_another_group_adopted_arrives_as_proposed_with_its_reasons(note, as_owl):
    item = note(setting="other_group", their_reasons="Our nights became quieter.")
    shown = as_owl.get(item).json
    assert (shown["status"], shown["their_reasons"]) == ("proposed", "Our nights became quieter.")

"""A gap is seen before it happens: nobody has a turn, nobody confirmed it, no roster was made, or somebody left."""

from datetime import timedelta

import pytest


@pytest.fixture
def lacks(desk):
    return lambda **query: [(each["begins_at"][:10], each["lacks"]) for each in desk.gaps(**query)]


def test_a_turn_nobody_has_is_a_gap_before_it_happens(desk, pool, lacks):
    desk.shift(pool, weekday=3)
    desk.roster(pool)
    assert lacks() == [("2026-03-18", "nobody")]
    assert lacks(days=2) == []


def test_a_turn_nobody_confirmed_a_day_before_is_a_gap(desk, pool, lacks, mary_answers, clock):
    desk.shift(pool, mary_answers, weekday=3)
    desk.roster(pool)
    assert lacks() == []
    clock.advance(timedelta(days=2))
    assert lacks(days=2) == [("2026-03-18", "unconfirmed")]


def test_a_turn_that_was_confirmed_is_no_gap(desk, pool, lacks, mary_answers, as_mary, clock):
    desk.shift(pool, mary_answers, weekday=3)
    desk.roster(pool)
    clock.advance(timedelta(days=2))
    turn = as_mary.get("/v1/me/turns").json["items"][0]["id"]
    assert as_mary.request("PUT", f"/v1/me/turns/{turn}/confirmation").status_code == 200
    assert lacks(days=2) == []


def test_a_shift_that_stands_on_no_roster_is_a_gap(desk, pool, lacks, mary_answers):
    desk.shift(pool, mary_answers, weekday=3)
    assert lacks() == [("2026-03-18", "not_on_roster")]


def test_the_end_of_the_last_roster_is_seen_coming(desk, pool, lacks, mary_answers, clock):
    desk.shift(pool, mary_answers, weekday=3)
    desk.roster(pool)
    clock.advance(timedelta(days=11))
    assert lacks() == [("2026-04-01", "not_on_roster")]


def test_the_turn_that_runs_now_may_be_a_gap(desk, pool, lacks):
    desk.shift(pool)
    desk.roster(pool)
    assert lacks(days=1) == [("2026-03-15", "nobody")]


def test_gaps_are_shown_of_one_pool(desk, pool, lacks):
    desk.shift(pool, weekday=3)
    assert (len(lacks(pool_id=pool)), lacks(pool_id=desk.pool())) == (1, [])


def test_who_leaves_while_on_shift_leaves_a_gap_that_whoever_coordinates_sees(desk, pool, lacks, mary, as_mary):
    desk.on_shift(pool, mary)
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert lacks() == [("2026-03-15", "nobody"), ("2026-03-22", "nobody")]
    assert desk.turns()[0]["vacated_at"] == "2026-03-15T12:00:00Z"


def test_who_leaves_is_told_when_they_were_on_shift_and_takes_no_shift_any_more(desk, pool, mary, as_mary, coordinator):
    desk.on_shift(pool, mary)
    held = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["shifts"]
    assert [each["begins_at"] for each in held][:1] == ["2026-03-15T11:00:00Z"]
    assert coordinator.get("/v1/hotline/shifts").json["items"][0]["responder_id"] is None


def test_what_was_over_when_somebody_left_stays_on_the_roster(desk, pool, mary, as_mary, clock):
    responder = desk.on_shift(pool, mary)
    clock.advance(timedelta(days=3))
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert [each["responder_id"] for each in desk.turns()] == [responder, None, None]

"""Shifts, rosters and gaps as those who coordinate them meet them."""

from datetime import timedelta

import pytest

NIGHT = {"weekday": 7, "starts": "22:00", "ends": "06:00", "ends_next_day": True}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def plan(coordinator, pool):
    return lambda responder=None, **said: coordinator.post(
        "/v1/hotline/shifts", {"pool_id": pool, "responder_id": responder, **NIGHT, **said}
    )


def test_a_shift_goes_across_midnight(plan):
    planned = plan()
    assert (planned.status_code, planned.json["ends_next_day"], planned.json["begins_on"]) == (201, True, "2026-03-15")


def test_a_shift_that_starts_after_it_ends_is_refused(plan):
    assert problem(plan(ends_next_day=False)) == (422, "shift-backwards")


def test_a_shift_that_overlaps_another_of_the_same_person_is_refused(plan, mary_answers, owl_answers):
    plan(mary_answers)
    assert problem(plan(mary_answers, weekday=1, starts="05:00", ends="09:00", ends_next_day=False)) == (
        409,
        "shift-overlaps",
    )
    assert plan(owl_answers).status_code == 201


def test_shifts_of_one_person_in_two_pools_do_not_overlap(plan, desk, mary, mary_answers):
    elsewhere = desk.pool()
    plan(mary_answers)
    there = plan(desk.responder(elsewhere, mary), pool_id=elsewhere)
    assert problem(there) == (409, "shift-overlaps")


def test_whoever_takes_a_shift_answers_in_its_pool(plan, desk, owl, coordinator, mary_answers):
    assert problem(plan(desk.responder(desk.pool(), owl))) == (409, "pool-of-others")
    coordinator.change("DELETE", f"/v1/hotline/responders/{mary_answers}")
    assert problem(plan(mary_answers)) == (409, "stood-down")
    assert problem(plan("rsp_00000000000000000000000000")) == (404, "not-found")


def test_a_months_roster_holds_each_shift_of_each_day_once(plan, desk, pool, mary_answers):
    plan(mary_answers)
    plan(weekday=3)
    assert desk.roster(pool, "2026-04") == {"pool_id": pool, "month": "2026-04", "made": 9, "turns": 9, "open": 5}
    assert desk.roster(pool, "2026-04")["made"] == 0
    assert [each["begins_on"] for each in desk.turns(responder_id=mary_answers)] == [
        "2026-04-05",
        "2026-04-12",
        "2026-04-19",
        "2026-04-26",
    ]


def test_what_is_over_is_put_on_no_roster(plan, desk, pool, clock):
    plan(begins_on="2026-03-01")
    clock.advance(timedelta(days=2))
    desk.roster(pool)
    assert [each["begins_on"] for each in desk.turns()] == ["2026-03-22", "2026-03-29"]


def test_somebody_who_is_on_two_turns_of_two_zones_at_once_has_but_one(desk, mary):
    for zone, starts, ends in (("America/Halifax", "08:00", "10:00"), ("Europe/Vienna", "13:00", "15:00")):
        pool = desk.pool(timezone=zone)
        desk.shift(pool, desk.responder(pool, mary), weekday=3, starts=starts, ends=ends)
        desk.roster(pool, "2026-05")
    that_day = desk.turns(first="2026-05-06", last="2026-05-06")
    assert sorted(each["responder_id"] is None for each in that_day) == [False, True]


def test_who_usually_takes_a_shift_is_changed_for_rosters_to_come(plan, desk, pool, coordinator, mary_answers):
    shift = f"/v1/hotline/shifts/{plan().json['id']}"
    desk.roster(pool)
    assert coordinator.change("PATCH", shift, {"responder_id": mary_answers}).json["responder_id"] == mary_answers
    desk.roster(pool, "2026-04")
    assert [bool(each["responder_id"]) for each in desk.turns()] == [False] * 3 + [True] * 4


def test_a_shift_that_ended_leaves_the_roster(plan, desk, pool, coordinator):
    shift = f"/v1/hotline/shifts/{plan().json['id']}"
    desk.roster(pool)
    ended = coordinator.request("PUT", f"{shift}/end", headers={"If-Match": '"1"'})
    assert (ended.json["ended_on"], desk.turns()) == ("2026-03-15", [])
    assert coordinator.get("/v1/hotline/shifts").json["items"] == []
    assert problem(coordinator.change("PATCH", shift, {"responder_id": None})) == (409, "shift-ended")


def test_shifts_are_filtered(plan, coordinator, pool, mary_answers):
    plan(mary_answers)
    plan(weekday=3)
    for query, count in (("weekday=3", 1), (f"responder_id={mary_answers}", 1), (f"pool_id={pool}", 2)):
        assert len(coordinator.get(f"/v1/hotline/shifts?{query}").json["items"]) == count


def test_a_turn_is_given_to_somebody_who_is_free(plan, desk, pool, coordinator, mary_answers, owl_answers):
    plan(mary_answers)
    plan()
    desk.roster(pool)
    today = sorted(desk.turns(last="2026-03-15"), key=lambda turn: turn["responder_id"] is None)
    taken, free = (f"/v1/hotline/turns/{each['id']}" for each in today)
    assert problem(coordinator.change("PATCH", free, {"responder_id": mary_answers})) == (409, "shift-overlaps")
    assert coordinator.change("PATCH", free, {"responder_id": owl_answers}).json["responder_id"] == owl_answers
    assert coordinator.change("PATCH", taken, {"responder_id": None}).json["vacated_at"] == "2026-03-15T12:00:00Z"


def test_a_turn_that_is_over_is_given_to_nobody(plan, desk, pool, coordinator, clock, mary_answers):
    plan()
    desk.roster(pool)
    clock.advance(timedelta(days=1))
    turn = f"/v1/hotline/turns/{desk.turns()[0]['id']}"
    assert problem(coordinator.change("PATCH", turn, {"responder_id": mary_answers})) == (409, "turn-over")


def test_shifts_are_for_those_who_coordinate_them(as_mary, founded):
    responder = founded.signed_in("responder", name="fern")
    for path in ("shifts", "turns", "gaps"):
        assert (as_mary.get(f"/v1/hotline/{path}").status_code, responder.get(f"/v1/hotline/{path}").status_code) == (
            403,
            403,
        )
        assert founded.stranger.get(f"/v1/hotline/{path}").status_code == 401

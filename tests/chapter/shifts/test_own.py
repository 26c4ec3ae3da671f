"""My turns: seen by me alone, confirmed a day before, swapped when both agree."""

from datetime import timedelta

import pytest


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def turns(desk, pool, mary_answers, owl_answers):
    """Mary has Tuesdays, Owl Wednesdays."""
    for responder, weekday in ((mary_answers, 2), (owl_answers, 3)):
        desk.shift(pool, responder, weekday=weekday)
    desk.roster(pool)


@pytest.fixture
def mine(turns):
    return lambda caller: [each["id"] for each in caller.get("/v1/me/turns").json["items"]]


@pytest.fixture
def offered(as_mary, mine):
    """Mary offers her first turn."""
    made = as_mary.post(f"/v1/me/turns/{mine(as_mary)[0]}/offers")
    assert made.status_code == 201, made.json
    return f"/v1/me/shift-offers/{made.json['id']}"


def seen(caller):
    return [(each["is_mine"], each["state"]) for each in caller.get("/v1/me/shift-offers").json["items"]]


def test_i_see_my_own_turns_and_nobody_elses(as_mary, as_owl, mine, founded, mary_answers):
    shown = as_mary.get("/v1/me/turns").json["items"]
    assert {each["responder_id"] for each in shown} == {mary_answers}
    assert set(mine(as_mary)) & set(mine(as_owl)) == set()
    assert founded.stranger.get("/v1/me/turns").status_code == 401
    assert problem(founded.signed_in("coordinator").get("/v1/me/turns")) == (403, "no-member")


def test_a_turn_is_confirmed_about_a_day_before(as_mary, mine, clock):
    confirmation = f"/v1/me/turns/{mine(as_mary)[0]}/confirmation"
    assert as_mary.request("PUT", confirmation).json["confirmed_at"] == "2026-03-15T12:00:00Z"
    assert problem(as_mary.request("PUT", f"/v1/me/turns/{mine(as_mary)[1]}/confirmation")) == (
        409,
        "confirmation-too-early",
    )
    clock.advance(timedelta(days=2))
    assert problem(as_mary.request("PUT", confirmation)) == (409, "turn-over")


def test_nobody_confirms_or_offers_anothers_turn(as_mary, as_owl, mine):
    turn = f"/v1/me/turns/{mine(as_mary)[0]}"
    assert problem(as_owl.request("PUT", f"{turn}/confirmation")) == (404, "not-found")
    assert problem(as_owl.post(f"{turn}/offers")) == (404, "not-found")


def test_an_offer_shows_when_and_never_whose(offered, as_owl, mary, mary_answers):
    shown = as_owl.get("/v1/me/shift-offers")
    assert shown.json["items"][0]["begins_at"] == "2026-03-17T11:00:00Z"
    assert (mary in shown.text, mary_answers in shown.text) == (False, False)


def test_who_answers_in_no_such_pool_sees_no_offer_and_takes_none(offered, as_member, admitted):
    as_ruth = as_member(admitted("Ruth"))
    assert seen(as_ruth) == []
    assert problem(as_ruth.request("PUT", f"{offered}/taking", json={})) == (404, "not-found")


def test_two_turns_are_swapped_once_both_agree(offered, as_mary, as_owl, mine):
    marys, owls = mine(as_mary), mine(as_owl)
    taken = as_owl.request("PUT", f"{offered}/taking", json={"in_return_id": owls[0]})
    assert (taken.json["state"], mine(as_mary)) == ("taken", marys)
    assert as_mary.request("PUT", f"{offered}/agreement").json["state"] == "agreed"
    assert (owls[0] in mine(as_mary), marys[0] in mine(as_owl)) == (True, True)


def test_a_turn_goes_over_without_one_in_return_and_is_to_be_confirmed_anew(offered, as_mary, as_owl, mine, desk):
    turn = mine(as_mary)[0]
    as_mary.request("PUT", f"/v1/me/turns/{turn}/confirmation")
    as_owl.request("PUT", f"{offered}/taking", json={})
    as_mary.request("PUT", f"{offered}/agreement")
    (shown,) = [each for each in as_owl.get("/v1/me/turns").json["items"] if each["id"] == turn]
    assert shown["confirmed_at"] is None


def test_nobody_agrees_in_the_place_of_another_or_before_it_is_taken(offered, as_mary, as_owl):
    assert problem(as_mary.request("PUT", f"{offered}/agreement")) == (409, "shift-offer-closed")
    as_owl.request("PUT", f"{offered}/taking", json={})
    assert problem(as_owl.request("PUT", f"{offered}/agreement")) == (404, "not-found")


def test_nobody_takes_their_own_offer_or_one_that_was_taken(offered, as_mary, as_owl):
    assert problem(as_mary.request("PUT", f"{offered}/taking", json={})) == (409, "shift-offer-closed")
    as_owl.request("PUT", f"{offered}/taking", json={})
    assert problem(as_owl.request("PUT", f"{offered}/taking", json={})) == (409, "shift-offer-closed")


def test_a_turn_is_offered_once_at_a_time(offered, as_mary, mine):
    assert problem(as_mary.post(f"/v1/me/turns/{mine(as_mary)[0]}/offers")) == (409, "shift-offer-closed")


def test_who_has_another_shift_then_cannot_take_it(offered, as_owl, desk, pool, owl_answers):
    desk.shift(pool, owl_answers, weekday=2, starts="19:00", ends="21:00")
    desk.roster(pool)
    assert problem(as_owl.request("PUT", f"{offered}/taking", json={})) == (409, "shift-overlaps")


def test_a_turn_in_return_is_ones_own(offered, as_owl, as_mary, mine):
    wrong = {"in_return_id": mine(as_mary)[1]}
    assert problem(as_owl.request("PUT", f"{offered}/taking", json=wrong)) == (404, "not-found")


def test_an_offer_is_withdrawn_by_who_made_it_and_opened_again_by_who_took_it(offered, as_mary, as_owl):
    as_owl.request("PUT", f"{offered}/taking", json={})
    assert as_owl.request("DELETE", offered).status_code == 204
    assert seen(as_owl) == [(False, "open")]
    assert as_mary.request("DELETE", offered).status_code == 204
    assert seen(as_mary) == []
    assert problem(as_mary.request("DELETE", offered)) == (409, "shift-offer-closed")


def test_a_swap_that_somebody_took_apart_meanwhile_is_not_agreed_to(offered, as_mary, as_owl, mine, coordinator):
    as_owl.request("PUT", f"{offered}/taking", json={})
    turn = f"/v1/hotline/turns/{mine(as_mary)[0]}"
    coordinator.change("PATCH", turn, {"responder_id": None})
    assert problem(as_mary.request("PUT", f"{offered}/agreement")) == (409, "shift-offer-closed")


def test_offers_of_who_leaves_are_withdrawn(offered, as_mary, as_owl):
    as_mary.post("/v1/me/departure", {"reason": "moved"})
    assert seen(as_owl) == []
    assert problem(as_owl.request("PUT", f"{offered}/taking", json={})) == (409, "shift-offer-closed")

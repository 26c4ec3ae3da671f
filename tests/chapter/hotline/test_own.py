"""My calls: those I answered, and those that wait while I am on shift; nobody else's."""

from datetime import timedelta

import pytest

from tests.answering import HAND_OFF
from tests.chapter.hotline.conftest import MARYS, OWLS


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def mine(caller):
    return [each["id"] for each in caller.get("/v1/me/calls").json["items"]]


@pytest.fixture
def answered(exchange, line, mary_on_shift, desk):
    """Mary answered a call."""
    exchange.telephones.behaviour = {MARYS: "answered"}
    exchange.call(line)
    exchange.play()
    return desk.calls()[0]["id"]


@pytest.fixture
def waiting_call(exchange, line, both, desk):
    """Somebody was reached by nobody."""
    exchange.call(line)
    exchange.play(5)
    return desk.calls()[0]["id"]


def test_i_see_a_call_i_answered_and_another_responder_does_not(answered, as_mary, owl_on_shift, as_owl):
    assert (mine(as_mary), mine(as_owl)) == ([answered], [])


def test_a_member_who_answers_nowhere_and_a_stranger_see_none(waiting_call, as_member, admitted, founded, coordinator):
    assert mine(as_member(admitted("Ruth"))) == []
    assert founded.stranger.get("/v1/me/calls").status_code == 401
    assert problem(coordinator.get("/v1/me/calls")) == (403, "no-member")
    assert founded.signed_in("responder", member="mem_x").get("/v1/hotline/calls").status_code == 403


def test_a_call_that_waits_is_seen_by_whoever_is_on_shift_as_long_as_they_are(waiting_call, as_mary, as_owl, clock):
    assert (mine(as_mary), mine(as_owl)) == ([waiting_call], [waiting_call])
    clock.advance(timedelta(hours=12))
    assert (mine(as_mary), mine(as_owl)) == ([], [])


def test_what_became_of_a_call_is_noted_in_one_word(answered, as_mary, as_owl):
    outcome = f"/v1/me/calls/{answered}/outcome"
    noted = as_mary.request("PUT", outcome, json={"outcome": "handed_off"}).json
    assert (noted["outcome"], noted["hand_off"]) == ("handed_off", HAND_OFF)
    assert problem(as_mary.request("PUT", outcome, json={"outcome": "Mary sobbed"})) == (422, "validation-failed")
    assert problem(as_owl.request("PUT", outcome, json={"outcome": "talked"})) == (404, "not-found")


def test_a_caller_is_called_back_and_neither_sees_the_others_number(waiting_call, as_mary, exchange, desk):
    exchange.telephones.behaviour = {MARYS: "answered"}
    begun = as_mary.request("PUT", f"/v1/me/calls/{waiting_call}/call-back")
    assert (begun.json["state"], MARYS[-4:] in begun.text) == ("calling_back", False)
    command = exchange.telephones.carried[-1]
    assert (command.do, command.call, command.shows, command.legs[0].number) == (
        "call_back",
        "call-1",
        "+1 902 555 0100",
        MARYS,
    )
    exchange.play()
    exchange.say(kind="hung_up", call="call-1")
    assert (desk.calls()[0]["state"], desk.calls()[0]["called_back_at"]) == ("done", "2026-03-15T12:00:45Z")


def test_a_missed_caller_may_be_called_back_too(exchange, line, both, as_mary, desk):
    exchange.say(kind="hung_up", call=exchange.call(line))
    assert as_mary.request("PUT", f"/v1/me/calls/{desk.calls()[0]['id']}/call-back").status_code == 200


def test_a_call_back_that_fails_leaves_the_caller_to_the_others(waiting_call, as_mary, as_owl, exchange):
    as_mary.request("PUT", f"/v1/me/calls/{waiting_call}/call-back")
    exchange.play()
    assert (mine(as_owl), mine(as_mary)) == ([waiting_call], [waiting_call])


def test_two_do_not_call_one_caller_back(waiting_call, as_mary, as_owl):
    assert as_mary.request("PUT", f"/v1/me/calls/{waiting_call}/call-back").status_code == 200
    assert problem(as_owl.request("PUT", f"/v1/me/calls/{waiting_call}/call-back")) == (404, "not-found")
    assert problem(as_mary.request("PUT", f"/v1/me/calls/{waiting_call}/call-back")) == (409, "not-for-calling-back")


def test_who_talks_calls_nobody_back(waiting_call, exchange, line, as_mary, both):
    exchange.telephones.behaviour = {MARYS: "answered", OWLS: "answered"}
    for _ in range(2):
        exchange.call(line)
        exchange.play()
    assert problem(as_mary.request("PUT", f"/v1/me/calls/{waiting_call}/call-back")) == (409, "off-shift")


def test_a_call_that_was_answered_waits_for_nobody(answered, as_mary, exchange):
    exchange.say(kind="hung_up", call="call-1")
    assert problem(as_mary.request("PUT", f"/v1/me/calls/{answered}/call-back")) == (409, "not-for-calling-back")

"""A call as it goes: it rings by the rule, is answered, or ends with a message or a call-back, whatever goes wrong."""

from datetime import timedelta

import pytest

from tests.answering import HAND_OFF
from tests.chapter.hotline.conftest import MARYS, OWLS


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def states(desk):
    return [each["state"] for each in desk.calls()]


def test_a_call_rings_one_after_another_until_somebody_answers(desk, exchange, line, both):
    exchange.telephones.behaviour = {MARYS: "no_answer", OWLS: "answered"}
    exchange.call(line)
    exchange.play()
    assert (exchange.rung()[-1], states(desk)) == (OWLS, ["talking"])
    assert desk.calls()[0]["answered_by"] == both[1]


def test_a_line_may_ring_all_at_once(desk, exchange, pool, both):
    exchange.call(desk.line(pool, ringing="ring_all"))
    assert sorted(exchange.rung()) == [MARYS, OWLS]
    assert len(exchange.telephones.carried) == 1


def test_who_answers_second_is_not_who_answered(desk, exchange, pool, both):
    call = exchange.call(desk.line(pool, ringing="ring_all"))
    for leg in exchange.telephones.carried[0].legs:
        assert exchange.say(kind="answered", call=call, leg=leg.leg).json["state"] == "talking"
    first = exchange.telephones.carried[0].legs[0]
    assert desk.calls()[0]["answered_by"] == both[0 if first.number == MARYS else 1]


def test_nobody_on_shift_is_a_message_and_never_rings(desk, exchange, line):
    exchange.call(line)
    exchange.play()
    assert (exchange.done(), states(desk)) == (["take_message"], ["waiting"])
    assert (desk.calls()[0]["message_ref"], desk.calls()[0]["message_seconds"]) == ("simulated", 12)


def test_nobody_who_answers_is_a_message_after_every_round(desk, exchange, line, both):
    exchange.call(line)
    exchange.play(5)
    assert exchange.done() == ["ring"] * 4 + ["take_message"]
    assert sorted(exchange.rung()) == sorted([MARYS, OWLS] * 2)


def test_a_line_may_promise_to_call_back_instead(desk, exchange, pool, both):
    exchange.call(desk.line(pool, otherwise="call_back", rounds=1))
    exchange.play()
    assert exchange.done() == ["ring", "ring", "promise_call_back"]
    assert (states(desk), desk.calls()[0]["call_back_since"]) == (["waiting"], "2026-03-15T12:00:40Z")


def test_one_bad_number_stalls_nobody(desk, exchange, line, both):
    exchange.telephones.behaviour = {MARYS: "bad_number"}
    exchange.call(line)
    exchange.play(1)
    assert exchange.rung().count(MARYS) == 1
    exchange.call(line)
    assert exchange.rung()[-1] == OWLS


def test_who_talks_is_not_rung_and_who_takes_enough_calls_neither(
    desk, exchange, line, pool, mary_on_shift, owl_on_shift
):
    desk.coordinator.change("PATCH", f"/v1/hotline/responders/{mary_on_shift}", {"capacity": 1})
    exchange.telephones.behaviour = {MARYS: "answered", OWLS: "answered"}
    calls = [exchange.call(line)]
    exchange.play()
    calls.append(exchange.call(line))
    exchange.play()
    assert {each["answered_by"] for each in desk.calls()} == {mary_on_shift, owl_on_shift}
    for call in calls:
        exchange.say(kind="hung_up", call=call)
    exchange.call(line)
    assert exchange.rung()[2:] == [OWLS]


def test_professionals_and_families_reach_pools_of_their_own(desk, exchange, pool, both, admitted):
    liaison = desk.pool(title="Liaison")
    other = {"chapter": "Lakeside", "number_ref": "lakeside-7"}
    desk.on_shift(liaison, **other)
    line = desk.line(pool, professionals_pool_id=liaison, families_pool_id=liaison)
    exchange.call(line, audience="professional")
    exchange.call(line, audience="family")
    assert exchange.rung() == ["lakeside-7"]
    assert [each["pool_id"] for each in desk.calls()] == [liaison, liaison]


def test_a_pool_shared_by_two_lines_and_two_chapters_rings_by_reference(desk, exchange, pool, line):
    desk.on_shift(pool, chapter="Lakeside", number_ref="lakeside-7", languages=["fr"])
    exchange.call(line, language="fr")
    exchange.play(1)
    exchange.call(desk.line(pool, number="+1 902 555 0111"))
    legs = [(leg.number, leg.number_ref) for each in exchange.telephones.carried for leg in each.legs]
    assert set(legs) == {(None, "lakeside-7")}


def test_a_call_goes_first_to_who_meets_the_callers_wishes_and_says_so(desk, exchange, line, both, as_owl):
    as_owl.change("PATCH", "/v1/me", {"languages": ["en", "fr"], "gender": "woman", "area": "North"})
    exchange.call(line, language="fr", gender="Woman", area="north")
    assert exchange.rung() == [OWLS]
    shown = desk.calls()[0]
    assert (shown["language"], shown["gender"], shown["area"]) == ("fr", "woman", "North")
    assert shown["rule"] == "Meets 3 of 3 wishes (language, gender, area); rung 0 times on this shift."


def test_what_nobody_here_answers_to_is_not_kept(desk, exchange, line, both):
    exchange.call(line, area="Mrs Zanzibrel's house", gender="Zanzibrel", language="zz")
    shown = desk.calls()[0]
    assert (shown["language"], shown["gender"], shown["area"]) == (None, None, None)


def test_the_order_and_its_rules_are_shown_before_anybody_calls(desk, exchange, line, both, as_owl):
    as_owl.change("PATCH", "/v1/me", {"languages": ["fr"]})
    shown = desk.coordinator.get(f"/v1/hotline/lines/{line}/routing?language=fr").json
    assert [each["place"] for each in shown["order"]] == [1, 2]
    assert (shown["order"][0]["responder_id"], shown["hand_off"]) == (both[1], HAND_OFF)
    assert shown["order"][1]["rule"].startswith("Meets 0 of 1 wishes (none)")


def test_every_command_and_answer_about_a_call_carries_the_hand_off(desk, exchange, line, both, as_mary):
    exchange.call(line)
    exchange.play()
    assert all(each.hand_off == HAND_OFF for each in exchange.telephones.carried)
    assert exchange.say(kind="hung_up", call="call-1").json["hand_off"] == HAND_OFF
    assert [desk.calls()[0]["hand_off"], as_mary.get("/v1/me/calls").json["items"][0]["hand_off"]] == [HAND_OFF] * 2


def test_who_calls_a_closed_line_rings_nobody_and_may_leave_a_message(desk, exchange, line, both):
    desk.coordinator.change("PUT", f"/v1/hotline/lines/{line}/end", etag='"1"')
    exchange.call(line)
    assert exchange.done() == ["take_message"]


def test_who_hangs_up_while_it_rings_is_a_missed_call(desk, exchange, line, both):
    exchange.say(kind="hung_up", call=exchange.call(line))
    assert states(desk) == ["missed"]
    exchange.play()
    assert len(exchange.telephones.carried) == 1


def test_a_call_that_ends_lets_who_talked_be_rung_again(desk, exchange, line, mary_on_shift):
    exchange.telephones.behaviour = {MARYS: "answered"}
    first = exchange.call(line)
    exchange.play()
    exchange.call(line)
    assert exchange.rung() == [MARYS]
    exchange.say(kind="hung_up", call=first)
    exchange.call(line)
    assert exchange.rung() == [MARYS, MARYS]


def test_the_same_event_twice_changes_nothing(desk, exchange, line, both):
    call = exchange.call(line)
    assert exchange.say(kind="arrived", call=call, line_id=line).json["call_id"] == desk.calls()[0]["id"]
    event = exchange.telephones.event()
    exchange.say(**event)
    exchange.say(**event)
    assert (len(desk.calls()), exchange.done()) == (1, ["ring", "ring"])


def test_an_event_that_never_comes_lets_nobody_wait_for_ever(desk, exchange, line, both, clock):
    exchange.call(line)
    for _ in range(6):
        clock.advance(timedelta(seconds=40))
        assert desk.coordinator.request("PUT", "/v1/hotline/overdue").status_code == 200
    clock.advance(timedelta(minutes=5))
    assert desk.coordinator.request("PUT", "/v1/hotline/overdue").json == {"moved": 1}
    assert (exchange.done()[-1], states(desk)) == ("take_message", ["waiting"])


def test_an_event_of_one_call_moves_on_those_of_which_none_came(desk, exchange, line, mary_on_shift, clock):
    exchange.call(line)
    clock.advance(timedelta(minutes=3))
    exchange.call(line)
    assert states(desk) == ["leaving_message", "leaving_message"]


def test_an_answer_that_comes_late_holds_all_the_same(desk, exchange, line, mary_on_shift, clock):
    call = exchange.call(line)
    leg = exchange.telephones.carried[0].legs[0].leg
    clock.advance(timedelta(minutes=3))
    desk.coordinator.request("PUT", "/v1/hotline/overdue")
    assert exchange.say(kind="answered", call=call, leg=leg).json["state"] == "talking"


def test_who_seems_to_talk_for_ever_is_rung_again_some_day(desk, exchange, line, mary_on_shift, clock):
    exchange.telephones.behaviour = {MARYS: "answered"}
    exchange.call(line)
    exchange.play()
    clock.advance(timedelta(hours=5))
    desk.coordinator.request("PUT", "/v1/hotline/overdue")
    assert states(desk) == ["done"]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"kind": "arrived"}, (422, "event-incomplete")),
        ({"kind": "answered"}, (422, "event-incomplete")),
        ({"kind": "message", "message": "m1"}, (422, "event-incomplete")),
        ({"kind": "hung_up", "call": "nobodys"}, (404, "not-found")),
        ({"kind": "arrived", "call": "n", "line_id": "lin_00000000000000000000000000"}, (404, "not-found")),
        ({"kind": "sneezed"}, (422, "validation-failed")),
    ],
)
def test_an_event_that_cannot_be_has_its_problem(exchange, line, event, expected):
    call = exchange.call(line)
    if event["kind"] == "arrived" and "line_id" not in event:
        call = "another"
    assert problem(exchange.say(**{"call": call, **event})) == expected

"""Whether a caller is led to their own gender: by their wish, or by the policy where they said none."""

import pytest

from tests.chapter.hotline.conftest import MARYS, OWLS


@pytest.fixture
def same_gender(policy, both, as_mary, as_owl):
    """The policy leads callers to their own gender; Mary is a woman, and Owl a man."""
    policy(version=3, contact={"same_gender_default": True})
    for caller, gender in ((as_mary, "woman"), (as_owl, "man")):
        caller.change("PATCH", "/v1/me", {"gender": gender})
    return both


@pytest.mark.refuses("contact.same_gender_default")
@pytest.mark.parametrize(("own", "number"), [("man", OWLS), ("Woman", MARYS)])
def test_where_the_policy_says_so_a_caller_reaches_their_own_gender_first_and_is_told_the_rule(
    desk, exchange, line, same_gender, own, number
):
    exchange.call(line, own_gender=own)
    assert exchange.rung() == [number]
    assert "the caller's own gender first by contact.same_gender_default of policy version 3" in desk.calls()[0]["rule"]


def test_who_wishes_another_gender_is_led_by_that(desk, exchange, line, same_gender):
    exchange.call(line, gender="woman", own_gender="man")
    assert (exchange.rung(), "policy" in desk.calls()[0]["rule"]) == ([MARYS], False)


def test_who_says_that_any_gender_will_do_wishes_nothing(desk, exchange, line, same_gender):
    exchange.call(line, gender="any", own_gender="man")
    assert desk.calls()[0]["rule"].startswith("The caller wishes nothing; rung 0 times")


@pytest.mark.allows("contact.same_gender_default")
def test_what_the_policy_wishes_for_a_caller_keeps_nobody_out(desk, exchange, line, same_gender):
    desk.coordinator.change("PATCH", f"/v1/hotline/lines/{line}", {"keeps": ["gender"]})
    exchange.call(line, own_gender="man")
    exchange.play()
    assert set(exchange.rung()) == {OWLS, MARYS}


def test_when_nobody_of_their_own_gender_answers_the_others_do(exchange, line, same_gender):
    exchange.call(line, own_gender="man")
    exchange.play()
    assert exchange.rung() == [OWLS, MARYS, OWLS, MARYS]


def test_where_the_policy_says_nothing_a_callers_own_gender_decides_nothing_and_is_not_kept(
    desk, exchange, line, both, as_owl
):
    as_owl.change("PATCH", "/v1/me", {"gender": "man"})
    exchange.call(line, own_gender="man")
    shown = desk.calls()[0]
    assert (shown["rule"][:26], shown["gender"]) == ("The caller wishes nothing;", None)


def test_the_rule_of_the_policy_is_shown_before_anybody_calls(desk, line, same_gender):
    shown = desk.coordinator.get(f"/v1/hotline/lines/{line}/routing?own_gender=man").json["order"]
    assert (shown[0]["responder_id"], "policy version 3" in shown[0]["rule"]) == (same_gender[1], True)


@pytest.mark.parametrize("wish", ["any", "Zanzibrel"])
def test_what_is_shown_before_is_what_happens(desk, line, same_gender, wish):
    desk.coordinator.change("PATCH", f"/v1/hotline/lines/{line}", {"keeps": ["gender"]})
    shown = desk.coordinator.get(f"/v1/hotline/lines/{line}/routing", query_string={"gender": wish}).json["order"]
    assert [each["place"] for each in shown] == [1, 2]

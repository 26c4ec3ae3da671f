"""Who was chosen as a helper, and is below a gate of today's policy or due to be chosen anew."""

from datetime import date, timedelta

import pytest


def to_answer(caller):
    return [each["id"] for each in caller.get("/v1/me/requests-to-answer").json["items"]]


def test_a_helper_who_fell_below_a_gate_is_refused_with_its_rule(asks, helps, as_mary, policy):
    ruth, request = helps("Ruth"), asks()
    policy(version=2, helper={"gate_months": 48})
    refused = as_mary.post(f"{request}/matches", {"member_id": ruth}).json
    assert (refused["key"], refused["value"], refused["version"]) == ("helper.gate_months", 48, 2)


@pytest.mark.refuses("helper.renew_months")
@pytest.mark.requirement("B2")
def test_who_is_below_a_gate_or_due_to_be_chosen_anew_is_not_asked_as_a_helper(asks, helps, as_member, policy, clock):
    ruth = as_member(helps("Ruth"))
    policy(version=2, helper={"gate_meetings": 8})
    asks()
    assert to_answer(ruth) == []
    ruth.change("PATCH", "/v1/me/offer", {"attended": 8})
    policy(version=3, in_force_on=date(2026, 3, 1), helper={"renew_months": 1})
    clock.at += timedelta(days=40)
    asks()
    assert to_answer(ruth) == []


def test_who_fell_below_a_gate_does_not_answer_as_a_helper_and_the_refusal_names_the_rule(
    asks, helps, as_member, policy
):
    ruth, request = as_member(helps("Ruth")), asks().rpartition("/")[2]
    policy(version=2, helper={"gate_meetings": 8})
    refused = ruth.request("PUT", f"/v1/me/requests-to-answer/{request}/answer", json={}).json
    assert (refused["key"], refused["value"], refused["version"]) == ("helper.gate_meetings", 8, 2)


def test_nobody_records_that_a_helper_below_a_gate_answered_as_one(asks, helps, policy, coordinator):
    ruth, path = helps("Ruth"), asks().replace("/me/", "/") + "/answer"
    policy(version=2, helper={"gate_meetings": 8})
    refused = coordinator.request("PUT", path, json={"helper_id": ruth}).json
    assert (refused["key"], refused["value"], refused["version"]) == ("helper.gate_meetings", 8, 2)


def test_who_fell_below_a_gate_is_a_companion_still_to_somebody_of_the_same_time(asks, helps, as_mary, policy):
    helps("Ruth", "2026-01", said={"is_companion": True})
    policy(version=2, helper={"gate_meetings": 8}, matching={"min_gap_months": 12})
    shown = as_mary.get(f"{asks()}/suggestions").json["items"]
    assert [(each["name"], each["kind"]) for each in shown] == [("Ruth", "companion")]

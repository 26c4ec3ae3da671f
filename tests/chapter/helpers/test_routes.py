"""Choosing helpers, as those who look after help meet it."""

import pytest

GATES = [
    ({"gate_months": 37}, "helper.gate_months", 36),
    ({"gate_meetings": 8}, "helper.gate_meetings", 0),
    ({"training_hours": 20}, "helper.training_hours", 0),
    ({"min_age": 21}, "helper.min_age", 0),
]


@pytest.mark.refuses("helper.gate_months", "helper.gate_meetings", "helper.training_hours", "helper.min_age")
@pytest.mark.parametrize(("asked", "rule", "has"), GATES)
def test_a_helper_below_a_gate_is_refused_with_its_rule(lived, choose, policy, mary, asked, rule, has):
    policy(version=4, helper=asked)
    refused = choose(lived(mary)).json
    assert (refused["key"], refused["value"], refused["version"]) == (rule, *asked.values(), 4)
    assert refused["detail"].endswith(f"So far: {has}.")


@pytest.mark.allows("helper.experience_required")
@pytest.mark.refuses("helper.experience_required")
@pytest.mark.requirement("B2")
def test_who_told_no_experience_of_the_concern_does_not_help_unless_the_policy_says_so(choose, policy, mary):
    assert choose(mary).json["key"] == "helper.experience_required"
    policy(helper={"experience_required": False})
    assert choose(mary).status_code == 201


def test_meetings_training_and_age_are_what_is_told_and_recorded(lived, offer, choose, coordinator, policy, mary):
    policy(helper={"gate_meetings": 8, "training_hours": 20, "min_age": 21})
    offer(lived(mary), attended=8, at_least_years=21)
    for hours in (12, 8):
        said = {"title": "Listening", "hours": hours, "held_on": "2026-03-01"}
        assert coordinator.post(f"/v1/members/{mary}/trainings", said).status_code == 201
    assert choose(mary).status_code == 201


@pytest.mark.allows("helper.selected_by")
@pytest.mark.requirement("T24")
@pytest.mark.parametrize("chosen_by", ["group", "chapter"])
def test_where_the_group_chooses_a_helper_rests_on_the_members_decision(
    lived, choose, decided, policy, mary, chosen_by
):
    policy(helper={"selected_by": chosen_by})
    decision = decided(lived(mary))
    chosen = choose(mary, decision_id=decision).json
    assert (chosen["chosen_by"], chosen["decision_id"]) == (chosen_by, decision)
    assert chosen["criterion"] == "ability_to_share"


def test_a_decision_that_did_not_pass_or_is_about_somebody_else_chooses_nobody(
    lived, choose, decided, policy, mary, owl, problem
):
    policy(helper={"selected_by": "chapter"})
    against, other = decided(lived(mary), stance="against"), decided(lived(owl))
    refused = {problem(choose(mary, decision_id=decision)) for decision in (against, other)}
    assert refused == {(409, "not-decided")}


@pytest.mark.parametrize("chosen_by", ["area", "national", "host"])
def test_where_others_choose_their_confirmation_is_recorded(lived, choose, policy, mary, chosen_by, problem):
    policy(helper={"selected_by": chosen_by})
    assert problem(choose(lived(mary))) == (422, "choice-unfounded")
    assert choose(mary, confirmed_by="Area 7").json["confirmed_by"] == "Area 7"


@pytest.mark.requirement("T24", "H2")
@pytest.mark.parametrize("said", [{"credential": "MD"}, {"criterion": "credential"}, {"discipline": "nursing"}])
def test_a_credential_is_no_ground_on_which_a_helper_is_chosen(lived, choose, mary, said):
    assert choose(lived(mary), **said).status_code == 422


@pytest.mark.parametrize("said", [{"pay": 100}, {"wage": "20 an hour"}])
def test_a_helper_is_a_volunteer_there_is_no_field_for_pay(lived, choose, as_mary, mary, said):
    assert choose(lived(mary), **said).status_code == 422
    assert as_mary.change("PATCH", "/v1/me/offer", said).status_code == 422


@pytest.mark.allows("helper.renew_months")
def test_a_helper_is_chosen_anew_when_the_policy_asks_for_it(lived, choose, policy, mary, coordinator):
    policy(helper={"renew_months": 12})
    first = choose(lived(mary)).json
    second = choose(mary).json
    assert (first["renew_on"], first["is_due"]) == ("2027-03-15", False)
    listed = coordinator.get("/v1/helpers").json["items"]
    assert [each["id"] for each in listed] == [second["id"]]


def test_a_choice_whose_time_is_over_is_due(lived, choose, policy, mary, coordinator, clock):
    policy(helper={"renew_months": 1})
    choose(lived(mary))
    clock.at = clock.at.replace(month=4)
    assert coordinator.get(f"/v1/helpers/{mary}").json["is_due"] is True


@pytest.mark.requirement("T14")
def test_a_helper_without_account_or_method_is_shown_as_incomplete(lived, choose, offer, mary, coordinator):
    assert choose(lived(mary)).json["lacks"] == ["account", "methods"]
    offer(mary, account="I walked.")
    assert coordinator.get(f"/v1/helpers/{mary}").json["lacks"] == ["methods"]
    offer(mary, methods=["Walking"])
    assert coordinator.get(f"/v1/helpers/{mary}").json["is_complete"] is True


def test_becoming_a_helper_is_a_step_of_the_membership(lived, choose, mary, coordinator):
    choose(lived(mary))
    assert coordinator.get(f"/v1/members/{mary}").json["state"] == "helper"
    assert coordinator.request("PUT", f"/v1/helpers/{mary}/end").status_code == 204
    assert coordinator.get(f"/v1/members/{mary}").json["state"] == "member"
    assert coordinator.get(f"/v1/helpers/{mary}").status_code == 404


def test_a_training_on_a_day_to_come_is_refused(coordinator, mary, problem):
    said = {"title": "Listening", "hours": 2, "held_on": "2026-03-16"}
    assert problem(coordinator.post(f"/v1/members/{mary}/trainings", said)) == (409, "day-ahead")


def test_trainings_are_listed(coordinator, mary):
    said = {"title": "Listening", "hours": 2, "held_on": "2026-03-14"}
    coordinator.post(f"/v1/members/{mary}/trainings", said)
    listed = coordinator.get(f"/v1/members/{mary}/trainings").json["items"]
    assert [(each["title"], each["hours"]) for each in listed] == [("Listening", 2)]

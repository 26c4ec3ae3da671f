"""Matches and ties, as those whom they are about, another member and a stranger meet them."""

import pytest


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def my_ties(caller):
    return caller.get("/v1/me/ties").json["items"]


@pytest.fixture
def proposed(as_member, lived, helps, mary):
    """Mary chose Ruth, who has not agreed yet."""
    ruth = helps("Ruth")
    as_mary = as_member(lived(mary, "2026-02"))
    request = as_mary.post("/v1/me/help-requests", {}).json["id"]
    match = as_mary.post(f"/v1/me/help-requests/{request}/matches", {"member_id": ruth}).json["id"]
    return as_mary, as_member(ruth), f"/v1/me/matches/{match}"


@pytest.mark.requirement("T8")
def test_a_contact_one_side_has_not_agreed_to_is_told_to_nobody(proposed, coordinator):
    as_mary, as_ruth, match = proposed
    everybody = [as_mary.get(f"{match}/contacts"), as_ruth.get(f"{match}/contacts")]
    everybody.append(coordinator.get(match.replace("/me/", "/") + "/contacts"))
    assert {problem(each) for each in everybody} == {(409, "contact-not-agreed")}


@pytest.mark.requirement("T8")
def test_once_both_agreed_each_is_told_how_to_reach_the_other(brought_together):
    as_mary, as_ruth, match = brought_together
    path = f"/v1/me/matches/{match['id']}/contacts"
    shown = {each["name"]: each["ways"] for each in as_mary.get(path).json["items"]}
    assert shown == {"Mary": {"phone": "902 555 0100"}, "Ruth": {"phone": "902 555 0111"}}
    assert as_ruth.get(path).json == as_mary.get(path).json


def test_another_member_sees_neither_match_nor_contact(brought_together, as_owl):
    path = f"/v1/me/matches/{brought_together[2]['id']}"
    answers = {as_owl.get(f"{path}/contacts").status_code, as_owl.request("PUT", f"{path}/agreement").status_code}
    assert (answers, as_owl.get("/v1/me/matches").json["items"], my_ties(as_owl)) == ({404}, [], [])


@pytest.mark.parametrize("path", ["/v1/me/matches", "/v1/me/ties"])
def test_who_is_no_member_has_none_and_a_stranger_signs_in(founded, coordinator, path):
    assert [caller.get(path).status_code for caller in (coordinator, founded.stranger)] == [403, 401]


def test_whoever_declines_need_not_say_why_and_nothing_comes_of_it(proposed):
    as_mary, as_ruth, match = proposed
    assert as_ruth.request("DELETE", f"{match}/agreement").json["state"] == "declined"
    assert problem(as_mary.request("PUT", f"{match}/agreement")) == (409, "match-over")
    assert my_ties(as_mary) == []


def test_agreement_taken_back_ends_the_exchange_of_contact(brought_together):
    as_mary, as_ruth, match = brought_together
    as_mary.request("DELETE", f"/v1/me/matches/{match['id']}/agreement")
    assert problem(as_ruth.get(f"/v1/me/matches/{match['id']}/contacts")) == (409, "contact-not-agreed")
    assert my_ties(as_ruth) == []


@pytest.mark.requirement("T17")
def test_a_tie_ends_silently_for_either_of_the_two(brought_together, coordinator):
    as_mary, as_ruth, _ = brought_together
    (tie,) = my_ties(as_ruth)
    assert as_ruth.request("PUT", f"/v1/me/ties/{tie['id']}/end").status_code == 200
    assert (my_ties(as_mary), my_ties(as_ruth)) == ([], [])
    assert problem(as_mary.request("PUT", f"/v1/me/ties/{tie['id']}/end")) == (409, "tie-over")


@pytest.mark.requirement("T17")
def test_a_tie_turns_into_friendship_and_is_followed_up_no_more(brought_together, coordinator):
    as_mary, as_ruth, _ = brought_together
    (tie,) = my_ties(as_mary)
    assert len(coordinator.get("/v1/follow-ups").json["items"]) == 4
    turned = as_ruth.request("PUT", f"/v1/me/ties/{tie['id']}/kind", json={"kind": "friends"})
    assert (turned.json["kind"], coordinator.get("/v1/follow-ups").json["items"]) == ("friends", [])


@pytest.mark.requirement("H16")
@pytest.mark.parametrize(("family", "times"), [(None, 4), ("augment", 6), ("in_lieu", 8)])
def test_contact_is_offered_more_often_beside_a_family_and_most_in_its_place(
    request, as_mary, coordinator, family, times
):
    as_mary.request("PUT", "/v1/me/context", json={"family": family})
    request.getfixturevalue("brought_together")
    assert len(coordinator.get("/v1/follow-ups").json["items"]) == times


@pytest.mark.refuses("matching.followups")
@pytest.mark.allows("matching.followups")
def test_four_follow_ups_in_eight_weeks_unless_the_policy_says_otherwise(brought_together, coordinator):
    listed = coordinator.get("/v1/follow-ups").json["items"]
    assert [each["due_on"] for each in listed] == ["2026-03-29", "2026-04-12", "2026-04-26", "2026-05-10"]
    due = coordinator.get("/v1/follow-ups?due_by=2026-04-12").json["items"]
    assert [each["number"] for each in due] == [1, 2]


def test_a_follow_up_is_done_once(brought_together, coordinator):
    first = coordinator.get("/v1/follow-ups").json["items"][0]["id"]
    done, again = (coordinator.request("PUT", f"/v1/follow-ups/{first}", json={"went": "well"}) for _ in range(2))
    assert ((done.json["done_on"], done.json["went"]), problem(again)) == (("2026-03-15", "well"), (409, "followed-up"))


def test_two_who_are_proposed_are_not_proposed_again(proposed):
    as_mary, as_ruth, _ = proposed
    shown = as_ruth.get("/v1/me/matches").json["items"][0]
    other = next(voice["member_id"] for voice in shown["voices"] if voice["part"] == "helper")
    again = as_mary.post(f"/v1/me/help-requests/{shown['request_id']}/matches", {"member_id": other})
    assert problem(again) == (409, "already-proposed")


def test_a_coordinator_records_what_each_said_on_the_telephone(lived, helps, mary, coordinator):
    ruth = helps("Ruth")
    request = coordinator.post("/v1/help-requests", {"member_id": lived(mary, "2026-02")}).json["id"]
    assert coordinator.get(f"/v1/help-requests/{request}/suggestions").json["items"][0]["member_id"] == ruth
    made = coordinator.post(f"/v1/help-requests/{request}/matches", {"member_id": ruth}).json
    path = f"/v1/matches/{made['id']}"
    states = [coordinator.request("PUT", f"{path}/agreements/{each}").json["state"] for each in (ruth, mary)]
    assert (states, coordinator.get(path).json["state"]) == (["proposed", "agreed"], "agreed")


def test_a_coordinator_records_a_refusal(proposed, coordinator, mary):
    path = proposed[2].replace("/me/", "/")
    assert coordinator.request("DELETE", f"{path}/agreements/{mary}").json["state"] == "declined"
    assert [each["state"] for each in coordinator.get("/v1/matches?state=declined").json["items"]] == ["declined"]


@pytest.fixture
def visit(as_member, lived, helps, mary, policy):
    """Helpers visit in pairs; Mary asks for a visit, and two may come."""
    policy(version=5, contact={"pair_up": True})
    ruth, tom = helps("Ruth"), helps("Tom")
    as_mary = as_member(lived(mary, "2026-02"))
    request = as_mary.post("/v1/me/help-requests", {"channel": "visit"}).json["id"]
    return as_mary, ruth, tom, f"/v1/me/help-requests/{request}/matches"


@pytest.mark.refuses("contact.pair_up")
def test_where_helpers_visit_in_pairs_one_alone_is_refused_with_the_rule(visit):
    as_mary, ruth, _, matches = visit
    refused = as_mary.post(matches, {"member_id": ruth}).json
    assert (refused["key"], refused["value"], refused["version"]) == ("contact.pair_up", True, 5)


@pytest.mark.allows("contact.pair_up")
def test_a_pair_visits_once_all_three_agreed(visit, as_member):
    as_mary, ruth, tom, matches = visit
    match = as_mary.post(matches, {"member_id": ruth, "second_id": tom}).json["id"]
    path = f"/v1/me/matches/{match}/agreement"
    states = [as_member(each).request("PUT", path).json["state"] for each in (ruth, tom)]
    assert (states, len(my_ties(as_mary))) == (["proposed", "agreed"], 2)


def test_a_helper_who_walks_with_as_many_as_they_can_is_not_suggested(brought_together, as_member, lived, owl):
    _, as_ruth, _ = brought_together
    as_ruth.change("PATCH", "/v1/me/offer", {"capacity": 1})
    as_owl = as_member(lived(owl, "2026-01"))
    request = as_owl.post("/v1/me/help-requests", {}).json["id"]
    assert as_owl.get(f"/v1/me/help-requests/{request}/suggestions").json["items"] == []


def test_a_helper_agrees_to_no_more_than_they_can_walk_with(proposed):
    _, as_ruth, match = proposed
    as_ruth.change("PATCH", "/v1/me/offer", {"capacity": 0})
    assert problem(as_ruth.request("PUT", f"{match}/agreement")) == (409, "helper-full")


def test_who_rests_agrees_to_nothing_until_they_are_back(proposed):
    _, as_ruth, match = proposed
    as_ruth.request("PUT", "/v1/me/offer/pause", json={})
    assert problem(as_ruth.request("PUT", f"{match}/agreement")) == (409, "paused")


def test_ties_of_who_leaves_end_and_those_who_look_after_help_see_it(brought_together, coordinator):
    as_mary, as_ruth, match = brought_together
    taken = as_ruth.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]["ties"]
    assert [each["id"] for each in taken["matches"]] == [match["id"]]
    (ended,) = coordinator.get("/v1/ties?by_departure=true").json["items"]
    assert (ended["ended_on"], my_ties(as_mary)) == ("2026-03-15", [])
    assert coordinator.get(f"/v1/matches/{match['id']}").json["points"] == []


def test_a_coordinator_ends_a_tie_for_who_asked(brought_together, coordinator):
    (tie,) = coordinator.get("/v1/ties").json["items"]
    assert coordinator.request("PUT", f"/v1/ties/{tie['id']}/end").json["ended_on"] == "2026-03-15"

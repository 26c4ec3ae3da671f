"""Proposals and votes as members, officers who are none, and strangers meet them."""

from datetime import timedelta

import pytest

ASKED = {"kind": "other", "title": "Tea", "text": "Or coffee?", "closes_at": "2026-03-20T18:00:00Z"}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.requirement("B6")
def test_a_member_proposes_and_the_roll_is_everybody_in_whatever_role(propose, secretary, as_member, admitted):
    recipient, visitor = admitted("Rae", state="member"), admitted("Val", state="visiting")
    secretary_sees = secretary.get(f"{propose()}/roll").json["items"]
    on_roll = {each["member_id"] for each in secretary_sees}
    assert (len(on_roll), recipient in on_roll, visitor in on_roll) == (6, True, False)


@pytest.mark.parametrize("role", ["coordinator", "secretary", "treasurer", "volunteer"])
def test_an_officer_who_is_no_member_neither_proposes_nor_votes(founded, propose, cast, role):
    officer, proposal = founded.signed_in(role), propose()
    for refused in (officer.post("/v1/proposals", ASKED), cast(officer, proposal, "for")):
        assert problem(refused) == (403, "policy-refused")
        assert (refused.json["key"], refused.json["version"]) == ("professionals.may_vote", 0)


def test_not_even_where_the_policy_lets_professionals_vote_does_one_who_is_no_member(founded, propose, cast, policy):
    proposal = propose()
    policy(professionals={"may_vote": True})
    assert problem(cast(founded.signed_in("secretary"), proposal, "for")) == (403, "no-member")


def test_an_officer_who_is_a_member_votes_as_a_member(founded, propose, cast, admitted):
    member = admitted("Robin", state="member")
    proposal = propose()
    assert cast(founded.signed_in("coordinator", member=member), proposal, "for").status_code == 204


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/proposals"),
        ("POST", "/v1/proposals"),
        ("PUT", "/v1/proposals/pro_00000000000000000000000000/ballot"),
        ("GET", "/v1/proposals/pro_00000000000000000000000000/roll"),
        ("GET", "/v1/decisions"),
        ("GET", "/v1/business-meetings"),
    ],
)
def test_a_stranger_sees_and_decides_nothing(founded, method, path):
    assert founded.stranger.request(method, path, json={}).status_code == 401


def test_nobody_votes_twice(propose, everybody, cast):
    proposal = propose()
    assert cast(everybody[0], proposal, "for").status_code == 204
    assert problem(cast(everybody[0], proposal, "against")) == (409, "already-voted")


def test_nobody_votes_late(propose, everybody, cast, clock):
    proposal = propose()
    clock.advance(timedelta(days=6))
    assert problem(cast(everybody[0], proposal, "for")) == (409, "voting-closed")


def test_who_joined_after_the_roll_was_frozen_does_not_vote(propose, cast, as_member, admitted):
    proposal = propose()
    assert problem(cast(as_member(admitted("Late", state="member")), proposal, "for")) == (403, "not-on-roll")


@pytest.mark.refuses("decision.roll_cutoff_days")
@pytest.mark.allows("decision.roll_cutoff_days")
def test_the_policy_keeps_who_joined_lately_off_the_roll(propose, secretary, policy, admitted):
    early = admitted("Early", state="member", declared_on="2026-03-01")
    policy(decision={"roll_cutoff_days": 14})
    roll = secretary.get(f"{propose()}/roll").json["items"]
    assert [each["member_id"] for each in roll] == [early]


def test_votes_are_hidden_until_they_are_closed(propose, everybody, vote, secretary):
    proposal = propose()
    vote(proposal, "+++- ")
    shown = secretary.get(proposal).json
    assert (shown["state"], shown["count"], shown["result"]) == ("voting", None, None)
    assert problem(secretary.get(f"{proposal}/ballots")) == (409, "voting-open")


def test_the_count_is_shown_once_votes_are_closed(propose, vote, close):
    proposal = propose()
    vote(proposal, "+++-o")
    shown = close(proposal).json
    assert (shown["count"], shown["result"]) == ({"for": 3, "against": 1, "abstain": 1}, "carried")


def test_votes_are_not_counted_while_somebody_may_still_vote(propose, vote, close, clock):
    proposal = propose()
    vote(proposal, "+++  ")
    assert problem(close(proposal)) == (409, "voting-open")
    clock.advance(timedelta(days=6))
    assert close(proposal).json["result"] == "carried"


def test_an_open_ballot_shows_how_members_voted_and_why(propose, everybody, cast, vote, close):
    proposal = propose(method="consensus")
    cast(everybody[0], proposal, "block", reason="It is too dear.")
    vote(proposal, " ++++")
    assert close(proposal).json["result"] == "not_carried"
    shown = everybody[1].get(f"{proposal}/ballots").json["items"]
    assert [each["reason"] for each in shown if each["stance"] == "block"] == ["It is too dear."]


def test_of_a_secret_ballot_only_the_tally_is_kept_and_who_has_voted(propose, vote, close, secretary, chapter_database):
    proposal = propose(is_secret=True)
    vote(proposal, "+++--")
    assert close(proposal).json["count"] == {"for": 3, "against": 2}
    assert {each["has_voted"] for each in secretary.get(f"{proposal}/roll").json["items"]} == {True}
    assert problem(secretary.get(f"{proposal}/ballots")) == (404, "not-found")
    tables = chapter_database.base.metadata.tables
    with chapter_database.reading() as session:
        assert session.execute(tables["ballot"].select()).all() == []


@pytest.mark.refuses("decision.method", "decision.threshold_percent", "decision.quorum_percent")
@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"method": "majority"}, "decision.method"),
        ({"threshold_percent": 50}, "decision.threshold_percent"),
        ({"quorum_percent": 10}, "decision.quorum_percent"),
    ],
)
def test_a_proposal_milder_than_the_policy_is_refused_with_its_rule(everybody, policy, said, key):
    policy(decision={"method": "two_thirds", "threshold_percent": 70, "quorum_percent": 50})
    refused = everybody[0].post("/v1/proposals", {**ASKED, **said})
    assert (refused.status_code, refused.json["key"], refused.json["version"]) == (403, key, 1)


@pytest.mark.allows(
    "decision.method", "decision.threshold_percent", "decision.quorum_percent", "decision.minority_appeal"
)
def test_what_a_proposal_leaves_out_is_as_the_policy_says(propose, policy, secretary):
    policy(decision={"method": "group_conscience", "quorum_percent": 50, "minority_appeal": True})
    shown = secretary.get(propose()).json
    assert (shown["method"], shown["quorum_percent"], shown["has_appeal"]) == ("group_conscience", 50, True)


@pytest.mark.refuses("decision.one_voice_per_party")
@pytest.mark.requirement("H17")
def test_under_a_policy_of_one_voice_a_couple_votes_once(coordinator, as_member, policy, cast, propose, secretary):
    policy(decision={"one_voice_per_party": True})
    people = [{"name": "Ruth"}, {"name": "Tom"}]
    said = {"people": people, "concern": "grief", "state": "member"}
    ruth, tom = (as_member(each["id"]) for each in coordinator.post("/v1/joint-memberships", said).json["members"])
    proposal = propose()
    assert secretary.get(proposal).json["roll_size"] == 6
    assert cast(ruth, proposal, "for").status_code == 204
    assert problem(cast(tom, proposal, "against")) == (409, "already-voted")


@pytest.mark.refuses("decision.minority_appeal")
def test_the_minority_speaks_and_whom_it_persuades_asks_for_a_second_vote(propose, vote, close, everybody):
    proposal = propose(has_appeal=True)
    vote(proposal, "+++--")
    close(proposal)
    said = everybody[3].request("PUT", f"{proposal}/appeal", json={"text": "The stairs shut two of us out."})
    again = everybody[0].request("PUT", f"{proposal}/revote", json={"closes_at": "2026-03-25T18:00:00Z"})
    assert (said.status_code, again.json["state"], again.json["round"]) == (200, "voting", 2)
    vote(proposal, "-++--")
    assert close(proposal).json["result"] == "not_carried"


def test_a_second_vote_is_the_last(propose, vote, close, everybody):
    proposal = propose(has_appeal=True)
    body = {"closes_at": "2026-03-25T18:00:00Z"}
    vote(proposal, "+++--")
    close(proposal)
    everybody[3].request("PUT", f"{proposal}/appeal", json={"text": "Hear me."})
    everybody[0].request("PUT", f"{proposal}/revote", json=body)
    vote(proposal, "+++--")
    close(proposal)
    assert problem(everybody[3].request("PUT", f"{proposal}/appeal", json={"text": "Again."})) == (409, "no-appeal")
    assert problem(everybody[0].request("PUT", f"{proposal}/revote", json=body)) == (409, "no-revote")


def test_the_appeal_is_read_by_everybody(propose, vote, close, everybody):
    proposal = propose(has_appeal=True)
    assert everybody[0].get(f"{proposal}/appeal").status_code == 404
    vote(proposal, "+++--")
    close(proposal)
    everybody[3].request("PUT", f"{proposal}/appeal", json={"text": "Hear me."})
    assert everybody[0].get(f"{proposal}/appeal").json["text"] == "Hear me."


def test_a_member_takes_their_own_proposal_back_and_nobody_elses(propose, everybody):
    proposal = propose()
    assert problem(everybody[1].request("PUT", f"{proposal}/withdrawal")) == (403, "not-theirs")
    assert everybody[0].request("PUT", f"{proposal}/withdrawal").json["state"] == "withdrawn"


def test_a_proposal_is_listed_by_state_kind_and_subject(propose, secretary):
    propose()
    propose(kind="subconcern", subject="late-loss", amount=None, currency=None)
    found = secretary.get("/v1/proposals?state=voting&kind=subconcern&subject=late-loss").json["items"]
    assert [each["subject"] for each in found] == ["late-loss"]


def test_nobody_is_asked_where_nobody_may_vote(admitted, as_member):
    visitor = as_member(admitted("Val", state="visiting"))
    assert problem(visitor.post("/v1/proposals", ASKED)) == (409, "nobody-on-roll")

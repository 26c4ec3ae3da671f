"""What is on record: decisions beside their count, the meetings that decide, and what other rooms may rest on."""

import pytest

from mutuality_chapter import governance


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_the_outcome_stands_in_its_own_words_beside_the_count(decide, secretary):
    decision = decide("+++-o", outcome="We rent it until spring.", reasons="It is warm.", review_on="2026-09-15")
    assert (decision["passed"], decision["outcome"], decision["amount"]) == (True, "We rent it until spring.", 90_000)
    proposal = secretary.get(f"/v1/proposals/{decision['proposal_id']}").json
    assert (proposal["state"], proposal["count"]["for"]) == ("decided", 3)
    assert secretary.get(f"/v1/decisions/{decision['id']}").json == decision


def test_what_was_not_carried_is_on_record_as_not_passed(decide):
    assert decide("+----")["passed"] is False


def test_nothing_is_written_down_before_votes_are_counted(propose, secretary):
    assert problem(secretary.post(f"{propose()}/outcome", {"outcome": "We rent it."})) == (409, "voting-open")


def test_what_is_decided_is_not_decided_again(decide, secretary):
    proposal = decide()["proposal_id"]
    again = secretary.post(f"/v1/proposals/{proposal}/outcome", {"outcome": "Or not."})
    assert problem(again) == (409, "voting-closed")


def test_a_review_lies_ahead(propose, vote, close, secretary):
    proposal = propose()
    vote(proposal, "+++++")
    close(proposal)
    said = {"outcome": "We rent it.", "review_on": "2026-03-15"}
    assert problem(secretary.post(f"{proposal}/outcome", said)) == (422, "terms-unfit")


def test_decisions_are_listed_by_what_they_are_about_and_by_when_to_look_again(decide, everybody):
    first = decide(review_on="2026-06-15")
    decide(said={"kind": "other", "amount": None, "currency": None})
    listed = [
        everybody[0].get(f"/v1/decisions?{query}").json["items"] for query in ("kind=other", "review_by=2026-07-01")
    ]
    assert [len(listed[0]), [each["id"] for each in listed[1]]] == [1, [first["id"]]]


def test_a_share_of_those_present_is_reckoned_by_the_tally_of_the_meeting(secretary, propose, vote, close):
    said = {"title": "Spring meeting", "held_on": "2026-03-15", "present": 9}
    meeting = secretary.post("/v1/business-meetings", said).json["id"]
    proposal = propose(basis="present", meeting_id=meeting)
    vote(proposal, "++++-")
    assert close(proposal).json["result"] == "not_carried"
    assert [each["present"] for each in secretary.get("/v1/business-meetings").json["items"]] == [9]


def test_a_meeting_nobody_held_is_not_found(everybody):
    said = {"kind": "other", "title": "t", "text": "t", "closes_at": "2026-03-20T18:00:00Z"}
    answer = everybody[0].post("/v1/proposals", {**said, "meeting_id": "bus_00000000000000000000000000"})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/v1/business-meetings"), ("PUT", "closure"), ("POST", "outcome")]
)
def test_members_vote_and_officers_write_down(propose, everybody, method, path):
    address = path if path.startswith("/") else f"{propose()}/{path}"
    assert everybody[0].request(method, address, json={}).status_code == 403


def test_a_room_rests_on_a_decision_that_was_passed(decide, chapter_database):
    decision = decide()
    with chapter_database.reading() as session:
        facts = governance.require_decision(session, decision["id"], kind="spending")
    assert (facts.id, facts.amount, facts.currency) == (decision["id"], 90_000, "CAD")


@pytest.mark.parametrize(
    ("votes", "asked"),
    [
        ("-----", {"kind": "spending"}),
        ("+++++", {"kind": "budget"}),
        ("+++++", {"kind": "spending", "subject": "another-hall"}),
    ],
)
def test_no_room_rests_on_one_that_was_not_passed_or_is_about_something_else(decide, chapter_database, votes, asked):
    decision = decide(votes)
    with chapter_database.reading() as session, pytest.raises(governance.NotDecided):
        governance.require_decision(session, decision["id"], **asked)


def test_no_room_rests_on_a_decision_nobody_made(founded, chapter_database):
    with chapter_database.reading() as session, pytest.raises(governance.NotDecided):
        governance.require_decision(session, "dec_00000000000000000000000000", kind="other")

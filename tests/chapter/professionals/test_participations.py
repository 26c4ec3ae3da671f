"""How professionals take part, under the policy in force: as what, how many, and what they may not."""

import pytest

from tests.support import at_once
from tests.together.lives import CLOSES, LATE_LOSS

ONE = "/v1/participations/ptn_00000000000000000000000000"
SET_BY = "Every Child Remembered"


def test_without_a_rule_professionals_come_as_the_chapter_sees_fit(let_in, as_mary):
    for capacity in ("observer", "speaker", "advisor"):
        assert let_in(capacity, people=5).status_code == 201
    shown = as_mary.get("/v1/participations").json["items"]
    assert sorted((each["capacity"], each["people"]) for each in shown) == [
        ("advisor", 5),
        ("observer", 5),
        ("speaker", 5),
    ]


@pytest.mark.refuses("professionals.max_observers")
@pytest.mark.requirement("H7")
def test_no_more_than_three_observers_come_to_one_meeting(policy, let_in, noted, rule):
    policy(professionals={"role": "observer", "max_observers": 3})
    assert let_in(people=2).status_code == 201
    assert let_in(partner_id=noted("Library")).status_code == 201
    assert rule(let_in(partner_id=noted("School"))) == ("professionals.max_observers", 3, 1, SET_BY)


def test_a_class_larger_than_the_limit_is_refused_at_once(policy, let_in, rule):
    policy(version=4, professionals={"max_observers": 3})
    assert rule(let_in(people=4)) == ("professionals.max_observers", 3, 4, SET_BY)


def test_the_limit_is_for_each_occasion_of_each_meeting(policy, let_in, meeting):
    policy(professionals={"max_observers": 3})
    answers = [let_in(people=3), let_in(people=3, held_on="2026-03-29"), let_in(people=3, meeting_id=meeting())]
    assert [answer.status_code for answer in answers] == [201, 201, 201]


@pytest.mark.allows("professionals.max_observers")
def test_the_limit_is_for_observers_and_not_for_who_speaks(policy, let_in):
    policy(professionals={"max_observers": 3})
    let_in(people=3)
    assert let_in("speaker").status_code == 201


def test_a_place_given_back_is_free_for_others(policy, let_in, coordinator, rule):
    policy(professionals={"max_observers": 3})
    kept = let_in(people=3).headers["Location"]
    rule(let_in())
    assert coordinator.change("DELETE", kept).status_code == 204
    assert let_in().status_code == 201


@pytest.mark.refuses("professionals.may_lead")
@pytest.mark.requirement("H7")
def test_professionals_lead_no_meeting_unless_the_policy_says_so(let_in, policy, rule):
    assert rule(let_in("leader")) == ("professionals.may_lead", False, 0, "nobody")
    policy(professionals={"may_lead": True})
    assert let_in("leader").status_code == 201


@pytest.mark.requirement("H7")
def test_a_professional_opens_no_proposal_and_is_told_the_rule(founded, policy, rule):
    policy(professionals={"role": "advisor"})
    refused = founded.signed_in("professional").post("/v1/proposals", {**LATE_LOSS, **CLOSES})
    assert rule(refused) == ("professionals.may_vote", False, 1, SET_BY)


@pytest.mark.refuses("professionals.may_vote")
def test_a_professional_votes_on_nothing_and_is_told_the_rule(founded, rule, as_mary):
    proposal = as_mary.post("/v1/proposals", {**LATE_LOSS, **CLOSES}).headers["Location"]
    refused = founded.signed_in("professional").request("PUT", f"{proposal}/ballot", json={"stance": "for"})
    assert rule(refused)[:2] == ("professionals.may_vote", False)


@pytest.mark.parametrize("path", ["/v1/me", "/v1/phone-list", "/v1/members", "/v1/partners", "/v1/proposals"])
def test_a_professional_reads_nothing_of_members(founded, path):
    assert founded.signed_in("professional").get(path).status_code == 403


@pytest.mark.refuses("professionals.role")
@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("excluded", {"capacity": "observer"}),
        ("excluded", {"capacity": "leader"}),
        ("observer", {"capacity": "speaker"}),
        ("invited", {"capacity": "observer"}),
        ("invited", {"capacity": "advisor", "is_invited": True}),
    ],
)
def test_professionals_come_as_the_policy_says_and_not_otherwise(policy, let_in, rule, role, said):
    policy(professionals={"role": role})
    assert rule(let_in(**said)) == ("professionals.role", role, 1, SET_BY)


def test_who_may_only_observe_comes_to_open_meetings(policy, let_in, meeting, rule):
    policy(professionals={"role": "observer"})
    assert let_in().status_code == 201
    assert [rule(let_in(meeting_id=meeting(access)))[0] for access in ("closed", "unknown")] == [
        "professionals.role",
        "professionals.role",
    ]


@pytest.mark.allows("professionals.role")
def test_who_was_invited_comes_and_speaks(policy, let_in):
    policy(professionals={"role": "invited"})
    assert let_in("speaker", is_invited=True).status_code == 201


@pytest.mark.parametrize("name", ["partner_id", "meeting_id"])
def test_nobody_comes_from_nowhere_or_to_nothing(let_in, problem, name):
    assert problem(let_in(**{name: "xxx_00000000000000000000000000"})) == (404, "not-found")


def test_nobody_comes_on_a_day_without_a_meeting(let_in, problem):
    assert problem(let_in(held_on="2026-03-23")) == (422, "day-of-meeting-wrong")


def test_nobody_comes_to_a_meeting_that_ended(let_in, meeting, coordinator, problem):
    ended = meeting()
    path = f"/v1/meetings/{ended}"
    tag = coordinator.get(path).headers["ETag"]
    sent = {"json": {"ended_on": "2026-03-15"}, "headers": {"If-Match": tag}}
    assert coordinator.request("PUT", f"{path}/end", **sent).status_code == 200
    assert problem(let_in(meeting_id=ended)) == (404, "not-found")


def test_who_comes_is_found_by_partner_meeting_and_capacity(let_in, noted, as_mary):
    other = noted("Library")
    let_in()
    let_in("speaker", partner_id=other)
    queries = [{"partner_id": other}, {"capacity": "observer"}, {"capacity": "observer", "partner_id": other}]
    found = [len(as_mary.get("/v1/participations", query_string=query).json["items"]) for query in queries]
    assert found == [1, 1, 0]


def test_one_is_shown_and_once_taken_back_is_gone(let_in, coordinator, as_mary, problem):
    kept = let_in().headers["Location"]
    assert as_mary.get(kept).json["held_on"] == "2026-03-22"
    coordinator.change("DELETE", kept)
    assert problem(as_mary.get(kept)) == (404, "not-found")


@pytest.mark.parametrize(("method", "path"), [("POST", "/v1/participations"), ("DELETE", ONE)])
def test_a_member_without_an_office_lets_nobody_in(as_mary, problem, method, path):
    assert problem(as_mary.request(method, path, json={})) == (403, "forbidden")


@pytest.mark.parametrize("path", ["/v1/participations", ONE])
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(path).status_code == 401


def test_of_many_who_come_at_once_no_more_come_than_may(policy, let_in, as_mary):
    policy(professionals={"max_observers": 3})
    answers = at_once(6, let_in)
    assert sorted(answer.status_code for answer in answers) == [201, 201, 201, 403, 403, 403]
    assert len(as_mary.get("/v1/participations").json["items"]) == 3

"""Knowledge from elsewhere as members, officers, professionals and strangers meet it."""

import pytest

from tests.chapter.knowledge.conftest import NIGHTS

NOBODY = "dec_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def ids(answer):
    return [each["id"] for each in answer.json["items"]]


def record(caller, item, decision_id, outcome="adopted", **said):
    body = {"outcome": outcome, "decision_id": decision_id, "reason": "r", "review_on": "2027-01-01", **said}
    return caller.post(f"{item}/decisions", body)


@pytest.mark.requirement("H3", "B5")
def test_knowledge_arrives_as_proposed_with_its_setting_and_its_day(note, as_owl):
    shown = as_owl.get(note()).json
    assert (shown["status"], shown["setting"], shown["as_of"]) == ("proposed", "scientific", "2025-06-01")


@pytest.mark.requirement("B5")
@pytest.mark.parametrize("member", [{}, {"state": "visiting"}])
def test_a_professional_may_bring_it_and_so_may_whoever_just_came(founded, note, as_member, admitted, member):
    bringer = as_member(admitted(**member)) if member else founded.with_scopes("methods:write", "methods:read")
    assert bringer.get(note(by=bringer)).json["status"] == "proposed"


def test_nobody_brings_it_adopted(as_mary):
    refused = as_mary.post("/v1/knowledge", {**NIGHTS, "status": "adopted"})
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "/status")


@pytest.mark.requirement("B5")
@pytest.mark.parametrize("outcome", ["adopted", "adapted", "tried", "declined"])
def test_a_vote_the_members_passed_lets_it_stand_as_they_decided(note, settle, as_mary, outcome):
    item = note()
    assert settle(item, outcome).status_code == 201
    assert as_mary.get(item).json["status"] == outcome


@pytest.mark.requirement("B5")
def test_who_is_no_member_cannot_set_it_adopted_whatever_their_office(note, settle, coordinator, founded):
    item = note()
    professional = founded.with_scopes("methods:read", "methods:write")
    for caller in coordinator, professional:
        refused = settle(item, by=caller)
        assert (problem(refused), refused.json["key"]) == ((403, "policy-refused"), "professionals.may_vote")
    assert coordinator.get(item).json["status"] == "proposed"


@pytest.mark.requirement("B5")
def test_not_even_a_policy_that_lets_professionals_vote_makes_them_members(note, settle, coordinator, policy):
    policy(professionals={"may_vote": True})
    assert problem(settle(note(), by=coordinator)) == (403, "no-member")


def test_a_member_alone_decides_nothing(note, as_mary):
    assert problem(record(as_mary, note(), NOBODY)) == (409, "not-decided")


@pytest.mark.parametrize("said", [{"stance": "against"}, {"kind": "other"}])
def test_a_vote_that_failed_or_is_about_something_else_decides_nothing(note, decide, as_mary, said):
    item = note()
    decision = decide(f"{item.rpartition('/')[2]}-adopted", **said)
    assert problem(record(as_mary, item, decision)) == (409, "not-decided")


def test_a_vote_to_try_it_is_no_vote_to_adopt_it(note, decide, as_mary):
    item = note()
    decision = decide(f"{item.rpartition('/')[2]}-tried")
    assert problem(record(as_mary, item, decision)) == (409, "not-decided")


def test_a_decision_is_recorded_once(note, settle, as_mary):
    item = note()
    decision = settle(item).json["decision_id"]
    settle(item, "declined", review_on=None)
    assert problem(record(as_mary, item, decision)) == (409, "decision-used")


def test_what_was_decided_is_listed_with_reason_and_day_of_review(note, settle, as_owl):
    item = note()
    settle(item)
    shown = as_owl.get(f"{item}/decisions").json["items"]
    assert [(each["outcome"], each["reason"], each["review_on"]) for each in shown] == [
        ("adopted", "It fits us.", "2027-03-01")
    ]


@pytest.mark.parametrize("outcome", ["adopted", "adapted", "tried"])
@pytest.mark.parametrize("review_on", [None, "2026-03-15"])
def test_what_is_taken_up_or_tried_is_looked_at_again_on_a_day_to_come(note, settle, outcome, review_on):
    assert problem(settle(note(), outcome, review_on=review_on)) == (422, "review-unfit")


def test_what_is_declined_may_rest(note, settle):
    assert settle(note(), "declined", review_on=None).status_code == 201


@pytest.mark.parametrize("said", [{"as_of": "2026-03-16"}])
def test_a_source_of_tomorrow_is_refused(as_mary, said):
    assert problem(as_mary.post("/v1/knowledge", {**NIGHTS, **said})) == (409, "day-ahead")


@pytest.mark.parametrize("missing", sorted(NIGHTS))
def test_nothing_of_it_may_be_left_out(as_mary, missing):
    said = {name: value for name, value in NIGHTS.items() if name != missing}
    assert as_mary.post("/v1/knowledge", said).json["errors"][0]["pointer"] == f"/{missing}"


def test_it_is_filtered_by_setting_and_by_where_it_stands(note, settle, as_mary):
    settle(note())
    church = note(setting="religious").rpartition("/")[2]
    assert ids(as_mary.get("/v1/knowledge?setting=religious")) == [church]
    assert ids(as_mary.get("/v1/knowledge?status=proposed")) == [church]


def test_it_comes_in_pages(note, as_mary):
    added = sorted(note().rpartition("/")[2] for _ in range(3))
    first = as_mary.get("/v1/knowledge?limit=2").json
    rest = as_mary.get("/v1/knowledge", query_string={"limit": 2, "cursor": first["next"]})
    assert [each["id"] for each in first["items"]] + ids(rest) == added


def test_who_brought_it_takes_it_back_while_nobody_decided(note, as_mary, as_owl):
    item = note()
    assert problem(as_owl.change("DELETE", item)) == (403, "brought-by-another")
    assert as_mary.change("DELETE", item).status_code == 204
    assert as_mary.get(item).status_code == 404


def test_what_was_decided_about_stays_on_record(note, settle, as_mary):
    item = note()
    settle(item)
    assert problem(as_mary.change("DELETE", item)) == (409, "not-proposed")


@pytest.mark.parametrize("path", ["knowledge", "translation-lag", "knowledge-review-period"])
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(f"/v1/{path}").status_code == 401


def test_it_names_nobody(note, mary, as_owl):
    assert mary not in as_owl.get(note()).text

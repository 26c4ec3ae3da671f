"""Approaches as whoever makes them, a member, another officer and a stranger meet them; in order, and in time."""

import pytest

from tests.chapter.outreach.conftest import PHONE

NONE = "apr_00000000000000000000000000"
EVERY = [
    ("GET", "/v1/approaches", None),
    ("POST", "/v1/approaches", {"source": "member", "reach": [PHONE]}),
    ("GET", f"/v1/approaches/{NONE}", None),
    ("PATCH", f"/v1/approaches/{NONE}", {"note": "Calls late"}),
    ("POST", f"/v1/approaches/{NONE}/steps", {"step": "letter"}),
    ("PUT", f"/v1/approaches/{NONE}/ending", {"outcome": "came"}),
    ("POST", "/v1/outreach-opt-outs", {"reach": [PHONE]}),
    ("GET", "/v1/outreach-figures?first=2026-03&last=2026-03", None),
]
SEQUENCE = ["letter", "captain_letter", "call"]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def rule(answer):
    return answer.status_code, *(answer.json[name] for name in ("key", "value", "version"))


@pytest.mark.parametrize(("method", "path", "body"), EVERY)
def test_who_makes_no_approaches_sees_nothing_of_them(founded, as_mary, method, path, body):
    others = (as_mary, founded.signed_in("treasurer"), founded.signed_in("secretary"))
    assert {caller.request(method, path, json=body).status_code for caller in others} == {403}
    assert founded.stranger.request(method, path, json=body).status_code == 401


@pytest.mark.allows("outreach.allowed")
def test_an_approach_keeps_where_the_name_came_from(begun, volunteer):
    shown = volunteer.get(begun).json
    assert (shown["source"], shown["name"], shown["reach"], shown["outcome"]) == ("public_notice", "Ann", [PHONE], None)


@pytest.mark.parametrize("said", [{"source": None}, {"source": "gossip"}, {"reach": []}])
def test_an_approach_without_a_source_or_a_way_is_none(approach, said):
    assert problem(approach(**said)) == (422, "validation-failed")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [("GET", "", None), ("POST", "/steps", {"step": "call"}), ("PUT", "/ending", {"outcome": "came"})],
)
def test_an_approach_that_is_not_there_is_not_found(founded, volunteer, method, path, body):
    assert volunteer.request(method, f"/v1/approaches/{NONE}{path}", json=body).status_code == 404


def test_somebody_is_approached_once_at_a_time(begun, approach, end):
    assert problem(approach({"kind": "phone", "value": "902-555-0100"})) == (409, "already-approached")
    end(begun, "no_answer")
    assert approach().status_code == 201


@pytest.mark.refuses("outreach.sequence")
def test_steps_go_in_the_order_the_policy_asks_for(begun, step, policy, volunteer):
    policy(outreach={"sequence": SEQUENCE})
    assert rule(step(begun, "call")) == (403, "outreach.sequence", SEQUENCE, 1)
    for name in SEQUENCE:
        assert volunteer.get(begun).json["next_step"] == name
        assert step(begun, name).status_code == 201
    assert (volunteer.get(begun).json["next_step"], problem(step(begun, "call"))) == (None, (409, "step-taken"))


def test_after_the_last_step_of_the_sequence_there_is_none(begun, step, policy):
    policy(outreach={"sequence": ["letter"]})
    step(begun)
    assert problem(step(begun, "call")) == (409, "step-taken")


@pytest.mark.allows("outreach.sequence")
def test_where_no_order_is_asked_for_each_step_is_taken_once_and_at_any_time(begun, step):
    assert [step(begun, name).status_code for name in ("call", "letter", "call")] == [201, 201, 409]


@pytest.mark.refuses("outreach.wait_weeks")
def test_the_next_step_waits_as_long_as_the_policy_asks(begun, step, policy, clock, volunteer):
    policy(version=3, outreach={"wait_weeks": 8})
    step(begun)
    assert volunteer.get(begun).json["next_from"] == "2026-05-10"
    assert rule(step(begun, "call")) == (403, "outreach.wait_weeks", 8, 3)
    clock.at = clock.at.replace(month=5, day=9)
    assert step(begun, "call").status_code == 403
    clock.at = clock.at.replace(day=10)
    assert step(begun, "call").status_code == 201


@pytest.mark.allows("outreach.wait_weeks")
def test_the_first_step_may_have_been_taken_before_it_was_written_down(begun, step, policy):
    policy(outreach={"wait_weeks": 8})
    assert step(begun, taken_on="2026-01-10").json["last_on"] == "2026-01-10"
    assert step(begun, "call").status_code == 201


def test_a_step_is_not_taken_tomorrow(begun, step):
    assert problem(step(begun, taken_on="2026-03-16")) == (409, "day-ahead")


@pytest.mark.refuses("outreach.allowed")
def test_where_the_policy_allows_no_outreach_nobody_is_approached_further(begun, step, end, approach, policy):
    policy(version=2, outreach={"allowed": "not_allowed"})
    other = {"kind": "mail", "value": "bea@example.org"}
    assert [rule(answer) for answer in (approach(other), step(begun))] == [
        (403, "outreach.allowed", "not_allowed", 2)
    ] * 2
    assert end(begun, "no_answer").status_code == 200


def test_an_approach_ends_once_and_goes_on_no_further(begun, step, end, volunteer):
    assert end(begun, "came").json["ended_on"] == "2026-03-15"
    later = [end(begun, "declined"), step(begun), volunteer.change("PATCH", begun, {"note": "Calls late"})]
    assert {problem(answer) for answer in later} == {(409, "approach-ended")}


def test_a_member_looks_after_an_approach(begun, volunteer, mary):
    assert volunteer.change("PATCH", begun, {"captain_id": mary}).json["captain_id"] == mary
    found = volunteer.get("/v1/approaches", query_string={"captain_id": mary, "source": "public_notice"})
    assert len(found.json["items"]) == 1


def test_two_who_change_one_approach_do_not_overwrite_each_other(begun, volunteer):
    etag = volunteer.get(begun).headers["ETag"]
    answers = [volunteer.change("PATCH", begun, {"note": note}, etag=etag).status_code for note in ("Late", "Early")]
    assert answers == [200, 412]


def test_nobody_looks_after_an_approach_who_is_not_here(begun, approach, volunteer):
    nobody = "mem_00000000000000000000000000"
    other = {"kind": "mail", "value": "bea@example.org"}
    assert volunteer.change("PATCH", begun, {"captain_id": nobody}).status_code == 404
    assert approach(other, captain_id=nobody).status_code == 404


def test_approaches_are_found_by_whether_they_go_on(begun, approach, end, volunteer):
    approach({"kind": "mail", "value": "bea@example.org"})
    end(begun, "came")
    found = {flag: volunteer.get(f"/v1/approaches?is_going_on={flag}").json["items"] for flag in ("true", "false")}
    assert [len(items) for items in found.values()] == [1, 1]
    assert found["false"][0]["outcome"] == "came"


def test_approaches_come_in_pages(approach, volunteer):
    for place in range(3):
        approach({"kind": "mail", "value": f"{place}@example.org"})
    first = volunteer.get("/v1/approaches?limit=2").json
    rest = volunteer.get("/v1/approaches", query_string={"limit": 2, "cursor": first["next"]}).json
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (2, 1, None)


def test_what_was_done_and_what_came_of_it_is_counted_and_names_nobody(begun, approach, step, end, volunteer):
    other = "/v1/approaches/" + approach({"kind": "mail", "value": "bea@example.org"}, source="member").json["id"]
    step(begun, "letter")
    step(other, "letter")
    step(other, "call")
    end(begun, "came")
    shown = volunteer.get("/v1/outreach-figures?first=2026-03&last=2026-03")
    counted = shown.json
    assert (counted["begun"], counted["sources"]["member"], counted["sources"]["public_notice"]) == (2, 1, 1)
    assert counted["steps"] == {"letter": 2, "captain_letter": 0, "call": 1}
    assert counted["outcomes"] == {"no_answer": 0, "came": 1, "declined": 0, "opted_out": 0}
    assert "Ann" not in shown.text


def test_another_month_counts_for_itself(begun, volunteer):
    assert volunteer.get("/v1/outreach-figures?first=2026-02&last=2026-02").json["begun"] == 0
    assert volunteer.get("/v1/outreach-figures?first=2026-03&last=2026-02").status_code == 422

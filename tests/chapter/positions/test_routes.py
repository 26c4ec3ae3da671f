"""Positions as officers, members and strangers meet them."""

from datetime import timedelta

import pytest


@pytest.fixture
def secretary(founded):
    return founded.signed_in("secretary", name="fern")


@pytest.fixture
def position(secretary):
    return "/v1/positions/" + secretary.post("/v1/positions", {"title": "Treasurer"}).json["id"]


@pytest.fixture
def take_on(secretary, position):
    return lambda member, **said: secretary.post(f"{position}/terms", {"member_id": member, **said})


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def risks(caller):
    return [each["risk"] for each in caller.get("/v1/continuity").json["warnings"]]


@pytest.mark.allows("rotation.max_terms")
def test_a_position_is_taken_on_and_laid_down(take_on, secretary, position, mary):
    term = take_on(mary, months=12).json
    assert term["ends_on"] == "2027-03-14"
    assert secretary.get(position).json["holder_id"] == mary
    laid_down = secretary.request("PUT", f"/v1/terms/{term['id']}/end")
    assert (laid_down.json["left_on"], secretary.get(position).json["holder_id"]) == ("2026-03-15", None)


def test_what_is_shown_of_a_position_has_a_new_version_with_every_holder(take_on, secretary, position, mary):
    before = secretary.get(position).headers["ETag"]
    take_on(mary)
    assert secretary.get(position).headers["ETag"] != before


def test_a_position_is_held_by_one_at_a_time(take_on, mary, owl):
    take_on(mary)
    assert problem(take_on(owl)) == (409, "position-held")


@pytest.mark.refuses("rotation.term_months")
def test_a_term_longer_than_the_policy_allows_is_refused_with_its_rule(take_on, policy, mary):
    policy(rotation={"term_months": 24})
    refused = take_on(mary, months=25)
    assert (refused.status_code, refused.json["key"], refused.json["value"]) == (403, "rotation.term_months", 24)


@pytest.mark.allows("rotation.term_months")
def test_a_term_is_as_long_as_the_policy_says_if_nobody_says_otherwise(take_on, policy, mary):
    policy(rotation={"term_months": 24})
    assert take_on(mary).json["ends_on"] == "2028-03-14"


@pytest.mark.refuses("rotation.max_terms")
def test_one_term_too_many_in_a_row_is_refused_with_its_rule(take_on, secretary, policy, mary, owl):
    policy(rotation={"max_terms": 1})
    secretary.request("PUT", f"/v1/terms/{take_on(mary).json['id']}/end")
    assert take_on(mary).json["key"] == "rotation.max_terms"
    secretary.request("PUT", f"/v1/terms/{take_on(owl).json['id']}/end")
    assert take_on(mary).status_code == 201


def test_a_wrong_value_has_its_problem(take_on, mary):
    assert problem(take_on(mary, began_on="2026-03-16")) == (409, "day-ahead")
    assert problem(take_on(mary, months=0)) == (422, "validation-failed")
    assert problem(take_on("mem_00000000000000000000000000")) == (404, "not-found")


def test_a_term_laid_down_is_not_laid_down_again(take_on, secretary, mary):
    end = f"/v1/terms/{take_on(mary).json['id']}/end"
    secretary.request("PUT", end)
    assert problem(secretary.request("PUT", end)) == (409, "term-over")


@pytest.mark.requirement("T4")
def test_a_chapter_of_one_helper_or_of_a_position_past_its_term_is_flagged(take_on, helps, as_mary, mary, clock):
    helps("Ash")
    take_on(mary, months=1)
    assert risks(as_mary) == ["single_helper", "ends_soon"]
    clock.advance(timedelta(days=40))
    assert risks(as_mary) == ["single_helper", "past_term"]


def test_an_open_position_is_flagged_until_somebody_takes_it_on(take_on, position, secretary, mary):
    assert "vacant" in risks(secretary)
    take_on(mary)
    assert "vacant" not in risks(secretary)


def test_who_leaves_while_holding_a_position_leaves_it_open_and_flagged(take_on, as_mary, mary, secretary, position):
    take_on(mary)
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]["positions"]
    assert [(each["position"], each["left_on"]) for each in held] == [("Treasurer", None)]
    assert (secretary.get(position).json["holder_id"], "vacant" in risks(secretary)) == (None, True)


def test_who_held_a_position_is_on_record(take_on, secretary, position, mary):
    take_on(mary)
    assert [each["member_id"] for each in secretary.get(f"{position}/terms").json["items"]] == [mary]


def test_a_position_is_described_anew(secretary, position):
    assert secretary.change("PATCH", position, {"duties": "Keep the books."}).json["duties"] == "Keep the books."


def test_members_see_positions_and_officers_keep_them(as_mary, founded, position):
    assert as_mary.get("/v1/positions").json["items"][0]["title"] == "Treasurer"
    assert as_mary.post("/v1/positions", {"title": "Tea"}).status_code == 403
    assert founded.stranger.get("/v1/positions").status_code == 401
    assert founded.stranger.get("/v1/continuity").status_code == 401


@pytest.mark.refuses("continuity.min_helpers")
def test_fewer_helpers_than_the_policy_asks_for_are_a_warning_that_names_its_rule(secretary, policy):
    policy(version=2, continuity={"min_helpers": 2})
    warned = secretary.get("/v1/continuity").json["warnings"][-1]
    rule = {"key": "continuity.min_helpers", "value": 2, "version": 2, "set_by": "Every Child Remembered"}
    assert (warned["risk"], warned["rule"]) == ("too_few_helpers", rule)


@pytest.mark.allows("continuity.min_helpers")
def test_a_policy_that_asks_for_no_helpers_warns_of_none(secretary, policy):
    policy(continuity={"min_helpers": 0})
    assert "too_few_helpers" not in risks(secretary)

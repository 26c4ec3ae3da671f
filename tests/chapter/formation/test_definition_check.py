"""The definition check on a whole chapter: from what it holds, never from what it says of itself."""

from datetime import timedelta

import pytest

from mutuality_chapter.money.models import Entry

NOTHING_BUT_MEMBERS = {1: True, 2: False, 3: False, 4: False, 5: True, 6: False, 7: True}


def figures(point):
    return {each["name"]: each["figure"] for each in point["evidence"]}


def spent(database, **on):
    with database.transaction() as session:
        said = {"kind": "cost", "amount": -900, "happened_on": session.now.date(), "recorded_at": session.now}
        session.add(Entry(id=session.new_id("ent"), **said, **on))


@pytest.mark.requirement("D7")
def test_a_conforming_chapter_passes_all_seven_points(conforming, as_mary):
    shown = as_mary.get("/v1/definition-check").json
    failed = [(each["number"], each["reason"]) for each in shown["points"] if not each["passes"]]
    assert (shown["conforms"], failed, len(shown["points"])) == (True, [], 7)


@pytest.mark.requirement("D7")
def test_a_policy_that_asks_no_experience_of_helpers_fails_the_second_point_with_that_reason(
    conforming, policy, as_mary, points
):
    policy(version=3, helper={"experience_required": False})
    assert [number for number, each in points().items() if not each["passes"]] == [2]
    rule = points()[2]["rule"]
    assert points()[2]["reason"] == "A helper need not have lived through the concern."
    assert (rule["key"], rule["value"], rule["version"]) == ("helper.experience_required", False, 3)
    assert as_mary.get("/v1/definition-check").json["conforms"] is False


def test_a_chapter_of_members_alone_has_most_of_it_still_to_show(points):
    assert {number: each["passes"] for number, each in points().items()} == NOTHING_BUT_MEMBERS
    assert all(each["reason"] for each in points().values() if not each["passes"])


def test_a_chapter_nobody_belongs_to_shares_nothing_yet(coordinator):
    first = coordinator.get("/v1/definition-check").json["points"][0]
    assert (first["passes"], first["reason"]) == (False, "Nobody belongs to this chapter yet.")


def test_every_helper_tells_what_they_lived_through(conforming, helps, as_member, points):
    as_tom = as_member(helps("Tom"))
    experience = as_tom.get("/v1/me/experiences").json["items"][0]["id"]
    assert as_tom.change("DELETE", f"/v1/me/experiences/{experience}").status_code == 204
    assert (points()[2]["passes"], figures(points()[2])["helpers"]) == (False, 2)
    assert points()[2]["rule"] is None


def test_a_request_left_to_wait_beyond_the_policys_hours_counts_as_late(asked, policy, clock, points):
    policy(contact={"first_response_hours": 4})
    assert figures(points()[4]) == {"requests_of_a_year": 0, "requests_answered_in_time": 0, "hours": 4}
    clock.at += timedelta(hours=5)
    assert figures(points()[4])["requests_of_a_year"] == 1
    assert points()[4]["rule"]["key"] == "contact.first_response_hours"


def test_a_request_taken_back_in_time_tells_nothing(asked, coordinator, clock, points):
    closed = coordinator.change("PUT", f"/v1/help-requests/{asked}/closure", etag='"1"')
    assert closed.status_code == 200
    clock.at += timedelta(days=9)
    assert figures(points()[4])["requests_of_a_year"] == 0


@pytest.mark.allows("professionals.may_vote")
@pytest.mark.parametrize(
    ("said", "number", "key"),
    [
        ({"guidelines": {"adaptation": "closed"}}, 5, "guidelines.adaptation"),
        ({"professionals": {"may_vote": True}}, 6, "professionals.may_vote"),
        ({"helper": {"selected_by": "host"}}, 7, "helper.selected_by"),
    ],
)
def test_a_policy_in_the_way_is_named(policy, points, said, number, key):
    policy(**said)
    assert (points()[number]["passes"], points()[number]["rule"]["key"]) == (False, key)


def test_what_was_spent_on_nobodys_decision_is_seen(conforming, chapter_database, points):
    spent(chapter_database)
    assert figures(points()[6]) == {"decisions": 1, "spent": 900, "spent_without_decision": 900}
    assert points()[6]["passes"] is False


def test_one_who_came_to_help_shows_that_the_way_is_open_but_is_not_counted_before_others(conforming, policy, points):
    policy(helper={"selected_by": "host"})
    assert (points()[7]["passes"], figures(points()[7])["became_helpers"]) == (True, None)

"""What a hospital that lends a room may see, as members decide it."""

from datetime import timedelta

import pytest

NOBODY = "dec_00000000000000000000000000"
EVERYTHING = ("times", "head_count", "contact_role")


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.requirement("H10")
def test_an_agreement_lists_what_the_hospital_may_see(agree):
    answer = agree(*EVERYTHING)
    assert (answer.status_code, answer.json["may_see"]) == (201, sorted(EVERYTHING))


@pytest.mark.requirement("H10")
@pytest.mark.parametrize("wish", ["members", "member_list", "names", "attendances"])
def test_a_hospital_never_sees_who_comes_whatever_was_decided(agree, decide, hospital, wish):
    answer = agree(wish, decision=decide(f"{hospital}-{wish}"))
    assert problem(answer) == (422, "validation-failed")


@pytest.mark.requirement("H10")
def test_a_hospital_that_may_see_everything_sees_times_tallies_and_a_role_and_nobody(agree, sight, held, as_mary):
    agreed = agree(*EVERYTHING)
    held("2026-03-15", 7)
    seen = sight(agreed)
    time = {"weekday": 7, "starts": "19:30", "minutes": 60, "timezone": "America/Halifax"}
    time |= {"rrule": None, "first_on": None}
    count = {"held_on": "2026-03-15", "attended": 7}
    rest = {"month": "2026-03", "contact_role": "coordinator"}
    assert seen == {**rest, "times": [time], "head_count": [count]}


def test_what_was_not_agreed_is_not_shown(agree, sight, held):
    agreed = agree("times")
    held("2026-03-15", 7)
    assert (sight(agreed)["head_count"], sight(agreed)["contact_role"]) == (None, None)


def test_days_before_the_agreement_are_not_shown(agree, sight, held):
    held("2026-03-08", 5)
    assert sight(agree("head_count"))["head_count"] == []


def test_once_it_ended_a_month_to_come_shows_nothing(agree, sight, volunteer, clock, meeting):
    agreed = agree(*EVERYTHING)
    volunteer.request("PUT", agreed.headers["Location"] + "/end", headers={"If-Match": '"1"'})
    clock.at += timedelta(days=31)
    nothing = {"times": [], "head_count": [], "contact_role": None}
    assert sight(agreed, "2026-04") == {"month": "2026-04", **nothing}


def test_a_hospital_sees_no_more_than_the_members_decided(agree, decide, hospital):
    narrow = decide(f"{hospital}-times")
    assert problem(agree("times", "head_count", decision=narrow)) == (409, "not-decided")


@pytest.mark.parametrize(
    "made",
    [
        lambda decide, venue: NOBODY,
        lambda decide, venue: decide(f"{venue}-times", kind="other"),
        lambda decide, venue: decide(f"{venue}-times", stance="against"),
        lambda decide, venue: decide("ven_another-times"),
    ],
)
def test_nothing_is_agreed_without_the_members_own_decision_about_it(agree, decide, hospital, made):
    assert problem(agree("times", decision=made(decide, hospital))) == (409, "not-decided")


@pytest.mark.requirement("H10")
@pytest.mark.parametrize("said", [{"contact_role": "Mary"}, {"host": "Mary"}, {"attendees": ["Mary"]}])
def test_there_is_no_field_in_which_an_agreement_could_name_anybody(agree, said):
    assert problem(agree("times", **said)) == (422, "validation-failed")


def test_an_agreement_ends_once_and_names_its_version(agree, volunteer):
    path = agree("times").headers["Location"] + "/end"
    sent = [volunteer.request("PUT", path, headers=each) for each in ({}, {"If-Match": '"1"'}, {"If-Match": '"2"'})]
    assert [answer.status_code for answer in sent] == [428, 200, 409]


def test_every_member_may_know_what_a_host_sees_and_none_may_agree_alone(agree, as_owl, hospital):
    agreed = agree("times")
    listed = as_owl.get("/v1/host-agreements", query_string={"venue_id": hospital}).json["items"]
    assert listed == [as_owl.get(agreed.headers["Location"]).json]
    assert problem(as_owl.post("/v1/host-agreements", {})) == (403, "forbidden")


def test_a_stranger_is_asked_to_sign_in(founded):
    assert founded.stranger.get("/v1/host-agreements").status_code == 401


def test_of_a_place_nobody_noted_nothing_is_agreed(agree):
    assert problem(agree("times", venue_id="ven_00000000000000000000000000")) == (404, "not-found")

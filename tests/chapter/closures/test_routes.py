"""A hall that is closed for some days, as members, volunteers and strangers meet it."""

from datetime import timedelta

import pytest

from mutuality_chapter import meetings

NOWHERE = "ven_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_one_closure_closes_every_meeting_at_the_place_on_those_days(weekly, close, closed_days):
    sunday, tuesday = weekly(7), weekly(2)
    close("2026-03-17", "2026-03-24")
    assert (closed_days(sunday), closed_days(tuesday)) == (["2026-03-22"], ["2026-03-17", "2026-03-24"])


def test_a_meeting_elsewhere_is_not_closed(volunteer, weekly, close, closed_days):
    other = volunteer.post("/v1/venues", {"kind": "library", "area": "Centre"}).json["id"]
    meeting = weekly(7, venue_id=other)
    close("2026-03-17", "2026-03-24")
    assert closed_days(meeting) == []


def test_a_meeting_scheduled_after_the_closure_is_closed_too(weekly, close, closed_days):
    close("2026-03-17", "2026-03-24")
    assert closed_days(weekly(7)) == ["2026-03-22"]


def test_undoing_one_closure_opens_every_meeting_again(volunteer, weekly, close, closed_days):
    sunday, tuesday = weekly(7), weekly(2)
    made = close("2026-03-17", "2026-03-24")
    assert volunteer.change("DELETE", made.headers["Location"]).status_code == 204
    assert (closed_days(sunday), closed_days(tuesday)) == ([], [])


def test_where_two_closures_overlap_undoing_one_leaves_the_other(volunteer, weekly, close, closed_days):
    meeting, made = weekly(7), close("2026-03-20", "2026-03-31")
    close("2026-03-20", "2026-03-24")
    volunteer.change("DELETE", made.headers["Location"])
    assert closed_days(meeting) == ["2026-03-22"]


def test_the_days_a_meeting_is_due_end_when_it_does(volunteer, as_mary, weekly):
    meeting = weekly(7)
    volunteer.request("PUT", f"{meeting}/end", json={}, headers={"If-Match": '"1"'})
    days = as_mary.get(f"{meeting}/days?month=2026-03").json["items"]
    assert [each["day"] for each in days] == ["2026-03-01", "2026-03-08", "2026-03-15"]


def test_nobody_is_sent_to_a_closed_door(weekly, close, chapter_database):
    weekly(7)
    close("2026-03-15", "2026-03-24")
    with chapter_database.transaction() as session:
        assert meetings.next_occasion(session).starts_at.date().isoformat() == "2026-03-29"


def listings(waiting):
    """Return which days each meeting's newest listing tells as closed."""
    told = {said["name"]: said["closed"] for kind, said in waiting() if kind == "listing"}
    return {name: [(each["first"], each["last"]) for each in spans] for name, spans in told.items()}


def test_a_closure_is_told_to_the_public_of_every_meeting_there_as_days_alone(weekly, close, waiting):
    weekly(7, name="Sunday", is_public=True)
    weekly(2, name="Tuesday", is_public=True)
    weekly(3, name="Ours alone")
    close("2026-03-17", "2026-03-24")
    closed = [("2026-03-17", "2026-03-24")]
    assert listings(waiting) == {"Sunday": closed, "Tuesday": closed}


def test_that_a_place_is_open_again_is_told_too(volunteer, weekly, close, waiting):
    weekly(7, name="Sunday", is_public=True)
    made = close("2026-03-17", "2026-03-24")
    close("2026-12-24", "2027-01-01")
    volunteer.change("DELETE", made.headers["Location"])
    assert listings(waiting) == {"Sunday": [("2026-12-24", "2027-01-01")]}


def test_a_closure_that_is_over_is_told_no_more(volunteer, weekly, close, waiting, clock):
    meeting = weekly(7, name="Sunday", is_public=True)
    close("2026-03-17", "2026-03-24")
    clock.advance(timedelta(days=14))
    volunteer.request("PUT", f"{meeting}/verification")
    assert listings(waiting) == {"Sunday": []}


def test_nothing_is_recorded_as_held_on_a_day_on_which_the_place_was_closed(volunteer, weekly, close):
    path = f"{weekly(7)}/occurrences/2026-03-15"
    close("2026-03-15", "2026-03-15")
    assert problem(volunteer.request("PUT", path, json={"attended": 7})) == (409, "place-closed")
    assert volunteer.request("PUT", path, json={"state": "cancelled"}).status_code == 200


@pytest.mark.parametrize(("first", "last"), [("2026-03-17", "2026-03-16"), ("2026-03-17", "2027-03-18")])
def test_a_closure_that_ends_before_it_begins_or_lasts_more_than_a_year_is_refused(close, first, last):
    assert problem(close(first, last)) == (422, "closure-span-wrong")


def test_a_place_nobody_noted_is_not_closed(close):
    assert problem(close("2026-03-17", "2026-03-17", venue_id=NOWHERE)) == (404, "not-found")


def test_a_member_sees_closures_and_makes_none(as_mary, hall, close):
    made = close("2026-03-17", "2026-03-17")
    listed = as_mary.get("/v1/closures", query_string={"venue_id": hall}).json["items"]
    assert listed == [as_mary.get(made.headers["Location"]).json]
    assert problem(as_mary.post("/v1/closures", {})) == (403, "forbidden")
    assert problem(as_mary.change("DELETE", made.headers["Location"])) == (403, "forbidden")


def test_undoing_a_closure_names_its_version(volunteer, close):
    path = close("2026-03-17", "2026-03-17").headers["Location"]
    sent = [volunteer.request("DELETE", path, headers=each) for each in ({}, {"If-Match": '"9"'})]
    assert [answer.status_code for answer in sent] == [428, 412]


def test_a_stranger_is_asked_to_sign_in(founded):
    assert founded.stranger.get("/v1/closures").status_code == 401

"""What leaves the chapter about its meetings, and what never does."""

from datetime import timedelta

PRIVATE = ("1712", "Elm", "St. Mark", "Blue door", "44.6488", "63.5752")


def test_a_public_meeting_is_told_whole(schedule, waiting):
    schedule(notes="Bring a chair.")
    ((kind, said),) = waiting()
    assert (kind, said["name"], said["address"], said["starts"], said["timezone"], said["notes"]) == (
        "listing",
        "Sunday Light",
        "1712 Elm St, Halifax",
        "19:30",
        "America/Halifax",
        "Bring a chair.",
    )


def test_a_home_leaves_as_an_area_whatever_field_holds_its_address(noted, schedule, waiting):
    where = noted(kind="home", area="South End, 1712 Elm St", regions=["Halifax", "1712 Elm St"])
    said = {"name": "At 1712 Elm", "notes": "1712 Elm St, ring twice", "url": "https://maps.google.com/?q=1712+Elm"}
    assert schedule(venue_id=where, **said).status_code == 201
    ((_, told),) = waiting()
    assert [word for word in PRIVATE if word in str(told)] == []
    assert (told["area"], told["regions"], told["latitude"]) == ("South End, … St", ["Halifax"], 44.65)


def test_a_place_that_turns_out_to_be_a_home_is_told_as_an_area_from_then_on(volunteer, venue, meeting, waiting):
    assert "Elm" in str(waiting())
    answer = volunteer.change("PATCH", f"/v1/venues/{venue}", {"kind": "home"})
    assert (answer.status_code, answer.json["version"]) == (200, 2)
    ((kind, told),) = waiting()
    assert (kind, [word for word in PRIVATE if word in str(told)]) == ("listing", [])


def test_a_meeting_that_moves_to_a_home_is_told_as_an_area_from_then_on(volunteer, noted, meeting, waiting):
    volunteer.change("PATCH", meeting, {"venue_id": noted(kind="home")})
    ((_, told),) = waiting()
    assert [word for word in PRIVATE if word in str(told)] == []


def test_of_a_meeting_that_is_not_public_nothing_leaves(schedule, volunteer, venue, waiting):
    meeting = f"/v1/meetings/{schedule(is_public=False).json['id']}"
    volunteer.change("PATCH", meeting, {"notes": "Upstairs"})
    volunteer.change("PATCH", f"/v1/venues/{venue}", {"name": "St. Luke"})
    volunteer.request("PUT", f"{meeting}/verification")
    assert waiting() == []


def test_a_meeting_that_becomes_public_is_told(schedule, volunteer, waiting):
    meeting = f"/v1/meetings/{schedule(is_public=False).json['id']}"
    volunteer.change("PATCH", meeting, {"is_public": True})
    assert [(kind, told["is_public"]) for kind, told in waiting()] == [("listing", True)]


def test_a_meeting_taken_out_of_sight_is_withdrawn_and_nothing_more_said_of_it(volunteer, meeting, waiting):
    volunteer.change("PATCH", meeting, {"is_public": False})
    subject = f"listing/{meeting.rpartition('/')[2]}"
    assert waiting() == [("withdrawal", {"withdrawn": subject, "reason": "members_decided"})]


def test_a_meeting_that_ended_is_withdrawn(volunteer, meeting, waiting):
    answer = volunteer.request("PUT", f"{meeting}/end", json={}, headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json["ended_on"]) == (200, "2026-03-15")
    assert [(kind, said["reason"]) for kind, said in waiting()] == [("withdrawal", "ended")]


def test_a_meeting_is_told_again_with_the_day_somebody_made_sure_of_it(volunteer, meeting, waiting, clock):
    clock.advance(timedelta(days=40))
    volunteer.request("PUT", f"{meeting}/verification")
    ((_, told),) = waiting()
    assert told["last_verified_on"] == "2026-04-24"


def test_a_change_of_place_is_told_of_every_meeting_there_that_goes_on(volunteer, venue, schedule, waiting):
    ids = [schedule(name=name).json["id"] for name in ("One", "Two", "Three")]
    volunteer.request("PUT", f"/v1/meetings/{ids[2]}/end", json={}, headers={"If-Match": '"1"'})
    volunteer.change("PATCH", f"/v1/venues/{venue}", {"name": "St. Luke"})
    listed = [told["venue_name"] for kind, told in waiting() if kind == "listing"]
    assert listed == ["St. Luke", "St. Luke"]


def test_attendance_leaves_with_no_listing(volunteer, meeting, waiting):
    before = waiting()
    volunteer.request("PUT", f"{meeting}/occurrences/2026-03-15", json={"attended": 7, "newcomers": 1})
    assert waiting() == before

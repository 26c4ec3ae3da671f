"""Taking in a feed: what changed is changed, what is gone ends, and nothing is half done."""

import pytest

from mutuality.meeting_guide import FeedShrank, FeedUnreadable, ZoneUnknown
from mutuality_chapter.imports import actions
from tests.polling import row


def test_a_second_run_changes_nothing(taken, feed, everything):
    taken(feed("one", "two"))
    before = everything()
    receipt = taken(feed("one", "two"))
    after = everything()
    assert receipt.counts == {"accepted": 0, "changed": 0, "unchanged": 2, "rejected": 0}
    assert {name: rows for name, rows in after.items() if rows != before[name]}.keys() == {"import_receipt"}


def test_a_dry_run_says_the_same_and_writes_nothing(taken, feed, everything):
    before = everything()
    said = taken(feed("one", {"slug": "two"}), is_dry=True)
    assert everything() == before
    assert taken(feed("one", {"slug": "two"})) == said


def test_what_the_feed_says_of_a_meeting_is_what_we_hold(taken, feed, coordinator):
    taken(feed(row("one", end_time="20:15", types=["O"], notes="Upstairs", day=[2, 4])))
    held = sorted(coordinator.get("/v1/meetings").json["items"], key=lambda each: each["slug"])
    assert [(each["slug"], each["weekday"], each["minutes"], each["is_public"]) for each in held] == [
        ("one", 2, 45, True),
        ("one-thursday", 4, 45, True),
    ]


def test_a_meeting_that_changed_keeps_its_identity(taken, feed, coordinator):
    taken(feed("one"))
    before = coordinator.get("/v1/meetings").json["items"][0]
    receipt = taken(feed(row("one", time="20:00")))
    after = coordinator.get("/v1/meetings").json["items"][0]
    assert (receipt.counts["changed"], after["id"], after["starts"]) == (1, before["id"], "20:00")


def test_a_meeting_the_feed_no_longer_has_ends_and_is_withdrawn(taken, feed, coordinator, waiting):
    taken(feed("one", "two", "three", "four", "five"))
    assert taken(feed("one", "two", "three", "four")).gone == ("five",)
    assert [each["slug"] for each in coordinator.get("/v1/meetings?ended=true").json["items"]] == ["five"]
    assert [kind for kind, _ in waiting()].count("withdrawal") == 1


def test_a_meeting_that_comes_back_is_the_same_meeting(taken, feed, coordinator):
    taken(feed("one", "two", "three", "four", "five"))
    ids = {each["slug"]: each["id"] for each in coordinator.get("/v1/meetings").json["items"]}
    taken(feed("one", "two", "three", "four"))
    taken(feed("one", "two", "three", "four", "five"))
    assert {each["slug"]: each["id"] for each in coordinator.get("/v1/meetings").json["items"]} == ids


def test_a_feed_that_shrank_by_more_than_a_fifth_is_refused_whole(taken, feed, everything):
    taken(feed("one", "two", "three", "four"))
    before = everything()
    with pytest.raises(FeedShrank, match="1 of 4"):
        taken(feed("one", "two", row("three", time="20:00")))
    assert everything() == before


def test_a_feed_that_shrank_is_taken_in_once_it_is_confirmed(taken, feed):
    taken(feed("one", "two", "three", "four"))
    assert taken(feed("one"), is_confirmed=True).gone == ("four", "three", "two")


def test_another_source_does_not_end_the_meetings_of_this_one(taken, feed, coordinator, chapter_database):
    taken(feed("one"))
    with chapter_database.transaction() as session:
        actions.take_in(session, source="other.json", raw=feed("one"), zone=None, is_confirmed=False)
    assert len(coordinator.get("/v1/meetings").json["items"]) == 2


def test_rows_at_one_place_share_it(taken, feed, coordinator):
    taken(feed("one", "two", row("three", location_notes="Blue door"), row("four", location_notes="Blue door")))
    assert len(coordinator.get("/v1/venues").json["items"]) == 2


def test_a_place_a_volunteer_marked_as_a_home_stays_one_when_the_feed_changes(taken, feed, coordinator, waiting):
    taken(feed(row("one", location="Harbour Lights")))
    venue = coordinator.get("/v1/venues").json["items"][0]["id"]
    coordinator.change("PATCH", f"/v1/venues/{venue}", {"kind": "home"})
    taken(feed(row("one", location="Harbour Lights", time="20:00", location_notes="Ring twice")))
    ((_, told),) = waiting()
    assert (told["starts"], told["venue_kind"], "Elm" in str(told)) == ("20:00", "home", False)


def test_a_home_of_a_feed_leaves_as_an_area(taken, feed, waiting):
    taken(
        feed(
            row("one", location="Private Home", notes="1712 Elm St, ring twice", latitude=44.64881, longitude=-63.5752)
        )
    )
    ((_, told),) = waiting()
    assert (told["area"], told["address"], told["venue_name"], "1712" in str(told)) == ("South End", None, None, False)


@pytest.mark.parametrize(
    ("raw", "zone", "problem"),
    [(b"<html>", None, FeedUnreadable), (b'[{"slug":', None, FeedUnreadable), (b'["row"]', "Atlantic", ZoneUnknown)],
)
def test_what_cannot_be_read_leaves_everything_as_it_was(taken, everything, raw, zone, problem):
    before = everything()
    with pytest.raises(problem):
        taken(raw, zone=zone)
    assert everything() == before


def test_rows_that_name_no_zone_have_the_one_given(taken, feed, coordinator):
    taken(feed("one"), zone="America/Toronto")
    assert coordinator.get("/v1/meetings").json["items"][0]["timezone"] == "America/Toronto"


def test_where_the_body_asks_to_meet_online_only_a_row_held_in_person_is_refused_and_the_others_are_taken(
    policy, taken, feed, coordinator
):
    policy(gathering="virtual_only")
    receipt = taken(feed("one", row("two", attendance_option="online", conference_url="https://meet.example/2")))
    assert [line.outcome for line in receipt.lines] == ["rejected", "accepted"]
    assert [fault.code for fault in receipt.lines[0].faults] == ["policy-refused"]
    assert [each["slug"] for each in coordinator.get("/v1/meetings").json["items"]] == ["two"]


def test_an_imported_meeting_keeps_the_rhythm_we_gave_it_until_the_feed_names_another_day(taken, feed, coordinator):
    taken(feed(row("one", day=2)))
    meeting = f"/v1/meetings/{coordinator.get('/v1/meetings').json['items'][0]['id']}"
    coordinator.change("PATCH", meeting, {"rrule": "FREQ=MONTHLY;BYDAY=2TU"})
    taken(feed(row("one", day=2, notes="Upstairs")))
    assert coordinator.get(meeting).json["rrule"] == "FREQ=MONTHLY;BYDAY=2TU"
    taken(feed(row("one", day=4)))
    assert coordinator.get(meeting).json["rrule"] is None

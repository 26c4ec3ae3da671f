"""A BMLT server's answer, read meeting by meeting."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as some

from mutuality.bmlt import read_answer, read_rows
from mutuality.meeting_guide import FeedEmpty, FeedUnreadable, read_row

FORMATS = [
    {"key_string": "O", "name_string": "Offen", "world_id": "OPEN", "id": "4"},
    {"key_string": "BT", "name_string": "Basic Text", "world_id": "BT", "id": "8"},
    {"key_string": "D", "name_string": "Dari", "world_id": "", "id": "9"},
    {"key_string": "VM", "name_string": "Virtual", "world_id": "VM", "id": "54"},
]
MEETING = {
    "id_bigint": "12",
    "weekday_tinyint": "2",
    "start_time": "19:30:00",
    "duration_time": "01:30:00",
    "time_zone": "",
    "venue_type": "1",
    "formats": "O,BT,D",
    "meeting_name": "Lantern",
    "location_text": "St Mark's",
    "location_street": "1712 Elm St",
    "location_municipality": "Halifax",
    "location_province": "NS",
    "location_postal_code_1": "B3H 1A1",
    "latitude": "44.64",
    "longitude": "-63.57",
    "published": "1",
}


def read(**said):
    """Return the one meeting, read."""
    answer = read_answer(orjson.dumps({"meetings": [{**MEETING, **said}], "formats": FORMATS}))
    (found,) = read_rows(answer, zone="America/Halifax")
    return found


@given(some.integers(1, 7), some.integers(0, 23), some.integers(0, 59))
def test_a_weekday_is_the_meeting_guides_day_and_bmlts_administrative_day_and_one_more(weekday, hour, minute):
    starts = f"{hour:02}:{minute:02}"
    (ours,) = read(weekday_tinyint=str(weekday), start_time=f"{starts}:00").meetings
    (theirs,) = read_row({"slug": "12", "name": "L", "day": weekday - 1, "time": starts}, 0, zone="UTC").meetings
    assert (ours.weekday, ours.starts) == (theirs.weekday, theirs.starts)
    administrative = ours.weekday % 7  # BMLT's office counts from Sunday = 0
    assert weekday == administrative + 1


def test_a_meeting_says_what_the_server_says():
    (meeting,) = read().meetings
    assert (meeting.slug, meeting.name, meeting.weekday, meeting.starts) == ("12", "Lantern", 1, "19:30")
    assert (meeting.minutes, meeting.timezone, meeting.area) == (90, "America/Halifax", "Halifax")
    assert meeting.address == "1712 Elm St, Halifax, NS, B3H 1A1"
    assert (meeting.latitude, meeting.longitude, meeting.regions) == (44.64, -63.57, ("NS",))


def test_a_format_is_known_by_what_the_world_calls_it_and_one_that_is_not_is_left_out_and_told():
    found = read()
    assert (found.meetings[0].types, found.meetings[0].access) == (("O",), "open")
    assert [each.detail for each in found.warnings] == ["Left out: BT (Basic Text), D (Dari)."]


@pytest.mark.parametrize(
    ("said", "attendance"),
    [({"formats": "VM"}, "online"), ({"venue_type": "3"}, "hybrid"), ({"formats": "TC"}, "closed"), ({}, "in_person")],
)
def test_how_one_takes_part_is_said_by_a_format_or_by_the_kind_of_venue(said, attendance):
    assert read(**said).meetings[0].attendance == attendance


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"weekday_tinyint": "8"}, "day-unreadable"),
        ({"weekday_tinyint": "0"}, "day-unreadable"),
        ({"start_time": "late"}, "time-unreadable"),
        ({"meeting_name": ""}, "missing"),
        ({"time_zone": "Atlantic"}, "zone-unknown"),
        ({"published": "0"}, "not-published"),
    ],
)
def test_what_cannot_be_read_keeps_a_meeting_out(said, code):
    found = read(**said)
    assert (found.meetings, [fault.code for fault in found.faults]) == ((), [code])


def test_people_are_never_taken_over_and_that_is_told():
    found = read(contact_name_1="Zanzibrel", contact_phone_1="902-555-0100", comments="Call 902-555-0100")
    assert found.left_out == ("contact_name_1", "contact_phone_1")
    assert {"Zanzibrel", "0100"} & set(str(found.meetings).replace("-", " ").split()) == set()


def test_no_place_is_where_the_equator_crosses_the_first_meridian():
    (meeting,) = read(latitude="0", longitude="0.0").meetings
    assert (meeting.latitude, meeting.longitude) == (None, None)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [(b"{}", FeedUnreadable), (b"[]", FeedEmpty), (b"<html>", FeedUnreadable), (b'{"meetings":[', FeedUnreadable)],
)
def test_what_is_no_answer_is_refused(raw, problem):
    with pytest.raises(problem):
        read_answer(raw)

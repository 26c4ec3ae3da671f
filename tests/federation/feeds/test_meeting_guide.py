"""What readers of the Meeting Guide format stumble over is not in it."""

import pytest


@pytest.fixture
def rows(feed):
    return lambda **scope: feed("meeting-guide", **scope).json


def test_a_row_says_what_the_format_asks(office, publish, rows):
    publish(slug="monday", types=["O", "D"], notes="Ring twice.", minutes=90)
    (row,) = rows()
    said = {"name": "Monday evening", "slug": "monday", "day": 1, "time": "19:30", "end_time": "21:00"}
    said |= {"timezone": "America/Halifax", "types": ["O", "D"], "formatted_address": "1 Quay Road"}
    said |= {"approximate": "no", "location": "St Brendan's", "notes": "Ring twice.", "regions": ["Harbour end"]}
    said |= {"latitude": 44.6488, "longitude": -63.5752, "attendance_option": "in_person"}
    assert {name: row[name] for name in said} == said
    assert row["updated"] == "2026-03-15 12:00:00"


def test_the_address_of_its_body_is_spelled_both_ways(office, publish, rows):
    publish()
    (row,) = rows()
    assert row["entity_url"] == row["entity_website_url"] == f"https://federation.test/v1/bodies/{office.body_id}"


@pytest.mark.parametrize(("weekday", "day"), [(1, 1), (6, 6), (7, 0)])
def test_its_week_begins_on_sunday_with_none(publish, rows, weekday, day):
    publish(weekday=weekday)
    assert rows()[0]["day"] == day


def test_a_meeting_that_moved_this_week_stands_where_it_was_moved_to(publish, rows):
    publish(moved=[{"day": "2026-03-16", "to": "2026-03-18", "starts": "18:00"}])
    (row,) = rows()
    assert (row["day"], row["time"]) == (3, "18:00")


def test_a_meeting_not_held_this_week_is_not_in_it(publish, rows):
    publish(1, except_on=["2026-03-16"])
    publish(2, closed=[{"first": "2026-03-14", "last": "2026-03-20"}])
    publish(3, rrule="FREQ=MONTHLY;BYDAY=1MO", first_on="2026-03-02")
    assert rows() == []


def test_a_meeting_held_twice_this_week_is_one_row_a_day_with_names_of_their_own(publish, rows):
    publish(slug="monday", moved=[{"day": "2026-03-23", "to": "2026-03-20", "starts": None}])
    assert [(row["day"], row["slug"]) for row in rows()] == [(1, "monday-1"), (5, "monday-5")]


def test_by_appointment_there_is_neither_day_nor_time(publish, rows):
    publish(weekday=None, starts=None)
    assert {"day", "time", "end_time"} & set(rows()[0]) == set()


def test_of_two_of_one_name_the_older_keeps_it(office, publish, rows):
    publish(1, slug="monday")
    second = publish(2, by=office.chapter("Mill"), slug="monday")
    assert [row["slug"] for row in rows()] == ["monday", second]


def test_a_home_is_told_as_an_area(publish, rows):
    home = {"venue_kind": "home", "venue_name": None, "address": None, "latitude": 44.65, "longitude": -63.58}
    publish(**home, is_approximate=True)
    (row,) = rows()
    assert (row["formatted_address"], row["approximate"], "location" in row) == ("Harbour end", "yes", False)


def test_readers_know_by_its_type_that_nobody_meets_at_an_address(publish, rows):
    publish(attendance="online", conference_url="https://zoom.us/j/1")
    (row,) = rows()
    assert ("TC" in row["types"], row["conference_url"]) == (True, "https://zoom.us/j/1")

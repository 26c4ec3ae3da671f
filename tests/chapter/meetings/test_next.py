"""When a meeting is held next."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mutuality_chapter import meetings
from mutuality_chapter.meetings.rules import next_start

SUNDAY_NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("weekday", "starts", "expected"),
    [
        (7, "19:30", "2026-03-15T22:30:00+00:00"),
        (7, "09:00", "2026-03-22T12:00:00+00:00"),
        (7, "08:59", "2026-03-22T11:59:00+00:00"),
        (1, "19:30", "2026-03-16T22:30:00+00:00"),
        (6, "19:30", "2026-03-21T22:30:00+00:00"),
    ],
)
def test_a_weekly_meeting_begins_next_at_its_own_wall_time(weekday, starts, expected):
    found = next_start(weekday, starts, "America/Halifax", now=SUNDAY_NOON, off=[])
    assert found.astimezone(UTC).isoformat() == expected


@pytest.mark.parametrize(("today", "hour"), [(date(2026, 3, 4), 23), (date(2026, 3, 9), 22)])
def test_it_keeps_its_wall_time_when_clocks_change(today, hour):
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    found = next_start(today.isoweekday(), "19:30", "America/Halifax", now=now, off=[])
    assert found.astimezone(UTC).hour == hour


def test_what_was_cancelled_today_is_held_in_a_week():
    found = next_start(7, "19:30", "America/Halifax", now=SUNDAY_NOON, off=[(date(2026, 3, 15), date(2026, 3, 15))])
    assert found.date() == date(2026, 3, 22)


def upcoming(database):
    with database.reading() as session:
        return meetings.next_occasion(session)


def test_the_next_of_all_meetings_is_found(schedule, chapter_database):
    schedule(weekday=3)
    nearest = schedule(weekday=1).json["id"]
    assert upcoming(chapter_database).meeting_id == nearest


def test_a_meeting_that_ended_or_is_held_by_appointment_is_not(schedule, volunteer, chapter_database):
    ended = f"/v1/meetings/{schedule().json['id']}"
    volunteer.change("PUT", f"{ended}/end", {}, etag='"1"')
    schedule(weekday=None, starts=None)
    assert upcoming(chapter_database) is None


def test_one_that_was_cancelled_today_is_a_week_away(schedule, volunteer, chapter_database):
    meeting = f"/v1/meetings/{schedule().json['id']}"
    before = upcoming(chapter_database).starts_at
    cancelled = volunteer.request("PUT", f"{meeting}/occurrences/2026-03-15", json={"state": "cancelled"})
    assert cancelled.status_code == 200
    assert upcoming(chapter_database).starts_at == before + timedelta(days=7)

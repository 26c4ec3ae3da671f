"""When a meeting is held next."""

from datetime import timedelta

from mutuality_chapter import meetings


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

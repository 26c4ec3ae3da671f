"""Scene: when one may come, as the public is told it: by the week and by the month, and past a closed door."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from demo.play.cast import CLOSED
from demo.play.lives import ChapterLife
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of

SATURDAY = 6
DAY = timedelta(days=1)


def days(story: Story) -> Scene:
    """Return when each chapter's meetings are held next."""
    table = table_of("Chapter", "Meets", "Closed", "Held next, on its own clock", numbers_from=4)
    scene = Scene(
        "When one may come",
        "Each chapter meets every week; those in a church also on the last Saturday of the month. In one call, the "
        f"churches were closed from {CLOSED[0]} to {CLOSED[1]}: the public is sent to the first day after it, without "
        "being told why.",
        table,
    )
    today = story.house.clock.now().date()
    for office in story.offices:
        for chapter in story.chapters_of(office):
            for meeting_id in filter(None, (chapter.meeting_id, chapter.monthly_id)):
                listing = office.officer.get(f"/v1/listings/{meeting_id}")
                _tell(scene, chapter, listing, _next(chapter, today, is_monthly=meeting_id == chapter.monthly_id))
    return scene


def _tell(scene: Scene, chapter: ChapterLife, listing: dict[str, Any], reckoned: str) -> None:
    closed = [(each["first"], each["last"]) for each in listing["closed"]]
    begins = datetime.fromisoformat(listing["next_at"]).astimezone(ZoneInfo(chapter.role.zone))
    name, found = listing["name"], f"{begins:%Y-%m-%d %H:%M}"
    scene.compare(f"{name}: closed", found=closed, reckoned=[CLOSED] if chapter.role.meets_in_church else [])
    scene.compare(f"{name}: held next", found=found, reckoned=reckoned)
    scene.compare(f"{name}: made sure of by", found=listing["verified_by"], reckoned="coordinator")
    told = ", ".join(" to ".join(span) for span in closed)
    scene.table.add_row(chapter.role.name, listing["rrule"] or "every week", told, f"{begins:%a} {found}")


def _next(chapter: ChapterLife, today: date, *, is_monthly: bool) -> str:
    """Reckon day by day when a meeting is next: the last Saturday is the one that none of its month follows."""
    day = date.fromisoformat(CLOSED[1]) + DAY if chapter.role.meets_in_church else today
    weekday = SATURDAY if is_monthly else chapter.role.weekday
    while day.isoweekday() != weekday or (is_monthly and (day + 7 * DAY).month == day.month):
        day += DAY
    return f"{day} {'18:00' if is_monthly else '19:30'}"

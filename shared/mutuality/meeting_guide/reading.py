"""From the bytes of a feed to its rows, and each row to a meeting. Nothing is mis-read in silence.

Source: Meeting Guide specification 1.1.9; `day` counts from Sunday = 0, times are local wall times.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import orjson

from mutuality.meeting_guide import fields
from mutuality.meeting_guide.meetings import Fault, Meeting, Notes, Read, Row, slug_on
from mutuality.meeting_guide.types import CLOSED, CODES, LANGUAGES, ONLINE, OPEN, TEMPORARILY_CLOSED, venue_kind
from mutuality.problems import ValidationFailed

LARGEST_BYTES = 20_000_000
KNOWN = frozenset(
    [
        *("name", "slug", "day", "time", "end_time", "timezone", "formatted_address", "address", "city"),
        *("state", "postal_code", "country", "region", "sub_region", "regions", "conference_url"),
        *("conference_url_notes", "conference_phone", "conference_phone_notes", "district", "types", "notes"),
        *("location", "location_notes", "group", "group_notes", "latitude", "longitude", "approximate"),
        *("updated", "url", "attendance_option", "time_formatted"),
    ]
)


class FeedUnreadable(ValidationFailed):
    """The feed is not a JSON array of rows in UTF-8."""


class ZoneUnknown(ValidationFailed):
    """The zone of rows that name none must be an IANA zone."""


class FeedEmpty(ValidationFailed):
    """The feed holds no rows; nothing was taken from it."""


def read_feed(raw: bytes) -> list[Any]:
    """Return the rows of a feed.

    Raises:
        FeedUnreadable: it is not a JSON array.
        FeedEmpty: the array is empty.
    """
    rows = read_document(raw)
    if not isinstance(rows, list):
        raise FeedUnreadable("The feed must be a JSON array of rows, with nothing around it.")
    if not rows:
        raise FeedEmpty("The feed holds no rows.")
    return rows


def read_document(raw: bytes) -> Any:
    """Return what the bytes say in JSON, whatever its form.

    Raises:
        FeedUnreadable: it is not JSON in UTF-8, or too large.
    """
    if len(raw) > LARGEST_BYTES:
        raise FeedUnreadable(f"The feed is larger than {LARGEST_BYTES} bytes.")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if raw.lstrip()[:1] == b"<":
        raise FeedUnreadable("This is a web page, not a feed; perhaps the address asks for a sign-in.")
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise FeedUnreadable(f"The feed is not JSON: {error.msg} at character {error.pos}.") from error


def read_rows(rows: Sequence[Any], *, zone: str) -> list[Read]:
    """Return every row, read; `zone` is the IANA zone of rows that name none. Of two with one slug the first counts.

    Raises:
        ZoneUnknown: `zone` is no IANA zone.
    """
    if not fields.is_zone(zone):
        raise ZoneUnknown(f"{zone} is no IANA zone such as America/Halifax.")
    return without_doubles(read_row(row, place, zone=zone) for place, row in enumerate(rows))


def without_doubles(rows: Iterable[Read]) -> list[Read]:
    """Return rows, of which of two with one slug the first counts."""
    seen: set[str] = set()
    read: list[Read] = []
    for row in rows:
        one = row
        if seen & {meeting.slug for meeting in row.meetings}:
            one = Read(row.row, row.slug, (), (Fault("duplicate-slug", "slug", "An earlier row has this slug."),))
        seen |= {meeting.slug for meeting in one.meetings}
        read.append(one)
    return read


def read_row(row: Any, place: int, *, zone: str) -> Read:
    """Return one row as a meeting for each of its weekdays, or with the faults that kept it out."""
    if not isinstance(row, dict):
        return Read(place, "", (), (Fault("not-a-row", "", "A row must be an object."),))
    notes = Notes()
    slug = fields.slug(row, notes)
    weekdays, starts = fields.when(row, notes)
    meeting = _meeting(row, slug, starts, zone, notes)
    meetings = () if notes.faults else _each_day(meeting, weekdays, notes)
    left_out = tuple(sorted(set(row) - KNOWN))
    return Read(place, slug, meetings, tuple(notes.faults), tuple(notes.warnings), left_out)


def _each_day(meeting: Meeting, weekdays: Sequence[int], notes: Notes) -> tuple[Meeting, ...]:
    """Return the meeting on each weekday; the first keeps the row's slug, so that favourites stay."""
    if not weekdays:
        return (meeting,)
    first, *further = weekdays
    if further:
        notes.warn("several-days", "day", f"The row became {len(weekdays)} meetings, one a day.")
    others = (replace(meeting, weekday=day, slug=slug_on(meeting.slug, day)) for day in further)
    return (replace(meeting, weekday=first), *others)


def _meeting(row: Row, slug: str, starts: str | None, zone: str, notes: Notes) -> Meeting:
    venue = fields.text(row, "location", 255, notes)
    types = _types(row, notes)
    attendance = _attendance(row, types)
    address = fields.address(row, notes)
    latitude, longitude = fields.place(row, notes)
    kind = venue_kind(venue or "")
    kind = "online" if attendance == "online" and kind != "home" else kind
    return Meeting(
        slug=slug,
        name=fields.title(row, notes),
        weekday=None,
        starts=starts,
        minutes=fields.minutes(row, starts, notes),
        timezone=fields.zone(row, zone, notes),
        types=types,
        access="open" if OPEN in types else "closed" if CLOSED in types else "unknown",
        attendance=attendance,
        venue_name=venue,
        venue_kind=kind,
        address=address,
        area=fields.area(row, address),
        regions=fields.regions(row, notes),
        latitude=latitude,
        longitude=longitude,
        is_approximate=row.get("approximate") == "yes",
        notes=fields.text(row, "notes", 5000, notes),
        location_notes=fields.text(row, "location_notes", 5000, notes),
        group_name=fields.text(row, "group", 255, notes),
        group_notes=fields.text(row, "group_notes", 5000, notes),
        district=fields.text(row, "district", 255, notes),
        url=fields.web_address(row, "url", notes),
        conference_url=fields.web_address(row, "conference_url", notes),
        conference_url_notes=fields.text(row, "conference_url_notes", 1000, notes),
        conference_phone=fields.telephone(row, "conference_phone", notes),
        conference_phone_notes=fields.text(row, "conference_phone_notes", 1000, notes),
        languages=tuple(dict.fromkeys(LANGUAGES[code] for code in types if code in LANGUAGES)),
    )


def _types(row: Row, notes: Notes) -> tuple[str, ...]:
    given = row.get("types") or []
    if not isinstance(given, list):
        notes.warn("types-unreadable", "types", "Types must be a list; they were left out.")
        return ()
    known = [code for code in dict.fromkeys(str(each) for each in given) if code in CODES]
    unknown = [str(code) for code in given if str(code) not in CODES]
    if unknown:
        notes.warn("type-unknown", "types", f"Left out: {', '.join(unknown)[:200]}.")
    return tuple(known)


def _attendance(row: Row, types: tuple[str, ...]) -> str:
    said = row.get("attendance_option")
    if said in ("in_person", "online", "hybrid"):
        return str(said)
    if said == "inactive" or (TEMPORARILY_CLOSED in types and ONLINE not in types):
        return "closed"
    return "online" if ONLINE in types or (row.get("conference_url") and not row.get("location")) else "in_person"

"""Each field of a row by itself: read, checked, cleaned of what must not travel."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from mutuality.meeting_guide.meetings import Notes, Row

LONGEST_NAME = 255
CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
TAG = re.compile(r"<[^<>]{0,500}>")
CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w/])\+?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\w)"
)
UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
SPACING = re.compile(r"[\s().-]")
DIALLED = re.compile(r"\+?[0-9][0-9,*#]{2,254}")
DIGIT = re.compile(r"\d")
MINUTES_A_DAY = 1440
ABSENT = (None, "")


def text(row: Row, name: str, longest: int, notes: Notes) -> str | None:
    """Return a text without markup and contact data, shortened if need be; None where there is none."""
    value = row.get(name)
    if value in ABSENT:
        return None
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        notes.warn("not-text", name, "Must be text; it was left out.")
        return None
    cleaned = _cleaned(str(value), name, notes)
    if len(cleaned) > longest:
        notes.warn("too-long", name, f"Shortened to {longest} characters.")
    return cleaned[:longest].strip() or None


def _cleaned(value: str, name: str, notes: Notes) -> str:
    value = UNSTORABLE.sub("", html.unescape(value))
    if TAG.search(value):
        notes.warn("markup-removed", name, "Markup was taken out.")
        value = TAG.sub(" ", value)
    if CONTACT.search(value):
        notes.warn("contact-removed", name, "A telephone number or e-mail address was taken out.")
        value = CONTACT.sub("(removed)", value)
    return value.strip()


def slug(row: Row, notes: Notes) -> str:
    """Return the row's lasting name, which must be there; a number serves too."""
    return _required(row, "slug", str(row.get("slug")), notes)


def title(row: Row, notes: Notes) -> str:
    """Return what the meeting is called, which must be there."""
    return _required(row, "name", _cleaned(str(row.get("name")), "name", notes), notes)


def _required(row: Row, name: str, cleaned: str, notes: Notes) -> str:
    value, cleaned = row.get(name), UNSTORABLE.sub("", cleaned).strip()
    if isinstance(value, bool) or not isinstance(value, str | int) or not cleaned:
        notes.fault("missing", name, f"A row needs a {name}.")
        return ""
    if len(cleaned) > LONGEST_NAME:
        notes.fault("too-long", name, f"Must have at most {LONGEST_NAME} characters.")
    return cleaned[:LONGEST_NAME]


def when(row: Row, notes: Notes) -> tuple[tuple[int, ...], str | None]:
    """Return ISO weekdays and wall time; neither for a meeting by appointment."""
    day, time = row.get("day"), row.get("time")
    listed = day if isinstance(day, list) else [] if day in ABSENT else [day]
    if not listed and time in ABSENT:
        return (), None
    found = [_weekday(each, notes) for each in listed or [None]]
    return tuple(dict.fromkeys(each for each in found if each)), _clock(time, "time", notes)


def _weekday(day: Any, notes: Notes) -> int | None:
    day = int(day) if isinstance(day, str) and re.fullmatch("[0-9]", day) else day
    if isinstance(day, bool) or not isinstance(day, int) or not 0 <= day <= 6:  # noqa: PLR2004 - the format's days
        notes.fault("day-unreadable", "day", "Must be 0 for Sunday to 6 for Saturday.")
        return None
    return day or 7


def _clock(value: Any, name: str, notes: Notes) -> str | None:
    if isinstance(value, str) and CLOCK.fullmatch(value):
        return value
    notes.fault("time-unreadable", name, "Must be local time such as 19:30.")
    return None


def minutes(row: Row, starts: str | None, notes: Notes) -> int:
    """Return how long it lasts: an hour unless its end is given; an end before the start is the next day's."""
    ends = row.get("end_time")
    if starts is None or ends in ABSENT:
        return 60
    if not isinstance(ends, str) or not CLOCK.fullmatch(ends):
        notes.warn("end-unreadable", "end_time", "Must be local time; an hour was assumed.")
        return 60
    return (_of_day(ends) - _of_day(starts)) % MINUTES_A_DAY or MINUTES_A_DAY


def _of_day(clock: str) -> int:
    hours, _, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def zone(row: Row, default: str, notes: Notes) -> str:
    """Return the row's IANA zone, or the feed's."""
    said = row.get("timezone")
    if said in ABSENT:
        return default
    if not isinstance(said, str) or not is_zone(said):
        notes.fault("zone-unknown", "timezone", "Must be an IANA zone such as America/Halifax.")
        return default
    return said


def is_zone(name: str) -> bool:
    """Say whether this is the name of an IANA zone."""
    return name in _zones()


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def address(row: Row, notes: Notes) -> str | None:
    """Return the address in one line."""
    whole = text(row, "formatted_address", 500, notes)
    parts = [text(row, name, 200, notes) for name in ("address", "city", "state", "postal_code", "country")]
    return whole or ", ".join(part for part in parts if part)[:500] or None


def area(row: Row, address: str | None) -> str:
    """Return the part of town or region: what may be told of a home."""
    quiet = Notes()
    named = text(row, "sub_region", 255, quiet) or text(row, "region", 255, quiet) or text(row, "city", 255, quiet)
    listed = regions(row, quiet)
    return named or (listed[-1] if listed else "") or _town(address or "") or "unknown"


def _town(address: str) -> str:
    """Return the parts of an address after the street that hold no number."""
    parts = [part.strip() for part in address.split(",")[1:]]
    return ", ".join([part for part in parts if part and not DIGIT.search(part)][:2])[:255]


def regions(row: Row, notes: Notes) -> tuple[str, ...]:
    """Return the regions from general to specific."""
    given = row.get("regions")
    listed = given if isinstance(given, list) else [row.get("region"), row.get("sub_region")]
    found = [text({"regions": each}, "regions", 255, notes) for each in listed]
    return tuple(dict.fromkeys(each for each in found if each))[:10]


def place(row: Row, notes: Notes) -> tuple[float | None, float | None]:
    """Return latitude and longitude, both or neither."""
    latitude, longitude = _degrees(row.get("latitude"), 90), _degrees(row.get("longitude"), 180)
    given = row.get("latitude") is not None or row.get("longitude") is not None
    if (latitude is None or longitude is None) and given:
        notes.warn("place-unreadable", "latitude", "Latitude and longitude were left out.")
    return (latitude, longitude) if latitude is not None and longitude is not None else (None, None)


def _degrees(value: Any, most: int) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        degrees = float(value)
    except (ValueError, OverflowError):
        return None
    return round(degrees, 6) if -most <= degrees <= most else None


def web_address(row: Row, name: str, notes: Notes) -> str | None:
    """Return an address on the web; only http and https."""
    said = row.get(name)
    if isinstance(said, str) and re.match(r"https?://[^\s\x00-\x1f]{1,900}$", said):
        return said
    if said not in ABSENT:
        notes.warn("address-unreadable", name, "Must be a web address; it was left out.")
    return None


def telephone(row: Row, name: str, notes: Notes) -> str | None:
    """Return the number by which one joins, as it is dialled: digits, and `+ , * #` for what is dialled later."""
    said = row.get(name)
    dialled = SPACING.sub("", str(said)) if isinstance(said, str | int) and not isinstance(said, bool) else ""
    if DIALLED.fullmatch(dialled):
        return dialled
    if said not in ABSENT:
        notes.warn("number-unreadable", name, "Must be digits and + , * #; it was left out.")
    return None

"""What one row of a feed comes to: a meeting, or the faults that kept it out."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from typing import Any

import orjson

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def slug_on(slug: str, weekday: int) -> str:
    """Return the name of a row's meeting on one of its further weekdays."""
    return f"{slug[:245]}-{WEEKDAYS[weekday - 1]}"


def slugs_of(slug: str) -> set[str]:
    """Return every name a meeting of that row may have."""
    return {slug, *(slug_on(slug, weekday) for weekday in range(1, 8))}


@dataclass(frozen=True)
class Fault:
    """Something about a field of a row: a stable code, the field, and a sentence."""

    code: str
    field: str
    detail: str


@dataclass(frozen=True)
class Meeting:
    """A meeting as a feed tells of it, in our words. `weekday` is ISO, 1 Monday to 7 Sunday; None by appointment."""

    slug: str
    name: str
    weekday: int | None
    starts: str | None
    minutes: int
    timezone: str
    types: tuple[str, ...]
    access: str
    attendance: str
    venue_name: str | None
    venue_kind: str
    address: str | None
    area: str
    regions: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    is_approximate: bool
    notes: str | None
    location_notes: str | None
    group_name: str | None
    group_notes: str | None
    district: str | None
    url: str | None
    conference_url: str | None
    conference_url_notes: str | None
    conference_phone: str | None
    conference_phone_notes: str | None
    languages: tuple[str, ...]

    def fingerprint(self) -> str:
        """Return the digest of all it says, so that an unchanged row is known again."""
        return hashlib.sha256(orjson.dumps(asdict(self), option=orjson.OPT_SORT_KEYS)).hexdigest()


@dataclass(frozen=True)
class Read:
    """One row, read: its meetings, one for each weekday, if it has none but warnings, and what was found."""

    row: int
    slug: str
    meetings: tuple[Meeting, ...]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass
class Notes:
    """What is found while a row is read."""

    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)

    def fault(self, code: str, name: str, detail: str) -> None:
        """Note something that keeps the row out."""
        self.faults.append(Fault(code, name, detail))

    def warn(self, code: str, name: str, detail: str) -> None:
        """Note something that was left out or mended."""
        self.warnings.append(Fault(code, name, detail))


Row = dict[str, Any]

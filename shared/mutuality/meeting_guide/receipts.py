"""What an import comes to: each row with its outcome, and counts that add up to the rows sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mutuality.meeting_guide.meetings import Fault, Meeting, Read, slugs_of
from mutuality.problems import Conflict

MOST_GONE = 5


class Outcome(StrEnum):
    """What became of a row."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"


class FeedShrank(Conflict):
    """The feed lost more than a fifth of its meetings since the last time. Look at it, then confirm."""


@dataclass(frozen=True)
class Line:
    """One row's part of a receipt."""

    row: int
    slug: str
    outcome: Outcome
    meetings: tuple[Meeting, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Receipt:
    """All rows with their outcome, and which meetings the feed no longer has."""

    lines: tuple[Line, ...]
    gone: tuple[str, ...]

    @property
    def sent(self) -> int:
        """Return how many rows there were."""
        return len(self.lines)

    @property
    def counts(self) -> dict[str, int]:
        """Return how many rows came to each outcome; together they are the rows sent."""
        counted = Counter(line.outcome for line in self.lines)
        return {outcome.value: counted[outcome] for outcome in Outcome}


def compare(before: Mapping[str, str], rows: Sequence[Read]) -> Receipt:
    """Return the receipt for rows, against the fingerprints of what was imported before, by slug."""
    lines = tuple(_line(before, row) for row in rows)
    present = {slug for row in rows for slug in _slugs(row)}
    return Receipt(lines, tuple(sorted(set(before) - present)))


def _slugs(row: Read) -> set[str]:
    """Return the meetings a row speaks of; one that was rejected still speaks of all it may have brought before."""
    return {meeting.slug for meeting in row.meetings} or slugs_of(row.slug)


def require_not_shrunk(before: int, gone: int, *, is_confirmed: bool) -> None:
    """Refuse a feed that lost more than a fifth of its meetings, unless somebody confirmed it.

    Raises:
        FeedShrank: it did.
    """
    if gone * MOST_GONE > before and not is_confirmed:
        raise FeedShrank(
            f"{gone} of {before} meetings are gone from the feed. Nothing was changed; look, then confirm."
        )


def _line(before: Mapping[str, str], row: Read) -> Line:
    return Line(row.row, row.slug, _outcome(before, row), row.meetings, row.faults, row.warnings, row.left_out)


def _outcome(before: Mapping[str, str], row: Read) -> Outcome:
    if not row.meetings:
        return Outcome.REJECTED
    known = [before.get(meeting.slug) for meeting in row.meetings]
    if not any(known):
        return Outcome.ACCEPTED
    same = all(held == meeting.fingerprint() for held, meeting in zip(known, row.meetings, strict=True))
    return Outcome.UNCHANGED if same else Outcome.CHANGED


def line_document(line: Line) -> dict[str, Any]:
    """Return a line of a receipt as a JSON document."""
    return {
        "row": line.row,
        "slug": line.slug,
        "outcome": line.outcome.value,
        "faults": [{"code": each.code, "field": each.field, "detail": each.detail} for each in line.faults],
        "warnings": [{"code": each.code, "field": each.field, "detail": each.detail} for each in line.warnings],
        "left_out": list(line.left_out),
    }

"""How a report stands, and what many come to: shares that no count can carry above a hundred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

UNASKED = frozenset({"nothing", "excused"})
"""How a report stands of which none is expected."""


@dataclass(frozen=True)
class ReportStanding:
    """How one chapter's report of one period stands. `missing`: figures asked for by name that came without number.

    `received_on` is the day we received its first revision, by our own clock, whatever the sender says.
    """

    chapter_id: str
    unit_id: str | None
    name: str
    form: str
    period: str
    standing: str
    due_on: date | None
    missing: list[str]
    received_on: date | None


class Timing(StrEnum):
    """When a report that is expected came; `undated` came where the policy sets no day, `awaited` may still come."""

    ON_TIME = "on_time"
    LATE = "late"
    UNDATED = "undated"
    AWAITED = "awaited"
    MISSING = "missing"
    EXCUSED = "excused"


CAME = frozenset({Timing.ON_TIME, Timing.LATE, Timing.UNDATED})
DATED = frozenset({Timing.ON_TIME, Timing.LATE, Timing.MISSING})


class Completeness(StrEnum):
    """Whether anything was expected, of which a share can be told."""

    EXPECTED = "expected"
    NOTHING_EXPECTED = "nothing_expected"


@dataclass(frozen=True)
class Shares:
    """How many reports were expected and how each came, and the shares of it in whole per cent, rounded down.

    `completeness` is of all that were expected, `timeliness` of those whose day has passed or that came. A chapter that
    is excused is expected only once its report came. Rounded down, a hundred says that none is lacking.
    """

    state: Completeness
    expected: int
    received: int
    on_time: int
    late: int
    awaited: int
    missing: int
    excused: int
    completeness: int | None
    timeliness: int | None


def standing(
    *, is_received: bool, duty: str, due_on: date | None, grace_days: int, today: date, is_excused: bool = False
) -> str:
    """Return how a chapter's report of a period stands; it is overdue only where reports are required by a day."""
    if is_received:
        return "received"
    if duty in {"none", "invited"}:
        return "nothing"
    if is_excused:
        return "excused"
    if due_on is None or today <= due_on:
        return "awaited"
    is_overdue = duty == "required" and today > due_on + timedelta(days=grace_days)
    return "overdue" if is_overdue else "gap"


def counts(found: Sequence[ReportStanding]) -> dict[str, int]:
    """Return how many reports are expected, and how many of those were received."""
    expected = sum(row.standing not in UNASKED for row in found)
    return {"expected": expected, "received": sum(row.standing == "received" for row in found)}


def timing(row: ReportStanding) -> Timing | None:
    """Return when an expected report came, by the day we received its first revision; None where none is expected."""
    if row.standing == "nothing":
        return None
    if row.received_on is not None:
        return _came(row.received_on, row.due_on)
    return {"awaited": Timing.AWAITED, "excused": Timing.EXCUSED}.get(row.standing, Timing.MISSING)


def shares(rows: Iterable[ReportStanding]) -> Shares:
    """Return what reports come to; with none expected there is a state and no share."""
    found = Counter(timing(row) for row in rows)
    received, excused = sum(found[each] for each in CAME), found[Timing.EXCUSED]
    expected = sum(found.values()) - found[None] - excused
    return Shares(
        state=Completeness.EXPECTED if expected else Completeness.NOTHING_EXPECTED,
        expected=expected,
        received=received,
        **{each.value: found[each] for each in (Timing.ON_TIME, Timing.LATE, Timing.AWAITED, Timing.MISSING)},
        excused=excused,
        completeness=_per_cent(received, expected),
        timeliness=_per_cent(found[Timing.ON_TIME], sum(found[each] for each in DATED)),
    )


def _came(received_on: date, due_on: date | None) -> Timing:
    if due_on is None:
        return Timing.UNDATED
    return Timing.ON_TIME if received_on <= due_on else Timing.LATE


def _per_cent(part: int, whole: int) -> int | None:
    return part * 100 // whole if whole else None

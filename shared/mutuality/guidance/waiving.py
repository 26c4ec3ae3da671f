"""How a waiver stands on a day, read alike by both services: from its days alone, and whether its item is asked."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

SOON = timedelta(days=60)
"""What ends within this time is shown as ending soon."""


class WaiverState(StrEnum):
    """How a waiver stands on a day; an orphan excuses from nothing, since its item is not asked so any more."""

    COMING = "coming"
    RUNNING = "running"
    ENDED = "ended"
    ENDED_EARLY = "ended_early"
    ORPHAN = "orphan"


class Dated(Protocol):
    """What is read of a waiver to say how it stands: its days, and from which day on it was ended early."""

    from_on: date
    until: date
    ended_on: date | None


def waiver_state(waiver: Dated, on: date, *, is_asked: bool) -> WaiverState:
    """Return how a waiver stands on a day; `is_asked` says whether the level it names asks its item that day."""
    if waiver.ended_on is not None and waiver.ended_on <= on:
        return WaiverState.ENDED_EARLY
    if on > waiver.until:
        return WaiverState.ENDED
    if on < waiver.from_on:
        return WaiverState.COMING
    return WaiverState.RUNNING if is_asked else WaiverState.ORPHAN


def days_left(waiver: Dated, on: date, state: WaiverState) -> int | None:
    """Return how many days after this one a waiver still holds; None where it holds no more."""
    return None if state in {WaiverState.ENDED, WaiverState.ENDED_EARLY} else (waiver.until - on).days


def ends_soon(left: int | None) -> bool:
    """Say whether a waiver that still holds so many days ends soon."""
    return left is not None and left <= SOON.days

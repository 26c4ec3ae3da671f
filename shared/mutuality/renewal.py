"""A charter for a time: until when it holds, and when both sides are reminded. Nothing lapses by itself."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

REMINDED = timedelta(days=60)


class CharterState(StrEnum):
    """How far a charter is from its day."""

    HELD = "held"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"


def renewed_by(since: date, months: int) -> date:
    """Return by when a charter that holds since a day is to be renewed."""
    return since + relativedelta(months=months)


def charter_state(due_on: date, today: date) -> CharterState:
    """Return how far a charter is from its day; that is said, and nothing follows from it."""
    if today > due_on:
        return CharterState.OVERDUE
    return CharterState.DUE_SOON if due_on - today <= REMINDED else CharterState.HELD

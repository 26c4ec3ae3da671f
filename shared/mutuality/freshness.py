"""How fresh what is told of a meeting is: when somebody made sure of it, when that is due again, when nobody knows.

Lists of meetings rot in silence: a hall is let to others, and newcomers stand before a closed door. So each says until
when one may count on it, and grows stale by the calendar alone, without anybody doing anything.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

MONTHS = 6
"""What holds where the body asks nothing: halls and helpers change with the terms of a year, of which there are two."""


class Freshness(StrEnum):
    """Whether one may count on what is told."""

    VERIFIED = "verified"
    DUE = "due"
    STALE = "stale"
    NEVER = "never"


def due_on(verified_on: date, months: int) -> date:
    """Return by when somebody should make sure again; 0 months stands for the usual half year."""
    return verified_on + relativedelta(months=months or MONTHS)


def stale_on(verified_on: date | None, due: date | None) -> date | None:
    """Return from when nobody may count on it any more: as long after it was due as it was good before."""
    if verified_on is None or due is None:
        return None
    return date.fromordinal(min(due.toordinal() + (due - verified_on).days, date.max.toordinal()))


def freshness(verified_on: date | None, due: date | None, today: date) -> Freshness:
    """Return how fresh what is told is today; what nobody ever made sure of never was."""
    if verified_on is None:
        return Freshness.NEVER
    due = due or due_on(verified_on, MONTHS)
    stale = stale_on(verified_on, due)
    if today <= due:
        return Freshness.VERIFIED
    return Freshness.STALE if stale is not None and today > stale else Freshness.DUE

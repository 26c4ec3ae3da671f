"""What we help with, and what we say to each share that is brought."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from mutuality.periods import numbers_of
from mutuality.problems import Conflict, ValidationFailed


class TaskElsewhere(ValidationFailed):
    """The task names another helper than this federation, or a key that is not ours."""


class TaskTakenUp(Conflict):
    """This task was taken up before."""


class ShareMissing(Conflict):
    """A chapter of this sum brought us no share of the period; `chapters` names each."""


class Outcome(StrEnum):
    """What came of a share that was brought."""

    ACCEPTED = "accepted"
    NOT_ON_ROSTER = "not_on_roster"
    REPORT_REPLAYED = "report_replayed"
    MISPLACED = "misplaced"
    UNREADABLE = "unreadable"


def is_ended(from_period: str | None, period: str) -> bool:
    """Say whether a chapter that counts no more from a period on counts no more in another."""
    return from_period is not None and numbers_of(from_period)[0] <= numbers_of(period)[0]


def require_shares(chapters: Collection[str], held: Collection[str]) -> None:
    """Refuse a sum of which we do not hold every share.

    Raises:
        ShareMissing: we do not.
    """
    missing = sorted(set(chapters) - set(held))
    if missing:
        raise ShareMissing("We hold no share of some of these chapters.", chapters=missing[:100])

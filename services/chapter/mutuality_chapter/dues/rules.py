"""What is due: which of it comes first, and when it is overdue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mutuality.guidance import Outcome
from mutuality.policy import DEMANDING

AHEAD = timedelta(days=60)
"""What lapses within this time is told ahead."""


class DueKind(StrEnum):
    """Why something is due."""

    CAMPAIGN = "campaign"
    ANSWER = "answer"
    RENEWAL = "renewal"


@dataclass(frozen=True)
class Due:
    """One thing that is due of us: why, on which item, by when, and the last day before it is overdue, if any."""

    kind: DueKind
    title: str
    edition_id: str
    item: str
    due_on: date | None
    overdue_after: date | None

    def is_overdue(self, today: date) -> bool:
        """Say whether its last day has passed."""
        return self.overdue_after is not None and today > self.overdue_after


@dataclass(frozen=True)
class Said:
    """What we said of an item so far: when we looked at ourselves, until when that holds, what our facts came to."""

    attested_on: date | None
    holds_until: date | None
    outcome: str | None
    derived_on: date | None

    @property
    def is_silent(self) -> bool:
        """Say whether neither we nor our facts have said anything."""
        return self.attested_on is None and self.outcome in {None, Outcome.UNKNOWN}

    def answers_since(self, opens_on: date) -> bool:
        """Say whether a campaign that opened on a day has its answer, or does not concern us."""
        knows = self.outcome in {Outcome.KEPT, Outcome.NOT_KEPT}
        days = (self.attested_on, self.derived_on if knows else None)
        return self.outcome == Outcome.NOT_APPLICABLE or any(day is not None and day >= opens_on for day in days)


def in_order(dues: Iterable[Due]) -> list[Due]:
    """Return what is due first, first; what has no day comes last."""
    return sorted(dues, key=lambda due: (due.due_on or date.max, due.kind, due.edition_id, due.item))


def is_lapsing(holds_until: date | None, today: date) -> bool:
    """Say whether what was said has lapsed, or does so within sixty days."""
    return holds_until is not None and holds_until < today + AHEAD


def answer_days(asked_on: date, force: str, due_days: int, grace_days: int) -> tuple[date | None, date | None]:
    """Return by when an item is to be answered, and the last day of grace; none where the policy sets no day.

    Only what is demanded is ever overdue: about silence on anything else the body is at most reminded.
    """
    if not due_days:
        return None, None
    due_on = asked_on + timedelta(days=due_days)
    return due_on, due_on + timedelta(days=grace_days) if force in DEMANDING else None

"""How our floor may change: tightened at once, loosened from the next year on and never beyond what protects."""

from __future__ import annotations

from datetime import date

from mutuality.granting import Grant, is_loosened
from mutuality.problems import Conflict


class LoosenedTooFar(Conflict):
    """No decision loosens the floor so far: below it the protection would be a word only."""


class DecisionNeeded(Conflict):
    """Only the members loosen the floor, by a decision of kind `floor` about `subject`."""


class NothingGranted(Conflict):
    """We grant our body no totals, so no figures leave."""


def subject_of(wanted: Grant) -> str:
    """Return what a decision to grant exactly this is about."""
    return "-".join(str(value).replace("_", "-") for value in wanted.terms().values())


def require_protecting(wanted: Grant) -> None:
    """Refuse what loosens the floor further than any protection goes.

    Raises:
        LoosenedTooFar: it does.
    """
    if wanted.is_too_loose:
        raise LoosenedTooFar("The floor is never loosened so far, whoever decides it.")


def require_named(decision_id: str | None, wanted: Grant) -> None:
    """Refuse to loosen the floor without a decision.

    Raises:
        DecisionNeeded: none is named.
    """
    if decision_id is None:
        subject = subject_of(wanted)
        raise DecisionNeeded(f"Only the members loosen the floor: decide about {subject}.", subject=subject)


def require_some(granted: Grant) -> None:
    """Refuse to let figures leave that nobody may add up.

    Raises:
        NothingGranted: we grant our body no totals.
    """
    if not granted.shows("totals"):
        raise NothingGranted(f"We grant totals to {granted.totals.replace('_', ' ')}, so no figures leave.")


def from_on(wanted: Grant, before: Grant, today: date, *, has_belonged: bool) -> date:
    """Return from when a grant counts: at once; where it loosens anything of what left, from the next year on.

    Nothing ever left of a chapter that never belonged to a body.
    """
    return date(today.year + 1, 1, 1) if has_belonged and is_loosened(wanted, before) else today

"""What may become of knowledge from elsewhere, when members look at it again, and how long it took to arrive."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from datetime import date
from enum import StrEnum
from statistics import median_low

from mutuality.language import Setting
from mutuality.problems import Conflict, Forbidden, ValidationFailed

REVIEW_MONTHS = 24


class Outcome(StrEnum):
    """What members may decide about it."""

    ADOPTED = "adopted"
    ADAPTED = "adapted"
    TRIED = "tried"
    DECLINED = "declined"


class Status(StrEnum):
    """Where it stands here."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    ADAPTED = "adapted"
    TRIED = "tried"
    DECLINED = "declined"


class DecisionUsed(Conflict):
    """This decision of the members is on record here already; what is decided anew needs a new one."""


class ReviewUnfit(ValidationFailed):
    """What is taken up or tried is looked at again on a day still to come; only what is declined may stay so."""


class NotTakenUp(Conflict):
    """The members have not decided to adopt, adapt or try this."""


class BroughtByAnother(Forbidden):
    """What a member brought from elsewhere is taken back by that member alone."""


class NotProposed(Conflict):
    """The members have decided about this; it stays on record."""


class FromTheCommons(Conflict):
    """What came from the commons is noted, and given back, there: it is known by its offer."""


TAKEN_UP = (Status.ADOPTED, Status.ADAPTED)
IN_HAND = (*TAKEN_UP, Status.TRIED)


def subject_of(item_id: str, outcome: Outcome) -> str:
    """Return what a decision must be about: this item, and this very outcome."""
    return f"{item_id}-{outcome}"


def require_unused(*, is_used: bool) -> None:
    """Refuse a decision that was recorded before.

    Raises:
        DecisionUsed: it was.
    """
    if is_used:
        raise DecisionUsed("This decision is on record here already.")


def require_review(outcome: Outcome, review_on: date | None, today: date) -> None:
    """Refuse to take something up or try it without a day of review, or with one that has passed.

    Raises:
        ReviewUnfit: it is so.
    """
    is_missing = review_on is None and outcome != Outcome.DECLINED
    if is_missing or (review_on is not None and review_on <= today):
        fault = {"pointer": "/review_on", "detail": "Must be a day still to come."}
        raise ReviewUnfit("Say on which day still to come members look at it again.", errors=[fault])


def require_from_elsewhere(setting: str) -> None:
    """Refuse to note or take back by hand what comes from the commons.

    Raises:
        FromTheCommons: it does.
    """
    if setting == Setting.COMMONS:
        raise FromTheCommons("What comes from the commons is taken, and given back, in the commons.")


def require_in(status: str, allowed: Collection[str]) -> None:
    """Go on only with what members decided to take up or try, as asked.

    Raises:
        NotTakenUp: they did not.
    """
    if status not in allowed:
        raise NotTakenUp(f"This is {status}; it would have to be {' or '.join(sorted(allowed))}.")


def require_free(status: str, *, noted_by: str | None, member_id: str) -> None:
    """Refuse to take back what was decided about, or what another member brought.

    Raises:
        BroughtByAnother, NotProposed: it is so.
    """
    if noted_by not in {None, member_id}:
        raise BroughtByAnother("Another member brought this.")
    if status != Status.PROPOSED:
        raise NotProposed(f"This is {status}.")


def months_before(today: date, months: int) -> date:
    """Return the same day that many months before, or the last one of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def days_until(noted_on: date, on: date | None) -> int | None:
    """Return how many days passed from noting something until a day, if it came."""
    return None if on is None else (on - noted_on).days


def middle(days: Collection[int]) -> int | None:
    """Return the median of some spans, in days; None of none."""
    return median_low(days) if days else None

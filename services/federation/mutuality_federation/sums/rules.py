"""When a share is taken, what a total may show, and that one figure leaves by one mode alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from mutuality.language.sums import PeriodUnfit, Terms
from mutuality.periods import numbers_of, require_over
from mutuality.problems import Conflict, ValidationFailed

MOST_UNCERTAIN = 0.3


class FigureTaken(Conflict):
    """Another task of this body sums this figure in these periods; `errors` names each."""


class TaskEnded(Conflict):
    """The task ended before that."""


class BatchEnded(Conflict):
    """This sum was ended without coming out, as its helper refused it; it is never begun anew."""


class PartialUnfit(ValidationFailed):
    """What the helper answered is not its part of this sum."""


class TotalState(StrEnum):
    """Whether a total is shown, and if not, why."""

    COUNTED = "counted"
    SUPPRESSED = "suppressed"
    TOO_UNCERTAIN = "too_uncertain"


def shown(value: int, terms: Terms) -> TotalState:
    """Return whether a noisy total is shown: of enough people, and not blurred by more than three tenths."""
    if value < terms.least_people:
        return TotalState.SUPPRESSED
    return TotalState.COUNTED if terms.standard_error <= MOST_UNCERTAIN * value else TotalState.TOO_UNCERTAIN


def require_period(terms: Terms, period: str, *, last_period: str | None = None) -> None:
    """Refuse a period that is none of the task's.

    Raises:
        PeriodUnfit: it is not.
    """
    if not terms.has(period, last_period=last_period):
        raise PeriodUnfit(f"{period} is no period of this task.")


def ends_before(last_period: str | None, terms: Terms) -> bool:
    """Say whether a task that ends with a period is over before another begins."""
    return last_period is not None and numbers_of(last_period)[1] < numbers_of(terms.first_period)[0]


def require_over_somewhere(period: str, today: date) -> None:
    """Refuse a share of a period that is over nowhere yet; east of us it may already be a day later.

    Raises:
        PeriodAhead: it is not over.
    """
    require_over(period, today + timedelta(days=1))


def require_free(codes: Iterable[str], taken: Iterable[str]) -> None:
    """Refuse a figure that another task sums.

    Raises:
        FigureTaken: there is one.
    """
    both = sorted(set(codes) & set(taken))
    if both:
        faults = [{"pointer": "/figures", "detail": f"{code} is summed by another task."} for code in both]
        raise FigureTaken("Another task of this body sums this figure.", errors=faults)


def require_partial(said: Mapping[str, Any], wanted: Mapping[str, str], *, size: int) -> None:
    """Refuse a part of another sum.

    Raises:
        PartialUnfit: it is.
    """
    if any(said[name] != value for name, value in wanted.items()) or len(said["values"]) != size:
        raise PartialUnfit("The helper answered for another sum.")

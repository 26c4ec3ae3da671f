"""When a period can be opened again, and until when."""

from __future__ import annotations

from datetime import date

from mutuality.language.feedback import ExceptionKind
from mutuality.periods import due_on, months_after
from mutuality.problems import Conflict, ValidationFailed

MOST_MONTHS = 12


class ReopeningDayWrong(ValidationFailed):
    """A period is opened again until today or a later day, at most twelve months ahead."""


class PeriodNotClosed(Conflict):
    """The period is not closed for this chapter, so there is nothing to open; late is not closed."""


class AlreadyExcused(Conflict):
    """The chapter is excused from reporting this period already."""


def require_day(until: date, today: date) -> None:
    """Refuse a day until which no period can be open again.

    Raises:
        ReopeningDayWrong: it has passed, or lies more than twelve months ahead.
    """
    if not today <= until <= months_after(today, MOST_MONTHS):
        detail = f"Name a day from {today} to {months_after(today, MOST_MONTHS)}."
        raise ReopeningDayWrong(detail, errors=[{"pointer": "/until", "detail": detail}])


def require_closed(period: str, today: date, closes_days: int) -> None:
    """Refuse to open what is open; 0 days never closes a period.

    Raises:
        PeriodNotClosed: the period still takes reports.
    """
    if not closes_days:
        raise PeriodNotClosed("The policy in force closes no period.")
    if today <= due_on(period, closes_days):
        raise PeriodNotClosed(f"This period takes reports up to {due_on(period, closes_days)}.")


def is_running(kind: str, until: date | None, today: date) -> bool:
    """Say whether an exception still holds: a period is open again until its day, and excused for ever."""
    return kind == ExceptionKind.EXCUSED or (until is not None and today <= until)

"""How long a place may be closed, and which of a meeting's days that concerns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mutuality.problems import ValidationFailed

MOST_DAYS = 366
Span = tuple[date, date]


class ClosureSpanWrong(ValidationFailed):
    """A place is closed from a day to the same or a later one, for at most 366 days; for longer, move the meeting."""


def require_span(first: date, last: date) -> None:
    """Refuse a closure that ends before it begins, or lasts more than a year.

    Raises:
        ClosureSpanWrong: it does.
    """
    if not 0 <= (last - first).days < MOST_DAYS:
        detail = "Must be the first day or later, at most 366 days in all."
        raise ClosureSpanWrong(detail, errors=[{"pointer": "/last", "detail": detail}])


def days_due(weekday: int | None, first: date, last: date) -> list[date]:
    """Return the days of a span that fall on a weekday; by appointment there are none."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if day.isoweekday() == weekday]


def is_closed(day: date, spans: Iterable[Span]) -> bool:
    """Say whether a day lies in any of some spans."""
    return any(first <= day <= last for first, last in spans)

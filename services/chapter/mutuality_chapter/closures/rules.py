"""How long a place may be closed."""

from __future__ import annotations

from datetime import date

from mutuality.problems import ValidationFailed

MOST_DAYS = 366


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

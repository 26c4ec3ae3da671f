"""Calendar months, as reports and figures speak of them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from mutuality.problems import Conflict


class DayAhead(Conflict):
    """What happened cannot lie in the future."""


def days_of(month: str) -> tuple[date, date]:
    """Return the first and the last day of a month such as `2026-03`."""
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def month_of(day: date) -> str:
    """Return the month a day lies in."""
    return f"{day.year:04}-{day.month:02}"


def due_on(month: str, days: int) -> date:
    """Return the day that comes so many days after a month's end."""
    return days_of(month)[1] + timedelta(days=days)


def months_between(first: str, last: str) -> list[str]:
    """Return the months from the first to the last, both included."""
    at, months = days_of(first)[0], []
    while month_of(at) <= last:
        months.append(month_of(at))
        at = days_of(month_of(at))[1] + timedelta(days=1)
    return months


def require_past(on: date, today: date) -> None:
    """Refuse a day that lies ahead.

    Raises:
        DayAhead: it does.
    """
    if on > today:
        raise DayAhead(f"{on} lies in the future.")

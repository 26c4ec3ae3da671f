"""Calendar months, as reports and figures speak of them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed

MOST_MONTHS = 240


class Period(StrEnum):
    """How often something comes round."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


MONTHS_OF = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


class DayAhead(Conflict):
    """What happened cannot lie in the future."""


class PeriodAhead(Conflict):
    """A month is reported once it is over."""


class PeriodClosed(Conflict):
    """The month was closed under the policy in force; ask the national office to open it again."""


class SpanTooLong(ValidationFailed):
    """At most 240 months can be asked for at once, the first before the last."""


def days_of(month: str) -> tuple[date, date]:
    """Return the first and the last day of a month such as `2026-03`."""
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def month_of(day: date) -> str:
    """Return the month a day lies in."""
    return f"{day.year:04}-{day.month:02}"


def span_around(day: date, period: Period) -> tuple[date, date]:
    """Return the first and the last day of the calendar month, quarter or year a day lies in."""
    months = MONTHS_OF[period]
    first = (day.month - 1) // months * months + 1
    return date(day.year, first, 1), days_of(f"{day.year:04}-{first + months - 1:02}")[1]


def due_on(month: str, days: int) -> date:
    """Return the day that comes so many days after a month's end."""
    return days_of(month)[1] + timedelta(days=days)


def months_before(month: str, count: int) -> list[str]:
    """Return so many months before a month, the earliest first."""
    number = int(month[:4]) * 12 + int(month[5:]) - 1
    return [f"{each // 12:04}-{each % 12 + 1:02}" for each in range(number - count, number)]


def months_between(first: str, last: str) -> list[str]:
    """Return the months from the first to the last, both included.

    Raises:
        SpanTooLong: they are more than 240, or the first lies after the last.
    """
    begin, end = (int(each[:4]) * 12 + int(each[5:]) - 1 for each in (first, last))
    if not 0 <= end - begin < MOST_MONTHS:
        raise SpanTooLong(f"From {first} to {last} is no span of 1 to {MOST_MONTHS} months.")
    return [f"{number // 12}-{number % 12 + 1:02}" for number in range(begin, end + 1)]


def require_past(on: date, today: date) -> None:
    """Refuse a day that lies ahead.

    Raises:
        DayAhead: it does.
    """
    if on > today:
        raise DayAhead(f"{on} lies in the future.")


def require_over(month: str, today: date) -> None:
    """Refuse a month that is not over.

    Raises:
        PeriodAhead: it is not.
    """
    if today <= days_of(month)[1]:
        raise PeriodAhead(f"This month ends on {days_of(month)[1]}.")


def require_open(month: str, today: date, closes_days: int) -> None:
    """Refuse a month that was closed; 0 days never closes one.

    Raises:
        PeriodClosed: it was.
    """
    if closes_days and today > due_on(month, closes_days):
        raise PeriodClosed(f"This month was closed {closes_days} days after its end.")

"""Months and longer periods, as reports and figures speak of them.

A month is written `2026-03`. A longer period is written by its first month and its length, `2026-07--P3M`: an interval
of ISO 8601, with the two hyphens it allows for a solidus, so that it fits into an address. A year begins in any month.
"""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed

MOST_MONTHS = 240


class Period(StrEnum):
    """How often something comes round."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


MONTHS_OF = {Period.MONTH: 1, Period.QUARTER: 3, Period.HALF: 6, Period.YEAR: 12}
PERIOD = r"[12][0-9]{3}-(?:0[1-9]|1[0-2])(?:--P(?:3|6|12)M)?"
MONTH = 7


class DayAhead(Conflict):
    """What happened cannot lie in the future."""


class PeriodAhead(Conflict):
    """A period is reported once it is over."""


class PeriodClosed(Conflict):
    """The period was closed under the policy in force; ask the national office to open it again."""


class SpanTooLong(ValidationFailed):
    """At most 240 months can be asked for at once, the first before the last."""


def days_of(period: str) -> tuple[date, date]:
    """Return the first and the last day of a period such as `2026-03` or `2026-07--P3M`."""
    first, last = numbers_of(period)
    year, month = divmod(last, 12)
    return date(first // 12, first % 12 + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def numbers_of(period: str) -> tuple[int, int]:
    """Return the first and the last month of a period, both as months since the year 0."""
    first = int(period[:4]) * 12 + int(period[5:MONTH]) - 1
    length = int(period[MONTH:].strip("-PM") or 1)
    return first, first + length - 1


def length_of(period: str) -> Period:
    """Return how long a period is."""
    first, last = numbers_of(period)
    return {months: length for length, months in MONTHS_OF.items()}[last - first + 1]


def covers(period: str, month: str) -> bool:
    """Say whether a month lies in a period."""
    first, last = numbers_of(period)
    return first <= numbers_of(month)[0] <= last


def overlap(one: str, other: str) -> bool:
    """Say whether two periods share a month."""
    (first, last), (begin, end) = numbers_of(one), numbers_of(other)
    return first <= end and begin <= last


def period_of(day: date, length: Period, *, starts_in: int = 1) -> str:
    """Return the month, quarter, half or year a day lies in; years begin in the month of that number."""
    months = MONTHS_OF[length]
    number = day.year * 12 + day.month - starts_in
    first = number // months * months + starts_in - 1
    return f"{first // 12:04}-{first % 12 + 1:02}" + (f"--P{months}M" if months > 1 else "")


def month_of(day: date) -> str:
    """Return the month a day lies in."""
    return f"{day.year:04}-{day.month:02}"


def span_around(day: date, period: Period) -> tuple[date, date]:
    """Return the first and the last day of the calendar month, quarter, half or year a day lies in."""
    return days_of(period_of(day, period))


def end_of(day: date) -> datetime:
    """Return the first moment after a day, by our own clock."""
    return datetime.combine(day + timedelta(days=1), time(), UTC)


def due_on(period: str, days: int) -> date:
    """Return the day that comes so many days after a period's end."""
    return days_of(period)[1] + timedelta(days=days)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it has no such day."""
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_before(month: str, count: int) -> list[str]:
    """Return so many months before a month, the earliest first."""
    number, _ = numbers_of(month)
    return [f"{each // 12:04}-{each % 12 + 1:02}" for each in range(number - count, number)]


def months_between(first: str, last: str) -> list[str]:
    """Return the months from the first to the last, both included.

    Raises:
        SpanTooLong: they are more than 240, or the first lies after the last.
    """
    begin, end = (numbers_of(each)[0] for each in (first, last))
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


def require_over(period: str, today: date) -> None:
    """Refuse a period that is not over.

    Raises:
        PeriodAhead: it is not.
    """
    if today <= days_of(period)[1]:
        raise PeriodAhead(f"This period ends on {days_of(period)[1]}.")


def require_open(period: str, today: date, closes_days: int) -> None:
    """Refuse a period that was closed; 0 days never closes one.

    Raises:
        PeriodClosed: it was.
    """
    if closes_days and today > due_on(period, closes_days):
        raise PeriodClosed(f"This period was closed {closes_days} days after its end.")

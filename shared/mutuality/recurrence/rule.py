"""One recurrence rule, read strictly: every week or second week, the second or last Thursday, the 15th, once a year.

Taken are `FREQ=WEEKLY` with one weekday, `FREQ=MONTHLY` with the nth or last weekday or a day of the month, and
`FREQ=YEARLY` with such a day of one month; every so many weeks or months, only in some months, for so many times or
until a day. A meeting on two weekdays is two meetings, as meeting lists have it. Whatever is taken has an occasion at
least every eight years, the 29th of February being the rarest, so that no search for the next one runs away.

Source: RFC 5545 section 3.3.10; `UNTIL` is a day, and weeks begin on Monday, which is its default.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from dateutil import rrule

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FREQUENCIES: dict[str, Literal[0, 1, 2]] = {"WEEKLY": rrule.WEEKLY, "MONTHLY": rrule.MONTHLY, "YEARLY": rrule.YEARLY}
MOST_BETWEEN = {"WEEKLY": 26, "MONTHLY": 6, "YEARLY": 1}
MOST_TIMES = 500
FIFTH = 5
PARTS = {
    "FREQ": re.compile("WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile("[1-9][0-9]?"),
    "BYDAY": re.compile(rf"(-1|[1-5])?({'|'.join(WEEKDAYS)})"),
    "BYMONTHDAY": re.compile("-1|[1-9]|[12][0-9]|3[01]"),
    "BYMONTH": re.compile("(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2])){0,11}"),
    "COUNT": re.compile("[1-9][0-9]{0,2}"),
    "UNTIL": re.compile("[0-9]{8}"),
}


class RuleUnfit(ValueError):  # noqa: N818 - the field's word is "problem", not "error"
    """The text is no recurrence rule we take; it says what is wrong in one sentence."""


@dataclass(frozen=True)
class Rule:
    """A recurrence rule. `weekday` is 1 Monday to 7 Sunday; `ordinal` and `month_day` count from the end where -1."""

    frequency: str
    interval: int = 1
    weekday: int | None = None
    ordinal: int | None = None
    month_day: int | None = None
    months: tuple[int, ...] = ()
    count: int | None = None
    until: date | None = None

    def text(self) -> str:
        """Return the rule in one form, whatever the order it was written in."""
        weekday = WEEKDAYS[self.weekday - 1] if self.weekday else ""
        said = {
            "FREQ": self.frequency,
            "INTERVAL": self.interval if self.interval > 1 else None,
            "BYMONTH": ",".join(str(month) for month in self.months),
            "BYMONTHDAY": self.month_day,
            "BYDAY": f"{self.ordinal or ''}{weekday}",
            "COUNT": self.count,
            "UNTIL": self.until.strftime("%Y%m%d") if self.until else None,
        }
        return ";".join(f"{name}={value}" for name, value in said.items() if value)

    @property
    def ends(self) -> bool:
        """Say whether it ends by itself."""
        return self.count is not None or self.until is not None

    def coming(self, begins: date, since: date) -> Iterator[date]:
        """Return the days of the rule from a day on, one after the other; it counts from the day it begins."""
        start = begins if self.count else self._near(begins, since)
        return (day for day in self._days(start) if day >= since)

    def between(self, begins: date, first: date, last: date) -> list[date]:
        """Return the days of the rule from one day to another, both included."""
        return list(takewhile(lambda day: day <= last, self.coming(begins, first)))

    def _days(self, start: date) -> Iterator[date]:
        try:
            yield from (at.date() for at in self._expanded(start))
        except ValueError:  # dateutil counts on after the last year there is
            return

    def _expanded(self, start: date) -> rrule.rrule:
        weekday = None if self.weekday is None else rrule.weekday(self.weekday - 1, self.ordinal)
        return rrule.rrule(
            FREQUENCIES[self.frequency],
            dtstart=_midnight(start),
            interval=self.interval,
            wkst=rrule.MO,
            count=self.count,
            until=_midnight(self.until) if self.until else None,
            bymonth=self.months or None,
            bymonthday=self.month_day,
            byweekday=weekday,
        )

    def _near(self, begins: date, since: date) -> date:
        """Return a day before `since` from which the rule counts alike, so that old series cost no more than new."""
        if since <= begins:
            return begins
        if self.frequency == "WEEKLY":
            return since - timedelta(days=(since - begins).days % (7 * self.interval))
        passed = (since.year - begins.year) * 12 + since.month - begins.month
        step = self.interval if self.frequency == "MONTHLY" else 12
        number = begins.year * 12 + begins.month - 1 + passed // step * step
        return max(begins, date(number // 12, number % 12 + 1 if self.frequency == "MONTHLY" else 1, 1))


@lru_cache(maxsize=4096)
def read_rule(text: str) -> Rule:
    """Return the rule a text says.

    Raises:
        RuleUnfit: it is none, or one we do not take.
    """
    said = _parts(text)
    ordinal, weekday = PARTS["BYDAY"].fullmatch(said.get("BYDAY", "")).groups() if "BYDAY" in said else (None, None)  # type: ignore[union-attr]  # it matched before
    rule = Rule(
        frequency=said["FREQ"],
        interval=int(said.get("INTERVAL", 1)),
        weekday=WEEKDAYS.index(weekday) + 1 if weekday else None,
        ordinal=int(ordinal) if ordinal else None,
        month_day=int(said["BYMONTHDAY"]) if "BYMONTHDAY" in said else None,
        months=tuple(sorted({int(month) for month in said["BYMONTH"].split(",")})) if "BYMONTH" in said else (),
        count=int(said["COUNT"]) if "COUNT" in said else None,
        until=_day(said["UNTIL"]) if "UNTIL" in said else None,
    )
    for is_wrong, why in _faults(rule):
        if is_wrong:
            raise RuleUnfit(why)
    return rule


def _parts(text: str) -> dict[str, str]:
    """Return the parts of a rule by name, each once, each in its form."""
    pairs = [part.partition("=")[::2] for part in text.upper().split(";")]
    said = dict(pairs)
    if len(said) != len(pairs) or "FREQ" not in said:
        raise RuleUnfit("A rule says FREQ, and each part once, such as FREQ=MONTHLY;BYDAY=2TH.")
    for name, value in pairs:
        if name not in PARTS:
            raise RuleUnfit(f"{name[:20]} is not taken; {', '.join(PARTS)} are.")
        if not PARTS[name].fullmatch(value):
            raise RuleUnfit(f"{name}={value[:20]} is not taken.")
    return said


def _faults(rule: Rule) -> Iterator[tuple[bool, str]]:
    """Return what may be wrong with a rule, and how it is said; the first thing that is counts."""
    monthly = rule.frequency != "WEEKLY"
    yield rule.interval > MOST_BETWEEN[rule.frequency], f"INTERVAL is at most {MOST_BETWEEN[rule.frequency]} there."
    yield rule.count is not None and rule.until is not None, "COUNT or UNTIL, not both."
    yield (rule.count or 0) > MOST_TIMES, f"COUNT is at most {MOST_TIMES}."
    yield not monthly and (rule.weekday is None or rule.ordinal is not None), "WEEKLY needs one weekday: BYDAY=TU."
    yield not monthly and rule.month_day is not None, "BYMONTHDAY goes with MONTHLY or YEARLY."
    by_weekday = rule.weekday is not None and rule.ordinal is not None
    by_day = rule.month_day is not None and rule.weekday is None
    yield monthly and not (by_weekday or by_day), "Say the nth or last weekday, BYDAY=2TH or -1FR, or BYMONTHDAY=15."
    yield rule.frequency == "YEARLY" and len(rule.months) != 1, "YEARLY needs one month: BYMONTH=11."
    yield rule.interval > 1 and bool(rule.months), "BYMONTH goes with INTERVAL=1 alone."
    yield bool(rule.months) and rule.ordinal == FIFTH, "A fifth weekday goes with no BYMONTH."
    longest = min((LONGEST_MONTHS[month - 1] for month in rule.months), default=31)
    yield (rule.month_day or 0) > longest, f"There is no {rule.month_day}th in one of those months."


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise RuleUnfit(f"UNTIL={text} is no day.") from error


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())

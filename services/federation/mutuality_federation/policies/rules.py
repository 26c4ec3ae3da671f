"""When a new version of a policy may take force."""

from __future__ import annotations

from datetime import date, timedelta

from mutuality.problems import Conflict


class DayPassed(Conflict):
    """A policy cannot take force before today, nor before a version already published."""


class NoticeTooShort(Conflict):
    """A stricter policy is announced as many days before as the policy in force promises."""


def require_day(in_force_on: date, *, today: date, newest: date | None) -> None:
    """Refuse a day that has passed, or that lies before another version's.

    Raises:
        DayPassed: it does.
    """
    earliest = max(today, newest or today)
    if in_force_on < earliest:
        raise DayPassed(f"The earliest day is {earliest}.")


def require_notice(in_force_on: date, *, today: date, notice_days: int, is_stricter: bool) -> None:
    """Refuse to tighten without the notice that was promised. Loosening is instant.

    Raises:
        NoticeTooShort: the day comes too soon.
    """
    earliest = today + timedelta(days=notice_days)
    if is_stricter and in_force_on < earliest:
        raise NoticeTooShort(f"This policy asks more than the one in force; the earliest day is {earliest}.")

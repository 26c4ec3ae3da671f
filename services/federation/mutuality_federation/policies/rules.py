"""When a new version of a policy may take force."""

from __future__ import annotations

from datetime import date, timedelta

from mutuality.problems import Conflict


class DayPassed(Conflict):
    """A policy cannot take force before today, nor before a version already published."""


class NoticeTooShort(Conflict):
    """A policy that asks more than the one before is announced first; `notice_days` says how long before."""


def require_day(in_force_on: date, *, today: date, latest: date) -> None:
    """Refuse a day that has passed, or that lies before the `latest` day of a published version.

    Raises:
        DayPassed: it does.
    """
    earliest = max(today, latest)
    if in_force_on < earliest:
        raise DayPassed(f"The earliest day is {earliest}.")


def require_notice(in_force_on: date, *, today: date, notice_days: int) -> None:
    """Refuse a day that leaves chapters less than the days of notice they are owed.

    Raises:
        NoticeTooShort: it does.
    """
    earliest = today + timedelta(days=notice_days)
    if in_force_on < earliest:
        raise NoticeTooShort(f"This policy asks more than the one before; the earliest day is {earliest}.")

"""When a new version of a policy may take force, and how a document is laid over what it starts from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

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


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return a nested document with another laid over it, key by key."""
    return {**below, **{name: _joined(below.get(name), value) for name, value in above.items()}}


def _joined(below: Any, above: Any) -> Any:
    return {**below, **above} if isinstance(below, Mapping) and isinstance(above, Mapping) else above

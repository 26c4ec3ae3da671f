"""When a new version of a policy may take force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta

from mutuality.policy.layers import Contradiction
from mutuality.problems import Conflict


class DayPassed(Conflict):
    """A policy cannot take force before today, nor before a version already published."""


class NoticeTooShort(Conflict):
    """A policy that asks more than the one before is announced first; `notice_days` says how long before."""


class LevelsContradict(Conflict):
    """Two levels ask of a key what nothing can fulfil, or a level asks less than one above it; both rules are named."""


class NotDelegated(Conflict):
    """A unit sets only keys that its body's policy delegates; `keys` are those it does not."""


def require_agreement(found: Sequence[Contradiction]) -> None:
    """Refuse what makes two levels contradict, naming both rules of each key.

    Raises:
        LevelsContradict: they do.
    """
    if found:
        told = [{"key": each.key, "rules": [asdict(rule) for rule in each.rules]} for each in found]
        keys = ", ".join(sorted({each.key for each in found}))
        raise LevelsContradict(f"Two levels contradict at {keys}.", contradictions=told)


def require_delegated(keys: Sequence[str]) -> None:
    """Refuse a unit's layer that sets keys its body did not delegate.

    Raises:
        NotDelegated: it does.
    """
    if keys:
        raise NotDelegated(f"The body's policy does not delegate {', '.join(keys)}.", keys=list(keys))


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
        detail = f"This policy asks more than the one before; the earliest day is {earliest}."
        raise NoticeTooShort(detail, key="notice_days", value=notice_days)

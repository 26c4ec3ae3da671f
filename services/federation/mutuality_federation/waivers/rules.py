"""Who may excuse a chapter from an item, from when, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol

from mutuality.periods import months_after
from mutuality.problems import Conflict, Forbidden, ValidationFailed

MOST_MONTHS = 24


class WaiverWithoutEnd(ValidationFailed):
    """A waiver names the day it ends, at most 24 months after it begins; what is never asked again is no item."""


class WaiverTooLong(ValidationFailed):
    """A waiver ends at most 24 months after it begins; then it is granted anew, if the reason still holds."""


class WaiverDaysWrong(ValidationFailed):
    """A waiver begins today or later, since the past was read without it, and does not end before it begins."""


class NothingToWaive(Conflict):
    """On the day the waiver begins, no edition in effect asks such an item of this chapter."""


class WaiverNotYours(Forbidden):
    """The level that made a rule excuses from it: the national office from its own, a unit's officer from the unit's.

    The answer names the item's force as the rule, its value, the edition, and who set it.
    """


class AlreadyWaived(Conflict):
    """The chapter is excused from this item on some of these days already; the answer names that waiver."""


class WaiverOver(Conflict):
    """The waiver has ended, on its day or before."""


class Named(Protocol):
    """What is read of a waiver to say whether another may stand beside it."""

    id: str
    from_on: date
    until: date
    ended_on: date | None


def require_days(from_on: date, until: date | None, today: date) -> None:
    """Refuse days on which no waiver can be granted.

    Raises:
        WaiverWithoutEnd: it names no end.
        WaiverDaysWrong: it begins in the past, or ends before it begins.
        WaiverTooLong: it ends more than 24 months after it begins.
    """
    if until is None:
        raise _at(WaiverWithoutEnd("Name the last day of the waiver."), "/until")
    if from_on < today:
        raise _at(WaiverDaysWrong(f"A waiver begins on {today} at the earliest."), "/from_on")
    if until < from_on:
        raise _at(WaiverDaysWrong("It would end before it begins."), "/until")
    last = months_after(from_on, MOST_MONTHS)
    if until > last:
        raise _at(WaiverTooLong(f"A waiver from {from_on} ends on {last} at the latest."), "/until")


def require_level(*, level: str, set_by: str, force: str, edition_id: str) -> None:
    """Refuse a waiver by any level but the one that made the rule.

    Raises:
        WaiverNotYours: another level did; the answer names the rule.
    """
    if set_by != level:
        sentence = "Another level asks this item so, and it alone excuses from it."
        raise WaiverNotYours(sentence, key="force", value=force, edition_id=edition_id, set_by=set_by)


def require_free(others: Iterable[Named], from_on: date, until: date) -> None:
    """Refuse a second waiver of an item over days another covers.

    Raises:
        AlreadyWaived: one does.
    """
    for each in others:
        last = min(each.until, each.ended_on - timedelta(days=1)) if each.ended_on else each.until
        if each.from_on <= until and from_on <= last:
            raise AlreadyWaived(f"The waiver {each.id} covers days up to {last}.", waiver_id=each.id)


def require_open(waiver: Named, today: date) -> None:
    """Refuse to end what has ended.

    Raises:
        WaiverOver: it has.
    """
    if waiver.ended_on is not None or today > waiver.until:
        raise WaiverOver("This waiver has ended.")


def require_ending(set_by: str, *, level: str, is_national: bool) -> None:
    """Let the level that granted a waiver end it, and the national office any: it only asks more again.

    Raises:
        WaiverNotYours: it is another level's.
    """
    if not is_national and set_by != level:
        raise WaiverNotYours("Another level granted this waiver.", key="force", set_by=set_by)


def _at(problem: ValidationFailed, pointer: str) -> ValidationFailed:
    problem.members["errors"] = [{"pointer": pointer, "detail": problem.detail}]
    return problem

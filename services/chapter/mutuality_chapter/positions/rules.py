"""How positions rotate, and what endangers a chapter's continuity."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mutuality.policy import KEYS
from mutuality.problems import Conflict

SOON_DAYS = 60
FEWEST_HELPERS = 2
MIN_HELPERS = "continuity.min_helpers"


class PositionHeld(Conflict):
    """Somebody holds this position; a term begins when the one before was laid down or is over."""


class TermOver(Conflict):
    """This term is over, or was laid down."""


class TaskTaken(Conflict):
    """Somebody took this task on, or it is done."""


class TaskNotTheirs(Conflict):
    """A task is done, or given back, by whoever took it on; and it is done once."""


class Risk(StrEnum):
    """What endangers a chapter's continuity."""

    VACANT = "vacant"
    PAST_TERM = "past_term"
    ENDS_SOON = "ends_soon"
    SINGLE_HELPER = "single_helper"
    NO_HELPER = "no_helper"
    TOO_FEW_HELPERS = "too_few_helpers"


@dataclass(frozen=True)
class Held:
    """A position as it is held today: by whom, and until when; by nobody if it is vacant."""

    position_id: str
    title: str
    holder_id: str | None
    ends_on: date | None


@dataclass(frozen=True)
class Warned:
    """One thing that endangers a chapter's continuity, with the position it lies in, or the key that warns."""

    risk: Risk
    detail: str
    position_id: str | None = None
    rule: str | None = None


def end_of(began_on: date, months: int) -> date | None:
    """Return the last day of a term of so many months, or None where it has no end."""
    if not months:
        return None
    year, month = divmod(began_on.year * 12 + began_on.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(began_on.day, last)) - timedelta(days=1)


def in_a_row(before: Sequence[str], member_id: str) -> int:
    """Return how many of the latest terms somebody held one after the other, from the holders in order."""
    count = 0
    for holder in reversed(before):
        if holder != member_id:
            break
        count += 1
    return count


def require_vacant(holder_id: str | None) -> None:
    """Refuse a term while another runs.

    Raises:
        PositionHeld: one does.
    """
    if holder_id is not None:
        raise PositionHeld("Somebody holds this position.")


def require_running(left_on: date | None) -> None:
    """Refuse to lay down a term that was laid down.

    Raises:
        TermOver: it was.
    """
    if left_on is not None:
        raise TermOver(f"This term was laid down on {left_on}.")


def require_free(taker_id: str | None, done_on: date | None) -> None:
    """Refuse a task somebody took on, or that is done.

    Raises:
        TaskTaken: it is one of these.
    """
    if taker_id is not None or done_on is not None:
        raise TaskTaken("This task was taken on.")


def require_taker(taker_id: str | None, done_on: date | None, member_id: str) -> None:
    """Go on only for whoever took a task on and has not done it yet.

    Raises:
        TaskNotTheirs: it is somebody else's, nobody's, or done.
    """
    if taker_id != member_id or done_on is not None:
        raise TaskNotTheirs("This task is not on your hands.")


def warnings(positions: Sequence[Held], *, helpers: int, fewest: int, today: date) -> list[Warned]:
    """Return everything that endangers a chapter's continuity: what rests on nobody, on too few, or on too long.

    `fewest` is how many helpers the policy asks for; 0 asks for none.
    """
    return [*_about_helpers(helpers, fewest), *(each for held in positions for each in _about(held, today))]


def _about_helpers(helpers: int, fewest: int) -> Iterator[Warned]:
    if helpers == 0:
        yield Warned(Risk.NO_HELPER, "Nobody is a helper just now.")
    elif helpers < FEWEST_HELPERS:
        yield Warned(Risk.SINGLE_HELPER, "All help rests on one helper.")
    if helpers < fewest:
        yield Warned(Risk.TOO_FEW_HELPERS, KEYS[MIN_HELPERS].say(fewest), rule=MIN_HELPERS)


def _about(held: Held, today: date) -> Iterator[Warned]:
    if held.holder_id is None:
        yield Warned(Risk.VACANT, f"{held.title}: nobody holds it.", held.position_id)
    elif held.ends_on is not None and held.ends_on < today:
        yield Warned(Risk.PAST_TERM, f"{held.title}: the term was over on {held.ends_on}.", held.position_id)
    elif held.ends_on is not None and held.ends_on <= today + timedelta(days=SOON_DAYS):
        yield Warned(Risk.ENDS_SOON, f"{held.title}: the term ends on {held.ends_on}.", held.position_id)

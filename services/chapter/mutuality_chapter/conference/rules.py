"""When our members vote and plead at a conference, and on which decision."""

from __future__ import annotations

from datetime import date

from mutuality.problems import Conflict, ValidationFailed
from mutuality.voting import Stance

DELEGATE = "delegate"
VOTING, COUNTED = "voting", "counted"


class NotVoting(Conflict):
    """This motion is not open to votes in that round, as far as our feed told us."""


class NoCount(Conflict):
    """A plea follows a count, where the conference knows the minority's appeal."""


class PleaUnfit(ValidationFailed):
    """Words go with asking to be heard; who asks that all vote again says none."""


class TermWithoutDays(ValidationFailed):
    """A delegate's term ends on or after the day it begins."""


def require_voting(state: str, *, held: int, wanted: int, closes_on: date, today: date) -> None:
    """Refuse a vote in a round that is not open, as far as we know.

    Raises:
        NotVoting: it is not.
    """
    if state != VOTING or held != wanted or today > closes_on:
        raise NotVoting(f"This motion is {state} in round {held}; votes close on {closes_on}.")


def require_counted(state: str, *, has_appeal: bool) -> None:
    """Refuse a plea before a count, and where the conference knows none.

    Raises:
        NoCount: it is one of these.
    """
    if state != COUNTED or not has_appeal:
        raise NoCount("There is no count of this motion that a plea could follow.")


def require_words(*, is_heard: bool, has_words: bool) -> None:
    """Refuse to ask to be heard without words, and words with anything else.

    Raises:
        PleaUnfit: it is one of these.
    """
    if is_heard != has_words:
        detail = "Is missing." if is_heard else "Goes with asking to be heard alone."
        raise PleaUnfit("Words go with asking to be heard.", errors=[{"pointer": "/words", "detail": detail}])


def require_term(from_on: date, until_on: date) -> None:
    """Refuse a term that ends before it begins.

    Raises:
        TermWithoutDays: it does.
    """
    if until_on < from_on:
        detail = "Must not lie before the first day."
        raise TermWithoutDays("A term ends after it begins.", errors=[{"pointer": "/until_on", "detail": detail}])


def vote_decided(motion_id: str, round_number: int, stance: Stance) -> str:
    """Return the subject of the members' decision on a motion."""
    return f"{motion_id}-{round_number}-{stance}"


def plea_decided(motion_id: str, asks: str) -> str:
    """Return the subject of the members' decision to ask something after a count."""
    return f"{motion_id}-{asks}"

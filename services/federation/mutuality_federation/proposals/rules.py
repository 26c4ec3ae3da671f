"""Where a proposal stands, whose word counts, who may answer it. Days that pass need nobody: a lapse is computed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mutuality.problems import Conflict

ENDORSEMENTS, DAYS = "decision.endorsements_needed", "decision.endorsement_days"
MOST_OPEN = 20
"""How many proposals of one chapter wait at a time."""
OWN = "It is the chapter's own proposal."
CLOSED = "It came after the last day for words on this proposal."
NOT_BELONGING = "The chapter did not belong to the body when its word came."
OVER = "The proposal was settled, or lay before a conference, when the word came."


class State(StrEnum):
    """Where a proposal stands."""

    OPEN = "open"
    ENDORSED = "endorsed"
    BEFORE_CONFERENCE = "before_conference"
    CARRIED = "carried"
    DECLINED = "declined"
    LAPSED = "lapsed"
    TAKEN_BACK = "taken_back"


class Step(StrEnum):
    """What is done about a proposal. `returned` gives it back from a conference that did not decide it."""

    BEFORE_CONFERENCE = "before_conference"
    RETURNED = "returned"
    CARRIED = "carried"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"


class Outcome(StrEnum):
    """What the office answers."""

    CARRIED = "carried"
    DECLINED = "declined"


ENDED = frozenset({Step.CARRIED, Step.DECLINED, Step.TAKEN_BACK})
HEARS_WORDS = frozenset({State.OPEN, State.ENDORSED})
FOR_A_CONFERENCE = frozenset({State.OPEN, State.ENDORSED, State.LAPSED})


class ProposalSettled(Conflict):
    """This proposal was answered, taken back, or lies before a conference: nothing else becomes of it now."""


@dataclass(frozen=True)
class Needs:
    """How many chapters' words a proposal needs, and the last day for them, if there is one."""

    words: int
    closes_on: date | None


def named_after(chapter_id: str, given_id: str) -> str:
    """Return what the federation calls a proposal: the same after a restore as before."""
    digest = hashlib.sha256(f"{chapter_id}/{given_id}".encode()).digest()[:16]
    return f"prp_{base64.b32hexencode(digest).decode().rstrip('=').lower()}"


def needs(words: int, days: int, made_on: date) -> Needs:
    """Return what a proposal made on a day needs; with no days named it stays open until it is answered."""
    return Needs(words, made_on + timedelta(days=days) if days else None)


def state_of(steps: Sequence[str], needed: Needs, support: int, today: date) -> State:
    """Return where a proposal stands on a day, after its steps, with so many chapters behind it."""
    last = steps[-1] if steps else None
    if last in ENDED:
        return State(last)
    if last == Step.BEFORE_CONFERENCE:
        return State.BEFORE_CONFERENCE
    if needed.words and support >= needed.words:
        return State.ENDORSED
    if needed.words and needed.closes_on is not None and today > needed.closes_on:
        return State.LAPSED
    return State.OPEN


def lapse(needed: Needs, support: int) -> str:
    """Return why a proposal lapsed: the answer nobody has to give."""
    return f"By {needed.closes_on} {support} of {needed.words} chapters needed had given their word."


def why_uncounted(state: State, *, is_own: bool, belongs: bool, closes_on: date | None, came_on: date) -> str | None:
    """Return why a chapter's word on a proposal does not count, if it does not."""
    if is_own:
        return OWN
    if not belongs:
        return NOT_BELONGING
    if closes_on is not None and came_on > closes_on:
        return CLOSED
    return None if state in HEARS_WORDS else OVER


def require_unsettled(state: State) -> None:
    """Refuse to place or answer what was settled, or is before a conference.

    Raises:
        ProposalSettled: it was, or is.
    """
    if state not in FOR_A_CONFERENCE:
        raise ProposalSettled(f"This proposal is {state}.")


def is_for_office(state: State, needed: Needs) -> bool:
    """Say whether the office may answer by itself: where no words are needed, and where too few came in time."""
    return not needed.words or state is State.LAPSED

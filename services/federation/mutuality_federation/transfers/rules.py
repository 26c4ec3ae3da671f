"""Moving a chapter to another unit, and two into one: whose word is waited for, until when, and what ends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mutuality.problems import Conflict, Forbidden

RELEASE_DAYS, ACCEPTANCE_DAYS, MERGER_NOTICE_DAYS = 30, 30, 30
CHAPTER = "chapter"


class Word(StrEnum):
    """What is said of a transfer."""

    RELEASED = "released"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class State(StrEnum):
    """How a transfer stands."""

    ASKED = "asked"
    RELEASED = "released"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
    LAPSED = "lapsed"


ENDING = {Word.ACCEPTED: State.ACCEPTED, Word.REFUSED: State.REFUSED, Word.TAKEN_BACK: State.TAKEN_BACK}


class TransferOpen(Conflict):
    """This chapter has a transfer on its way already."""


class TransferEnded(Conflict):
    """This transfer was accepted, refused, taken back, or nobody accepted it in time."""


class OutOfTurn(Conflict):
    """First the unit that has the chapter releases it, once; then the other accepts it."""


class AlreadyThere(Conflict):
    """The chapter belongs to that unit already."""


class OtherUnitDecides(Forbidden):
    """Another unit's word is waited for; `unit_id` says which, `until` from when on the national office may speak."""


class SameAccount(Forbidden):
    """Who released a chapter, or proposed a merger, cannot accept it: another account must."""


class NotYetDue(Conflict):
    """The days of notice the chapter is owed have not passed."""


class CannotMerge(Conflict):
    """Two different chapters of one body that both belong are merged; these are not."""


class MergerEnded(Conflict):
    """This merger was carried out or taken back, or a chapter of it has left meanwhile."""


@dataclass(frozen=True)
class Step:
    """One word that was said, by whom and on which day."""

    word: str
    by: str
    on: date


@dataclass(frozen=True)
class Transfer:
    """A transfer as its steps tell it. A chapter of no unit needs nobody's release."""

    from_id: str | None
    to_id: str | None
    asked_on: date
    said: Sequence[Step]

    @property
    def release_by(self) -> date:
        """Return the last day of the old unit; afterwards the national office may release in its place."""
        return self.asked_on + timedelta(days=RELEASE_DAYS)

    @property
    def released_on(self) -> date | None:
        """Return when the chapter was released."""
        if self.from_id is None:
            return self.asked_on
        return next((each.on for each in self.said if each.word == Word.RELEASED), None)

    @property
    def accept_by(self) -> date | None:
        """Return the last day of the new unit."""
        return None if self.released_on is None else self.released_on + timedelta(days=ACCEPTANCE_DAYS)

    def state(self, today: date) -> State:
        """Return how it stands on a day; what nobody accepted in time lapses by itself."""
        ended = next((ENDING[Word(each.word)] for each in self.said if each.word in ENDING), None)
        if ended is not None:
            return ended
        if self.accept_by is None:
            return State.ASKED
        return State.LAPSED if today > self.accept_by else State.RELEASED


def require_open(transfer: Transfer, today: date) -> State:
    """Return how a transfer stands that is still on its way.

    Raises:
        TransferEnded: it is not.
    """
    state = transfer.state(today)
    if state not in {State.ASKED, State.RELEASED}:
        raise TransferEnded(f"This transfer is {state}.")
    return state


def require_turn(state: State, turn: State) -> None:
    """Refuse a word out of its turn.

    Raises:
        OutOfTurn: another word comes first, or came before.
    """
    if state is not turn:
        raise OutOfTurn(f"This transfer is {state}, not {turn}.")


def require_releasing(transfer: Transfer, *, is_national: bool, speaks: bool, today: date) -> None:
    """Let the old unit release, and the national office in its place once the unit's days are over.

    Raises:
        OtherUnitDecides: it is not their word.
    """
    if not speaks or (is_national and today <= transfer.release_by):
        until = transfer.release_by.isoformat()
        raise OtherUnitDecides("The chapter's own unit releases it.", unit_id=transfer.from_id, until=until)


def require_accepting(transfer: Transfer, *, speaks: bool, by: str) -> None:
    """Let the new unit or the national office accept, and nobody who released.

    Raises:
        OtherUnitDecides: another unit accepts.
        SameAccount: this account released it.
    """
    if not speaks:
        raise OtherUnitDecides("The unit it goes to accepts it.", unit_id=transfer.to_id, until=None)
    if any(each.word == Word.RELEASED and each.by == by for each in transfer.said):
        raise SameAccount("Whoever released a chapter cannot accept it.")


def require_elsewhere(unit_id: str | None, to_id: str | None) -> None:
    """Refuse a transfer to where the chapter is.

    Raises:
        AlreadyThere: it is there.
    """
    if unit_id == to_id:
        raise AlreadyThere("The chapter belongs there already.")


def merger_day(today: date, *, proposed_by: str) -> date:
    """Return the first day of a merger: today where the chapter asked itself, else after its notice."""
    return today if proposed_by == CHAPTER else today + timedelta(days=MERGER_NOTICE_DAYS)


def require_merging(*, by: str, proposed_by: str, earliest_on: date, today: date) -> None:
    """Refuse to carry a merger out too early, or by who proposed it.

    Raises:
        NotYetDue: its day has not come.
        SameAccount: the same account proposed it.
    """
    if today < earliest_on:
        raise NotYetDue(f"The chapter was told; the earliest day is {earliest_on}.")
    if by == proposed_by:
        raise SameAccount("Whoever proposed a merger cannot carry it out.")

"""When a conference opens, where a motion stands, whose vote and whose plea count, and what may follow a count."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from mutuality.language import Plea
from mutuality.problems import Conflict, ValidationFailed
from mutuality.voting import Result, is_of_majority, is_of_minority

MOST_MOTIONS = 100
NOTICE = "decision.conference_notice_days"
EARLY = "It came before votes were open."
LATE = "It came after votes had closed: received, and not counted."
AFTER = "The round had been counted when it came in."
OFF = "The conference was called off."
WRONG_ROUND = "That round was not open."
SEATLESS = "The chapter had no seat: it did not belong on the day of the roll, or no more when votes closed."
NO_DELEGATE = "The chapter had no seat: it had not named a delegate by the day of the roll."
UNAGREED = "This conference knows no appeal, or there was no count to appeal against, or its days were over."
NOT_MINORITY = "To be heard is for those whose stance the count did not follow."
NOT_PERSUADED = "To vote again is for the majority, once somebody of the minority was heard."


class State(StrEnum):
    """Where a motion stands."""

    ANNOUNCED = "announced"
    VOTING = "voting"
    CLOSED = "closed"
    COUNTED = "counted"
    SETTLED = "settled"
    CALLED_OFF = "called_off"


class ConferenceDaysWrong(ValidationFailed):
    """A conference opens today or later, and closes on or after the day it opens."""


class MotionUnfit(ValidationFailed):
    """A motion is a proposal by its id, or has a title and words of its own; its change fits what it is about."""


class ConferenceOver(Conflict):
    """Votes of this conference have closed, or it was called off."""


class AgendaFull(Conflict):
    """A conference decides at most 100 motions; call a second one."""


class VotesOpen(Conflict):
    """Votes on this motion are not closed yet: nothing of them is shown or counted."""


class MotionCounted(Conflict):
    """This round was counted; a count stands for ever."""


class MotionUncounted(Conflict):
    """This motion was not counted yet, or was settled."""


class AppealRuns(Conflict):
    """The minority may still be heard, or somebody asks to vote again: the motion is not settled before that."""


class RevoteUnasked(Conflict):
    """A second round follows when the minority was heard and somebody of the majority asks for it, once."""


def require_days(opens_on: date, closes_on: date, today: date) -> None:
    """Refuse days that do not follow one another.

    Raises:
        ConferenceDaysWrong: they do not.
    """
    faults = {"/opens_on": opens_on < today, "/closes_on": closes_on < opens_on}
    errors = [{"pointer": place, "detail": "Comes too early."} for place, is_fault in faults.items() if is_fault]
    if errors:
        raise ConferenceDaysWrong("The days of a conference follow one another.", errors=errors)


def roll_day(opens_on: date, cutoff_days: int) -> date:
    """Return the day on whose end a chapter must have belonged, to have a seat where votes open on a day."""
    return opens_on - timedelta(days=cutoff_days)


def is_owed_notice(opens_on: date, today: date, notice_days: int) -> bool:
    """Say whether a conference would open sooner than the notice its chapters are owed."""
    return opens_on < today + timedelta(days=notice_days)


def require_motion(*, is_proposal: bool, is_titled: bool, is_worded: bool, is_change: bool, at: str) -> None:
    """Refuse a motion that is neither a proposal nor something of its own, or both.

    Raises:
        MotionUnfit: it is.
    """
    fits = not (is_titled or is_worded or is_change) if is_proposal else is_titled and is_worded
    if not fits:
        fault = {"pointer": at, "detail": "Name a proposal, or a title and a text; not both."}
        raise MotionUnfit("A motion is a proposal, or something of its own.", errors=[fault])


def state_of(
    *, opens_on: date, closes_on: date, today: date, is_off: bool, is_counted: bool, is_settled: bool
) -> State:
    """Return where the present round of a motion stands on a day."""
    if is_off:
        return State.CALLED_OFF
    if is_settled:
        return State.SETTLED
    if is_counted:
        return State.COUNTED
    if today < opens_on:
        return State.ANNOUNCED
    return State.VOTING if today <= closes_on else State.CLOSED


def why_uncounted(
    came_on: date, *, opens_on: date, closes_on: date, is_off: bool, is_open_round: bool, is_counted: bool
) -> str | None:
    """Return why a vote that came in on a day does not count, whoever cast it; None if nothing stands against it."""
    if is_off:
        return OFF
    if not is_open_round:
        return WRONG_ROUND
    if came_on < opens_on:
        return EARLY
    if came_on > closes_on:
        return LATE
    return AFTER if is_counted else None


def why_unheard(asks: Plea, *, is_agreed: bool, stance: str | None, result: str | None, was_heard: bool) -> str | None:
    """Return why a plea does not count: the minority asks to be heard, and somebody of the majority to vote again."""
    if not is_agreed or result is None or result == Result.NO_QUORUM:
        return UNAGREED
    if asks is Plea.BE_HEARD:
        return None if stance is not None and is_of_minority(stance, result) else NOT_MINORITY
    is_persuaded = was_heard and stance is not None and is_of_majority(stance, result)
    return None if is_persuaded else NOT_PERSUADED


def require_unfinished(*, is_off: bool, closes_on: date, today: date) -> None:
    """Refuse to change the agenda of a conference that is over.

    Raises:
        ConferenceOver: it is.
    """
    if is_off or today > closes_on:
        raise ConferenceOver("This conference is over.")


def require_room(count: int) -> None:
    """Refuse a further motion where a conference has as many as it may.

    Raises:
        AgendaFull: it has.
    """
    if count >= MOST_MOTIONS:
        raise AgendaFull(f"This conference has {count} motions, which is the most it may.")


def require_closed(state: State) -> None:
    """Refuse to count what is still open, and to count twice.

    Raises:
        VotesOpen: votes are open, or not yet.
        MotionCounted: they were counted.
    """
    require_shown(state)
    if state is not State.CLOSED:
        raise MotionCounted(f"This motion is {state}.")


def require_shown(state: State) -> None:
    """Refuse to show how chapters vote while they may still vote otherwise.

    Raises:
        VotesOpen: they may.
    """
    if state in {State.ANNOUNCED, State.VOTING}:
        raise VotesOpen("Votes on this motion are not closed yet.")


def require_counted(state: State) -> None:
    """Refuse to settle or reopen what was not counted, or was settled.

    Raises:
        MotionUncounted: it was not, or was.
    """
    if state is not State.COUNTED:
        raise MotionUncounted(f"This motion is {state}.")

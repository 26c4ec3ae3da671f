"""What somebody may propose to put right, for how long it waits, and when it is too late for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from mutuality.problems import Conflict, NotFound, ValidationFailed

WAITS_DAYS, KEPT_DAYS = 30, 90
MOST_WAITING = 10


class CorrectionKind(StrEnum):
    """What is wrong with a meeting as we tell of it."""

    CHANGE = "change"
    CLOSED = "closed"
    NOT_HELD = "not_held"
    GONE = "gone"


class Decision(StrEnum):
    """What was decided on it."""

    APPROVED = "approved"
    DECLINED = "declined"


class CorrectionState(StrEnum):
    """What became of it."""

    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"
    EXPIRED = "expired"


PARTS: dict[CorrectionKind, frozenset[str]] = {
    CorrectionKind.CLOSED: frozenset({"first", "last"}),
    CorrectionKind.NOT_HELD: frozenset({"held_on"}),
    CorrectionKind.GONE: frozenset(),
}
OWN_PARTS = frozenset().union(*PARTS.values())


class CorrectionUnclear(ValidationFailed):
    """Each kind of correction says its own: `change` what is to be, `closed` the days, `not_held` the day, `gone` none.

    A change says something else than what we tell already.
    """


class CorrectionsPending(Conflict):
    """Ten of your corrections wait for a decision; take one back, or wait until one of them is decided."""


class CorrectionSettled(Conflict):
    """This correction does not wait any more: it was decided, or waited for thirty days and expired."""


class MeetingMovedOn(Conflict):
    """The meeting is not what it was when this was proposed; look at it, and change it yourself or decline.

    Each fault points at something that says neither what it said then, nor what is proposed.
    """


def require_clear(kind: CorrectionKind, said: Collection[str]) -> None:
    """Refuse a correction that leaves out what its kind says, or says what is another kind's.

    Raises:
        CorrectionUnclear: it does.
    """
    wanted = PARTS.get(kind)
    wrong = set(said) & OWN_PARTS if wanted is None else set(said) ^ wanted
    faults = [{"pointer": f"/{name}", "detail": _wrong(name, said, kind)} for name in sorted(wrong)]
    if faults:
        raise CorrectionUnclear(faults[0]["detail"], errors=faults)


def _wrong(name: str, said: Collection[str], kind: CorrectionKind) -> str:
    return f"`{kind}` does not say it." if name in said else f"`{kind}` says it."


def require_going_on(ended_on: date | None) -> None:
    """Refuse to put right what is told of a meeting that ended: nothing is.

    Raises:
        NotFound: it did.
    """
    if ended_on is not None:
        raise NotFound("This meeting has ended.")


def require_news(before: Mapping[str, Any], proposed: Mapping[str, Any]) -> None:
    """Refuse a change that would change nothing.

    Raises:
        CorrectionUnclear: all of it is told already.
    """
    if all(before[name] == value for name, value in proposed.items()):
        raise CorrectionUnclear("Say what of the meeting is to be otherwise.")


def require_room(waiting: int) -> None:
    """Refuse one more correction of somebody of whom many wait.

    Raises:
        CorrectionsPending: ten do.
    """
    if waiting >= MOST_WAITING:
        raise CorrectionsPending(f"{waiting} of your corrections wait for a decision.")


def waits_until(today: date) -> date:
    """Return the last day on which a correction waits that is made today."""
    return today + timedelta(days=WAITS_DAYS)


def forgotten_before(today: date) -> date:
    """Return the day before which a correction was still waiting that is forgotten now."""
    return today - timedelta(days=KEPT_DAYS - WAITS_DAYS)


def state_of(decision: str | None, expires_on: date, today: date) -> CorrectionState:
    """Return what became of a correction."""
    if decision is not None:
        return CorrectionState(decision)
    return CorrectionState.WAITING if today <= expires_on else CorrectionState.EXPIRED


def require_waiting(state: CorrectionState) -> None:
    """Refuse to decide on a correction that does not wait.

    Raises:
        CorrectionSettled: it does not.
    """
    if state is not CorrectionState.WAITING:
        raise CorrectionSettled(f"This correction is {state}.")


def moved_on(before: Mapping[str, Any], now: Mapping[str, Any], proposed: Mapping[str, Any]) -> list[str]:
    """Return what of a meeting is neither what it was when a correction was made, nor what that says it is."""
    return [name for name, was in before.items() if now[name] not in (was, proposed.get(name, was))]


def require_same(moved: Collection[str]) -> None:
    """Refuse to put right what is not any more what it was.

    Raises:
        MeetingMovedOn: something of it is not.
    """
    faults = [{"pointer": f"/{name}", "detail": "Was changed since."} for name in moved]
    if faults:
        raise MeetingMovedOn("The meeting was changed since this was proposed.", errors=faults)


def document(value: Any) -> Any:
    """Return a value of a meeting as it is kept beside others: days as text, moves as they are."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value

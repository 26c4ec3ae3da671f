"""Whom one may approach, in which order and after how long, and by what somebody is known again."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum

from mutuality.problems import Conflict

RETENTION_WEEKS = 26
"""How long contact data is kept after the last step if nobody ends an approach."""

LAST_DIGITS = 9
"""How many digits of a number tell it from others, with or without the prefix of its country."""


class StepKind(StrEnum):
    """A step of an approach."""

    LETTER = "letter"
    CAPTAIN_LETTER = "captain_letter"
    CALL = "call"


class Outcome(StrEnum):
    """What came of an approach."""

    NO_ANSWER = "no_answer"
    CAME = "came"
    DECLINED = "declined"
    OPTED_OUT = "opted_out"


class Source(StrEnum):
    """Where somebody's name came from."""

    MEMBER = "member"
    RELATIVE = "relative"
    PROFESSIONAL = "professional"
    FUNERAL_HOME = "funeral_home"
    HOSPITAL = "hospital"
    FAITH_COMMUNITY = "faith_community"
    PUBLIC_NOTICE = "public_notice"
    OTHER = "other"


class ReachKind(StrEnum):
    """A way to reach somebody."""

    PHONE = "phone"
    MAIL = "mail"
    MESSAGE = "message"
    POST = "post"


class OptedOut(Conflict):
    """This person asked never to be approached, for ever. Who they are is not kept here; do not write, do not call."""


class AlreadyApproached(Conflict):
    """Somebody who is reached this way is being approached already; one approach at a time."""


class ApproachEnded(Conflict):
    """This approach has ended; nothing that told of whom it went to is kept."""


class StepTaken(Conflict):
    """This step was taken already, or the last one was: let the approach end."""


def known_form(kind: str, value: str) -> str:
    """Return a way to reach somebody in the one form by which it is known again, however it was written."""
    digits = re.sub(r"[^0-9]", "", value)
    if kind == ReachKind.PHONE and digits:
        return f"{kind}:{digits[-LAST_DIGITS:]}"
    plain = value.casefold() if kind == ReachKind.MAIL else re.sub(r"[\W_]+", " ", value.casefold())
    return f"{kind}:{' '.join(plain.split()) or value}"


def require_none_opted_out(opted_out: Collection[str]) -> None:
    """Refuse to approach somebody who asked never to be.

    Raises:
        OptedOut: they did.
    """
    if opted_out:
        raise OptedOut("Somebody who is reached this way asked never to be approached.")


def require_not_approached(approach_ids: Collection[str]) -> None:
    """Refuse a second approach beside one that goes on.

    Raises:
        AlreadyApproached: one goes on.
    """
    if approach_ids:
        raise AlreadyApproached("Somebody who is reached this way is being approached.")


def require_going_on(outcome: str | None) -> None:
    """Refuse to go on with an approach that has ended.

    Raises:
        ApproachEnded: it has.
    """
    if outcome is not None:
        raise ApproachEnded("This approach has ended.")


def next_step(sequence: Sequence[str], taken: Collection[str]) -> str | None:
    """Return the step that comes next in a sequence, or None after the last; an empty one leaves the order free."""
    return next((step for step in sequence or list(StepKind) if step not in taken), None)


def require_step_left(step: str, *, sequence: Sequence[str], taken: Collection[str]) -> None:
    """Refuse a step that was taken, and any after the last of the sequence.

    Raises:
        StepTaken: it was.
    """
    if step in taken or next_step(sequence, taken) is None:
        raise StepTaken("This step was taken, or there is none left to take.")


def may_follow_on(last_on: date, *, weeks: int) -> date:
    """Return from when the next step may be taken."""
    return last_on + timedelta(weeks=weeks)


def kept_since(today: date) -> date:
    """Return the day of the oldest last step whose contact data is still kept."""
    return today - timedelta(weeks=RETENTION_WEEKS)

"""What a line must have, who may answer, and what must never be published of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed

FEWEST_DIGITS = 5
TOLD_APART_BY = 7
"""So many last digits tell two numbers apart, however each writes its country and area."""


class LineKind(StrEnum):
    """Urgent, general or non-crisis talk by peers; none is an emergency service."""

    HOTLINE = "hotline"
    HELPLINE = "helpline"
    WARMLINE = "warmline"


class Audience(StrEnum):
    """Whose call it is; professionals and families may have pools of their own."""

    ANYONE = "anyone"
    PROFESSIONAL = "professional"
    FAMILY = "family"


class Ringing(StrEnum):
    """Whether one after another is rung, or all at once."""

    LOOP = "loop"
    RING_ALL = "ring_all"


class Otherwise(StrEnum):
    """What happens when nobody answers."""

    VOICEMAIL = "voicemail"
    CALL_BACK = "call_back"


class Wish(StrEnum):
    """What a caller may ask of whoever answers."""

    LANGUAGE = "language"
    GENDER = "gender"
    AREA = "area"


class HandOffEmpty(ValidationFailed):
    """Every line says whom to call in a crisis and when to break a call off; it can be changed, never taken away."""


class LineClosed(Conflict):
    """This line was closed."""


class ResponderExposed(Conflict):
    """What the public would see of this line holds the number of a member; it may show the line's own number alone."""


class ResponderUnclear(ValidationFailed):
    """Who answers is a member, or somebody of another chapter by a reference to their number: one of the two."""


class AlreadyAnswering(Conflict):
    """This member answers in this pool already."""


class StoodDown(Conflict):
    """This responder stood down, or left."""


def require_hand_off(said: dict[str, str]) -> None:
    """Refuse a crisis hand-off of which a part is blank.

    Raises:
        HandOffEmpty: one is; `errors` names each.
    """
    faults = [
        {"pointer": f"/hand_off/{name}", "detail": "Is blank."} for name, text in said.items() if not text.strip()
    ]
    if faults:
        raise HandOffEmpty("Say whom to call in a crisis, their number, and when to break off.", errors=faults)


def require_open(closed_on: date | None) -> None:
    """Refuse what only a line that is open can do.

    Raises:
        LineClosed: it was closed.
    """
    if closed_on is not None:
        raise LineClosed(f"This line was closed on {closed_on}.")


def require_one_identity(member_id: str | None, chapter: str | None, number_ref: str | None) -> None:
    """Refuse a responder who is neither a member nor somebody of another chapter, or both at once.

    Raises:
        ResponderUnclear: they are.
    """
    if (member_id is None) != (chapter is not None and number_ref is not None) or (
        (chapter is None) != (number_ref is None)
    ):
        fault = {"pointer": "/member_id", "detail": "Give this, or chapter and number_ref."}
        raise ResponderUnclear("Name a member, or a chapter and a reference to a number there.", errors=[fault])


def require_answering(stood_down_at: datetime | None) -> None:
    """Refuse somebody who does not answer any more.

    Raises:
        StoodDown: they stood down.
    """
    if stood_down_at is not None:
        raise StoodDown("This responder does not answer any more.")


def require_unexposed(texts: Iterable[str], numbers: Iterable[str]) -> None:
    """Refuse to publish texts that hold somebody's number, however either is written.

    Raises:
        ResponderExposed: one does.
    """
    shown = [re.sub(r"\D", "", text) for text in texts]
    endings = [
        digits[-TOLD_APART_BY:] for number in numbers if len(digits := re.sub(r"\D", "", number)) >= FEWEST_DIGITS
    ]
    if any(ending in text for ending in endings for text in shown):
        raise ResponderExposed("What would be published holds the number of a member.")

"""Between whom help may go, who may answer what, and when the next are asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median

from mutuality.disclosure import FEW
from mutuality.problems import Conflict, ValidationFailed


class SamePerson(ValidationFailed):
    """An exchange needs two people."""


class RequestClosed(Conflict):
    """This request for help is closed."""


class NotSuggested(Conflict):
    """These two are not brought together: not the same at its time, no common language, or no room for one more."""


class Whom(StrEnum):
    """Who may answer a request."""

    HELPER = "helper"
    COMPANION = "companion"
    ANYONE = "anyone"


def require_two(helper_id: str, recipient_id: str) -> None:
    """Refuse an exchange of somebody with themselves.

    Raises:
        SamePerson: helper and recipient are one.
    """
    if helper_id == recipient_id:
        fault = {"pointer": "/recipient_id", "detail": "Must be somebody else."}
        raise SamePerson("An exchange needs two people.", errors=[fault])


def require_open(state: str) -> None:
    """Refuse to answer a closed request.

    Raises:
        RequestClosed: it is closed.
    """
    if state == "closed":
        raise RequestClosed("This request is closed.")


def due_at(now: datetime, hours: int) -> datetime | None:
    """Return when the next are to be asked; None where the policy names no time."""
    return now + timedelta(hours=hours) if hours else None


def median_minutes(waits: Sequence[timedelta]) -> int | None:
    """Return the median wait in minutes, or None while the waits are too few to be hidden among."""
    return None if len(waits) < FEW else round(median(wait.total_seconds() for wait in waits) / 60)

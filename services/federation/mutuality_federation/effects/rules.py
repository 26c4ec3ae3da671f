"""By what effects are counted, and which of them another chapter may count as one with its own."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Protocol

from mutuality.language import EntryInvalid


class CountedBy(StrEnum):
    """By what effects are counted, beside their kind."""

    INSTITUTION = "institution"
    TARGET = "target"
    STATUS = "status"
    YEAR = "year"
    PLACE = "place"
    UNIT = "unit"
    BODY = "body"


class Joinable(Protocol):
    """An effect another may count as one with."""

    @property
    def body_id(self) -> str:
        """Return its body."""

    @property
    def is_public(self) -> bool:
        """Return whether everybody may read it."""

    @property
    def matter_id(self) -> str:
        """Return with what it counts as one."""


def require_joinable(found: Joinable | None, *, body_id: str) -> Joinable:
    """Return what may be joined; refuse what is not there, or what only another body may read.

    Raises:
        EntryInvalid: it is so.
    """
    if found is None or not (found.is_public or found.body_id == body_id):
        fault: dict[str, Any] = {"pointer": "/data/joins", "detail": "There is no such effect for this chapter."}
        raise EntryInvalid("The entry joins an effect that is not there.", errors=[fault])
    return found

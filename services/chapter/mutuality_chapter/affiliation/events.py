"""What is announced: the chapter was founded, something shall leave it, or came back to it; rooms above listen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mutuality.language import Entry, Kind

BY_TAKING_BACK = "taken back"
"""Who did what was taken back: that stayed in the chapter, and is lost."""


@dataclass(frozen=True)
class Outgoing:
    """Something that shall leave: its kind, the subject it speaks of, and the values of the kind's shape.

    What leaves `once` does not leave again, though it is said again. `not_before` is the day it waits for, so that when
    it leaves, and by which name, says nothing of when it was noted.
    """

    kind: Kind
    subject: str
    data: dict[str, Any]
    once: bool = False
    not_before: date | None = None


@dataclass(frozen=True)
class TakenBack:
    """An entry of ours that had left and a restore had lost; our own signature on it was checked.

    `is_replaced`: something newer about the same thing waits to leave.
    """

    entry: Entry
    received_at: datetime
    is_replaced: bool


@dataclass(frozen=True)
class Past:
    """How to make sure that we know all that ever left us: `require_known` raises `PastUnknown` where it cannot."""

    require_known: Callable[[], None]


@dataclass(frozen=True)
class Founded:
    """The chapter was founded, around that concern; rooms that start out with anything lay it out."""

    concern: str

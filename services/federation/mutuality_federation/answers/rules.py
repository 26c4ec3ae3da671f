"""What a chapter said of an item, in as few words as a verdict rests on; and what a reviewer may look at."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from mutuality.policy import Given
from mutuality.problems import Conflict

Wording = tuple[str, str]
"""The edition that worded an item as it is, and the item's name in it: an answer to it holds as long as that stays."""


class ReviewView(StrEnum):
    """How a reviewer sees what a chapter sent."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"


class NothingSent(Conflict):
    """A reviewer looks only at what a chapter sent, and on this item it has sent nothing."""


class StatementMoved(Conflict):
    """The chapter has said something newer than what was looked at; `errors` names its number: look at that."""


class Says(Protocol):
    """What is read of a state."""

    answer: str | None
    is_stricter: bool
    view: str | None
    outcome: str | None
    review: str | None
    evidence_sha256: str | None


class Dated(Says, Protocol):
    """What is read of a state, with its days."""

    attested_on: date | None
    derived_on: date | None


@dataclass(frozen=True)
class Stands:
    """What stands of a chapter on an item, as far as a verdict rests on it."""

    reads_as: str
    valid_until: date | None = None
    evidence_until: date | None = None

    @property
    def given(self) -> Given:
        """Return it as the policy reads it."""
        return replace(_parsed(self.reads_as), valid_until=self.valid_until, evidence_until=self.evidence_until)


def number_of(wording: Wording) -> int:
    """Return a wording as one number of 63 bits, by which a database finds it faster than by its names."""
    return int.from_bytes(hashlib.sha256("/".join(wording).encode()).digest()[:8]) >> 1


def reads_as(said: Says) -> str:
    """Return in one word all a verdict rests on but the dates."""
    marks = ("s" if said.is_stricter else "") + ("e" if said.evidence_sha256 else "")
    return "/".join([said.answer or "", marks, said.view or "", said.outcome or "", said.review or ""])


def counted(said: Dated) -> tuple[date | None, bool, bool]:
    """Return when a chapter last said how it is with an item, whether it is met by that, and whether it applies."""
    knows = said.outcome in {"kept", "not_kept"}
    days = [said.attested_on if said.view else None, said.derived_on if knows else None]
    seen = said.review or (said.outcome if knows else said.view)
    return max((day for day in days if day), default=None), seen in {"met", "kept"}, said.outcome != "not_applicable"


def speaks(reads_as: str) -> bool:
    """Say whether a chapter has said anything that was not taken back."""
    given = _parsed(reads_as)
    return any((given.answer, given.view, given.outcome))


def require_newest(statement: int, newest: int | None) -> None:
    """Refuse a review of nothing, or of what is no longer the last the chapter said.

    Raises:
        NothingSent: it has said nothing.
        StatementMoved: it has said something newer.
    """
    if newest is None:
        raise NothingSent("The chapter has sent nothing on this item.")
    if statement != newest:
        fault = {"pointer": "/statement", "detail": f"The last it said has number {newest}."}
        raise StatementMoved("The chapter has said something newer on this item.", errors=[fault])


@lru_cache(maxsize=4096)
def _parsed(reads_as: str) -> Given:
    answer, marks, view, outcome, review = reads_as.split("/")
    return Given(
        answer=answer or None,
        is_stricter="s" in marks,
        is_agreed=review == ReviewView.MET,
        view=view or None,
        outcome=outcome or None,
        review=review or None,
        has_evidence="e" in marks,
    )

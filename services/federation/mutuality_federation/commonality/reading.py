"""What is shown of how common something is: only what enough chapters told, rounded; of the rest not even the words.

Each number a chapter told is of many people already; that enough chapters told it keeps any of them from being guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mutuality.database import Session
from mutuality.disclosure import rounded
from mutuality.policy import PolicyInForce
from mutuality_federation import policies
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.commonality import store
from mutuality_federation.growth import floor_of


@dataclass(frozen=True)
class Common:
    """In about how many chapters something is common, and among how many people."""

    part: str
    words: str
    chapters: int
    people: int


def common(session: Session, held: PolicyInForce, body_id: str, unit_ids: Sequence[str] | None = None) -> list[Common]:
    """Return what is common over a body, or some of its units."""
    rows = store.common(session, body_id, unit_ids, floor=floor_of(held))
    return [Common(row.part, row.words, rounded(row.chapters), rounded(row.people)) for row in rows]


def told(session: Session, chapter: ChapterFacts) -> list[Common]:
    """Return what a chapter is told of how common things are over its body."""
    return common(session, policies.policy_in_force(session, chapter.body_id, session.now.date()), chapter.body_id)

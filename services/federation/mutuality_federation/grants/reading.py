"""How the gap is read: what is asked of each chapter and what it grants, for a whole body in a few queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.granting import BEGINNING, agreed, asked, gaps_between, in_words
from mutuality_federation import chapters, policies
from mutuality_federation.grants import store


@dataclass(frozen=True)
class ChapterGap:
    """What one chapter is asked, what it grants, and what leaves it."""

    chapter_id: str
    name: str
    granted: dict[str, Any]
    leaves: dict[str, Any]
    gaps: list[dict[str, str]]


def of_body(session: Session, body_id: str, *, unit_ids: Sequence[str] | None) -> list[ChapterGap]:
    """Return the gap at every chapter that belongs today."""
    today = session.now.date()
    told, book = store.granted(session, body_id, today), policies.book(session, body_id)
    found = []
    for chapter in chapters.roll(session, body_id, unit_ids=unit_ids).on(today):
        granted = told.get(chapter.id, BEGINNING)
        wanted = asked(book.held(chapter, today), granted)
        gaps = [{**vars(each), "in_words": in_words(each)} for each in gaps_between(wanted, granted)]
        found.append(ChapterGap(chapter.id, chapter.name, granted.terms(), agreed(wanted, granted).terms(), gaps))
    return found


def counts(found: Sequence[ChapterGap]) -> dict[str, int]:
    """Return at how many chapters each part is asked for and not granted."""
    return dict(Counter(gap["name"] for each in found for gap in each.gaps))

"""What a chapter is told of the commons: how far they have come, and page by page what changed."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import MOST_OFFERS
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.commons import store

MOST_TRIALS = 20


def head(session: Session, chapter: ChapterFacts) -> int:
    """Return the number of the last change a chapter may ask for."""
    return store.newest_number(session, chapter.body_id)


def changes(session: Session, chapter: ChapterFacts, after: int) -> dict[str, Any]:
    """Return the offers that changed after a number, as a chapter may see them, and where the next page begins."""
    rows = store.changed(session, body_id=chapter.body_id, after=after, most=MOST_OFFERS)
    tried = store.trials(session, [row.id for row in rows], most=MOST_TRIALS)
    names, counts = store.names_of(session, rows), store.tallies(session, [row.id for row in rows])
    offers = [_told(row, chapter, {**counts[row.id], "trials": tried.get(row.id, ())}, names) for row in rows]
    return {"after": after, "until": rows[-1].number if rows else after, "offers": offers}


def _told(row: Any, chapter: ChapterFacts, tried: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Return an offer as it stands for a chapter: nothing of it where it was taken back, or is not for it any more."""
    is_in_sight = row.withdrawn_on is None and (row.is_public or row.body_id == chapter.body_id)
    told = {"id": row.id, "number": row.number, "offer": None}
    if not is_in_sight:
        return told
    offer = {
        **row._asdict(),
        **tried,
        "is_ours": row.chapter_id == chapter.id,
        "chapter_name": names.get(row.chapter_id) if row.names_chapter else None,
    }
    return {**told, "offer": offer}

"""What chapters said of items since a day, and what officers see in what one said: each in one query."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Row, and_, case, func, or_, select, tuple_

from mutuality.database import Session
from mutuality_federation.compliance.models import ItemState
from mutuality_federation.compliance.rules import Wording

NOW = ItemState.__table__.c


def said_since(session: Session, chapters: FromClause, wordings: Sequence[Wording], since: date) -> list[Row[Any]]:
    """Return of each of some chapters how many items it answered and met since a day, and how many do not apply to it.

    `chapters` has columns `id` and `name`. An item is answered by a view of that day or later, or by facts of then that
    come to something; it is met as the reviewer, else the facts, else the chapter sees it.
    """
    is_viewed = and_(NOW.view.is_not(None), NOW.attested_on >= since)
    is_derived = and_(NOW.outcome.in_(("kept", "not_kept")), NOW.derived_on >= since)
    is_answered = and_(NOW.outcome.is_distinct_from("not_applicable"), or_(is_viewed, is_derived))
    seen = func.coalesce(NOW.review, case((is_derived, NOW.outcome), else_=NOW.view))
    counts = {
        "answered": is_answered,
        "met": and_(is_answered, seen.in_(("met", "kept"))),
        "not_applicable": NOW.outcome == "not_applicable",
    }
    sums = [func.coalesce(func.sum(case((so, 1), else_=0)), 0).label(name) for name, so in counts.items()]
    is_asked = and_(NOW.chapter_id == chapters.c.id, tuple_(NOW.worded_in, NOW.worded_as).in_(wordings))
    wanted = select(chapters.c.id, chapters.c.name, *sums).outerjoin_from(chapters, ItemState.__table__, is_asked)
    return list(session.execute(wanted.group_by(chapters.c.id, chapters.c.name).order_by(chapters.c.id)))


def reviews_of(session: Session, chapter_id: str) -> list[Row[Any]]:
    """Return how officers see what a chapter said last, item by item."""
    said = (NOW.edition_id, NOW.item, NOW.review, NOW.review_reason, NOW.reviewed_at)
    wanted = select(*said).where(NOW.chapter_id == chapter_id, NOW.review.is_not(None))
    return list(session.execute(wanted.order_by(NOW.worded_in, NOW.worded_as)))

"""What chapters said of items since a day, and what officers see in what one said: each in one query."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Row, and_, func, select

from mutuality.database import Session
from mutuality_federation.compliance.models import ItemState
from mutuality_federation.compliance.rules import Wording, number_of

NOW = ItemState.__table__.c


def said_since(session: Session, chapters: FromClause, wordings: Sequence[Wording], since: date) -> list[Row[Any]]:
    """Return of each of some chapters how many items it answered and met since a day, and how many do not apply to it.

    `chapters` has columns `id` and `name`. An item is answered by a view of that day or later, or by facts of then that
    come to something; it is met as the reviewer, else the facts, else the chapter sees it.
    """
    is_said = and_(NOW.applies, NOW.said_on >= since)
    counts = {"answered": is_said, "met": and_(is_said, NOW.is_met), "not_applicable": ~NOW.applies}
    sums = [func.count().filter(so).label(name) for name, so in counts.items()]
    is_asked = NOW.wording.in_([number_of(each) for each in wordings])
    said = select(NOW.chapter_id, *sums).where(is_asked).group_by(NOW.chapter_id).subquery()
    found = [func.coalesce(said.c[name], 0).label(name) for name in counts]
    is_theirs = said.c.chapter_id == chapters.c.id
    wanted = select(chapters.c.id, chapters.c.name, *found).outerjoin_from(chapters, said, is_theirs)
    return list(session.execute(wanted.order_by(chapters.c.id)))


def reviews_of(session: Session, chapter_id: str) -> list[Row[Any]]:
    """Return how officers see what a chapter said last, item by item."""
    said = (NOW.edition_id, NOW.item, NOW.review, NOW.review_reason, NOW.reviewed_at)
    wanted = select(*said).where(NOW.chapter_id == chapter_id, NOW.review.is_not(None))
    return list(session.execute(wanted.order_by(NOW.worded_in, NOW.worded_as)))

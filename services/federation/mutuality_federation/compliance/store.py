"""Every query about answers."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import and_, func, select

from mutuality.database import Session
from mutuality.policy import Given
from mutuality_federation.compliance.models import Answer

WITHDRAWN = "withdrawn"
COLUMNS = Answer.__table__.c
Answers = dict[tuple[str, str], Given]


def answers(session: Session, body_id: str, on: date, *, chapter_id: str | None = None) -> dict[str, Answers]:
    """Return the answers that stood at the end of a day, chapter by chapter, in one query; or those of one chapter."""
    until = datetime.combine(on + timedelta(days=1), time(), UTC)
    asked = [COLUMNS.body_id == body_id, COLUMNS.received_at < until]
    if chapter_id is not None:
        asked.append(COLUMNS.chapter_id == chapter_id)
    newest = select(COLUMNS.chapter_id, func.max(COLUMNS.seq).label("seq")).where(*asked)
    latest = newest.group_by(COLUMNS.chapter_id, COLUMNS.edition_id, COLUMNS.item).subquery()
    is_latest = and_(COLUMNS.chapter_id == latest.c.chapter_id, COLUMNS.seq == latest.c.seq)
    given: dict[str, Answers] = defaultdict(dict)
    for row in session.execute(select(*COLUMNS).join(latest, is_latest).where(COLUMNS.answer != WITHDRAWN)):
        given[row.chapter_id][row.edition_id, row.item] = Given(row.answer, row.is_stricter)
    return given


def newest(session: Session, chapter_id: str, edition_id: str, item: str) -> Answer | None:
    """Return what a chapter last answered to an item."""
    asked = (Answer.chapter_id == chapter_id, Answer.edition_id == edition_id, Answer.item == item)
    return session.scalar(select(Answer).where(*asked).order_by(Answer.seq.desc()).limit(1))

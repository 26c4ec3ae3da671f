"""Every query about delegates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_federation.delegates.models import Delegation

COLUMNS = Delegation.__table__.c


@dataclass(frozen=True)
class Sending:
    """Which chapters and which units send a delegate."""

    chapter_ids: frozenset[str]
    unit_ids: frozenset[str]


def sending(session: Session, body_id: str, *, said_by: date, on: date) -> Sending:
    """Return who had said by the end of one day that they send a delegate, whose term runs on another."""
    before = datetime.combine(said_by + timedelta(days=1), time(), UTC)
    newest = select(func.max(COLUMNS.id)).where(COLUMNS.body_id == body_id, COLUMNS.said_at < before)
    newest = newest.group_by(COLUMNS.chapter_id, COLUMNS.unit_id)
    running = (COLUMNS.from_on <= on, COLUMNS.until_on >= on)
    rows = session.execute(select(COLUMNS.chapter_id, COLUMNS.unit_id).where(COLUMNS.id.in_(newest), *running)).all()
    return Sending(
        frozenset(row.chapter_id for row in rows if row.chapter_id),
        frozenset(row.unit_id for row in rows if row.unit_id),
    )


def delegations(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of all that was ever said of delegates at a body, the oldest first."""
    return page_of(session, select(*COLUMNS).where(COLUMNS.body_id == body_id), by=[COLUMNS.id], query=query)

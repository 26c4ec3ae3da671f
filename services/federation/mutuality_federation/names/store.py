"""Every query about names that were proposed and reviewed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_federation.names.models import NameWord

COLUMNS = NameWord.__table__.c


def said(session: Session, chapter_id: str) -> list[tuple[str, str]]:
    """Return all that was said of a chapter's names, the oldest first: each a name and an outcome."""
    wanted = select(COLUMNS.name, COLUMNS.outcome).where(COLUMNS.chapter_id == chapter_id).order_by(COLUMNS.id)
    return [(name, outcome) for name, outcome in session.execute(wanted)]


def words(session: Session, chapter_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what was said of a chapter's names, the oldest first."""
    return page_of(session, select(*COLUMNS).where(COLUMNS.chapter_id == chapter_id), by=[COLUMNS.id], query=query)

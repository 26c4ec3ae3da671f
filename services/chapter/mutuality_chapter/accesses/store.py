"""Every query about accesses: they are added, read by whose they are, and deleted; nothing here changes one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_chapter.accesses.models import Access

TABLE, COLUMNS = Access.__table__, Access.__table__.c
NEWEST = (-COLUMNS.id).label("place")


def add(session: Session, member_ids: Iterable[str], said: dict[str, Any]) -> None:
    """Add an access to what is held of each of some members, unless the very same was added before."""
    insert = sqlite.insert if session.database.is_sqlite else postgresql.insert
    rows = [{**said, "member_id": member_id} for member_id in sorted(member_ids)]
    if rows:
        session.execute(insert(Access).on_conflict_do_nothing(), rows)


def of(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of who saw what is held of a member, the newest first."""
    return page_of(session, select(*COLUMNS, NEWEST).where(COLUMNS.member_id == member_id), by=[NEWEST], query=query)


def all_of(session: Session, member_id: str) -> Sequence[Row[Any]]:
    """Return all who saw what is held of a member, in order."""
    return session.execute(select(*COLUMNS).where(COLUMNS.member_id == member_id).order_by(COLUMNS.id)).all()


def forget_all(session: Session, member_id: str) -> None:
    """Delete who saw what was held of a member."""
    session.execute(delete(Access).where(COLUMNS.member_id == member_id))


def forget_before(session: Session, at: datetime) -> int:
    """Delete every access from before an instant; return how many that were."""
    return len(session.execute(delete(Access).where(COLUMNS.seen_at < at).returning(COLUMNS.id)).all())

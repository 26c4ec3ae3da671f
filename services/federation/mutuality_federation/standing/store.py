"""Every query about announced steps, and how a chapter stands today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import chapters
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.standing.models import Announcement, AnnouncementEnd

ANNOUNCED, ENDED = Announcement.__table__.c, AnnouncementEnd.__table__.c
SHOWN = [*ANNOUNCED, ENDED.outcome, ENDED.ended_by, ENDED.ended_at]


@dataclass(frozen=True)
class StandingFacts:
    """How a chapter stands, since when, why and until when, and what was announced to it."""

    chapter_id: str
    standing: str
    bears_name: bool
    since: datetime | None
    reason: str | None
    until: date | None
    announced: list[Any]


def told(session: Session, chapter: ChapterFacts) -> StandingFacts:
    """Return how a chapter stands, as it is told itself."""
    step = chapters.last_step(session, chapter.id)
    return StandingFacts(
        chapter_id=chapter.id,
        standing=chapter.standing,
        bears_name=chapter.bears_name,
        since=step.changed_at if step else None,
        reason=step.reason if step else None,
        until=step.until if step else None,
        announced=open_announcements(session, chapter.id, chapter.standing),
    )


def open_announcements(session: Session, chapter_id: str, standing: str) -> list[Any]:
    """Return the announced steps that may still be taken from where a chapter stands."""
    waiting = _of(chapter_id).where(ENDED.announcement_id.is_(None), ANNOUNCED.before == standing)
    return list(session.execute(waiting.order_by(ANNOUNCED.id)))


def announcements(session: Session, chapter_id: str, query: dict[str, Any]) -> Page:
    """Return a page of all that was announced to a chapter, and how each ended."""
    return page_of(session, _of(chapter_id), by=[ANNOUNCED.id], query=query)


def shown(session: Session, announcement_id: str) -> Any:
    """Return an announcement and how it ended."""
    joined = select(*SHOWN).outerjoin(AnnouncementEnd, ENDED.announcement_id == ANNOUNCED.id)
    return session.execute(joined.where(ANNOUNCED.id == announcement_id)).one()


def announcement(session: Session, announcement_id: str) -> Announcement:
    """Return an announcement.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Announcement, announcement_id)
    if found is None:
        raise NotFound("There is no such announcement.")
    return found


def announced(session: Session, ids: Sequence[str]) -> dict[str, Row[Any]]:
    """Return announcements by their ids, and how each ended, in one query."""
    joined = select(*SHOWN).outerjoin(AnnouncementEnd, ENDED.announcement_id == ANNOUNCED.id)
    return {row.id: row for row in session.execute(joined.where(ANNOUNCED.id.in_(ids)))} if ids else {}


def has_ended(session: Session, announcement_id: str) -> bool:
    """Say whether an announced step was taken, or taken back."""
    return session.get(AnnouncementEnd, announcement_id) is not None


def _of(chapter_id: str) -> Select[Any]:
    joined = select(*SHOWN).outerjoin(AnnouncementEnd, ENDED.announcement_id == ANNOUNCED.id)
    return joined.where(ANNOUNCED.chapter_id == chapter_id)

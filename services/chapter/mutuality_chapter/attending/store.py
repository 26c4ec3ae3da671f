"""Every query about who means to come to a meeting."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import members
from mutuality_chapter.attending.models import Attendance

COLUMNS = Attendance.__table__.c


def attendance(session: Session, meeting_id: str, member_id: str) -> Attendance:
    """Return that somebody means to come to a meeting.

    Raises:
        NotFound: they did not ask to.
    """
    found = found_or_none(session, meeting_id, member_id)
    if found is None:
        raise NotFound("Nobody asked for this attendance.")
    return found


def found_or_none(session: Session, meeting_id: str, member_id: str) -> Attendance | None:
    """Return that somebody means to come to a meeting, if they asked to."""
    return session.get(Attendance, (meeting_id, member_id))


def attendances_of(session: Session, member_id: str) -> list[Attendance]:
    """Return all meetings somebody means to come to."""
    wanted = select(Attendance).where(Attendance.member_id == member_id).order_by(Attendance.meeting_id)
    return list(session.scalars(wanted))


def own(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the meetings somebody means to come to."""
    wanted = select(*COLUMNS).where(COLUMNS.member_id == member_id)
    return page_of(session, wanted, by=[COLUMNS.meeting_id], query=query)


def attendees(session: Session, meeting_id: str, query: dict[str, Any]) -> Page:
    """Return a page of those who mean to come to a meeting, by the name they chose."""
    wanted = select(*COLUMNS).where(COLUMNS.meeting_id == meeting_id)
    page = page_of(session, wanted, by=[COLUMNS.member_id], query=query)
    names = {each.id: each.name for each in members.present(session, [row.member_id for row in page.items])}
    return Page([{**row._mapping, "name": names[row.member_id]} for row in page.items], page.next)  # noqa: SLF001 - SQLAlchemy's public name


def forget_all(session: Session, member_id: str) -> None:
    """Forget every meeting somebody meant to come to."""
    session.execute(delete(Attendance).where(Attendance.member_id == member_id))

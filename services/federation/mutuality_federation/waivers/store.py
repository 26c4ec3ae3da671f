"""Every query about waivers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation.waivers.models import Waiver, WaiverEnd

COLUMNS, END = Waiver.__table__.c, WaiverEnd.__table__.c
SHOWN = [*COLUMNS, END.reason.label("end_reason"), END.ended_by, END.ended_on]
NAMED = (COLUMNS.id, COLUMNS.chapter_id, COLUMNS.guideline_id, COLUMNS.item, COLUMNS.set_by, COLUMNS.until)


@dataclass(frozen=True)
class Excuse:
    """From which item a chapter is or was excused, by which level, and until when, whether or not it ended early."""

    guideline_id: str
    item: str
    set_by: str
    last_on: date

    @classmethod
    def read(cls, row: Row[Any]) -> Excuse:
        """Return what a waiver comes to."""
        ended = row.ended_on - timedelta(days=1) if row.ended_on else row.until
        return cls(row.guideline_id, row.item, row.set_by, ended)


def running(body_id: str, on: date) -> FromClause:
    """Return the waivers of a body that cover a day, as something to select from; what they excuse from is not asked.

    Columns are id, chapter_id, guideline_id, item, set_by and until.
    """
    return _covering(on).where(COLUMNS.body_id == body_id).cte("waived")


def excuses_of(session: Session, chapter_id: str, on: date) -> list[Excuse]:
    """Return from what one chapter is or was excused by a day, and until when; what lasts longest comes last."""
    begun = _granted().where(COLUMNS.chapter_id == chapter_id, COLUMNS.from_on <= on)
    excuses = [Excuse.read(row) for row in session.execute(begun) if row.ended_on != row.from_on]
    return sorted(excuses, key=lambda each: each.last_on)


def of_body(session: Session, body_id: str, on: date) -> list[Row[Any]]:
    """Return every waiver that a body and its units had granted by a day, the oldest first."""
    return list(session.execute(_granted().where(COLUMNS.body_id == body_id, _by(on)).order_by(COLUMNS.id)))


def of_chapter(session: Session, chapter_id: str, on: date) -> list[Row[Any]]:
    """Return every waiver that a chapter had been granted by a day, the oldest first."""
    wanted = _granted().where(COLUMNS.chapter_id == chapter_id, _by(on))
    return list(session.execute(wanted.order_by(COLUMNS.id)))


def waiver(session: Session, waiver_id: str) -> Row[Any]:
    """Return a waiver, with its end if it was ended early.

    Raises:
        NotFound: there is none.
    """
    found = session.execute(_granted().where(COLUMNS.id == waiver_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such waiver.")
    return found


def _granted() -> Select[Any]:
    return select(*SHOWN).outerjoin(WaiverEnd, END.waiver_id == COLUMNS.id)


def _by(on: date) -> ColumnElement[bool]:
    """Return that a waiver had been granted at the end of a day."""
    return COLUMNS.granted_at < datetime.combine(on + timedelta(days=1), time(), UTC)


def _covering(on: date) -> Select[Any]:
    covers = (COLUMNS.from_on <= on, COLUMNS.until >= on, or_(END.ended_on.is_(None), END.ended_on > on))
    return select(*NAMED).outerjoin_from(Waiver, WaiverEnd, END.waiver_id == COLUMNS.id).where(*covers)

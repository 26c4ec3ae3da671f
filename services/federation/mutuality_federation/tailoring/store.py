"""Every query about tailorings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.tailoring.models import Tailored

COLUMNS = Tailored.__table__.c
SUMMARY = [column for column in COLUMNS if column.name not in {"text", "published_by", "changes", "worded"}]
BRIEF = [COLUMNS[name] for name in ("id", "unit_id", "guideline_slug", "number", "effective_on")]
FACTS = (*SUMMARY, COLUMNS.changes, COLUMNS.worded, COLUMNS.text)


@dataclass(frozen=True)
class TailoringFacts:
    """What other rooms may know of a tailoring. `sha256` is the digest of `text`, its exact bytes."""

    id: str
    body_id: str
    unit_id: str
    base_edition_id: str
    guideline_id: str
    guideline_slug: str
    number: int
    title: str
    effective_on: date
    published_at: datetime
    changes: dict[str, Any]
    worded: dict[str, list[str]]
    text: str
    sha256: str

    @property
    def published_on(self) -> date:
        """Return the day it was published."""
        return self.published_at.date()


def tailoring_facts(session: Session, tailoring_id: str) -> TailoringFacts:
    """Return a tailoring.

    Raises:
        NotFound: there is none.
    """
    found = _facts(session, select(*FACTS).where(COLUMNS.id == tailoring_id))
    if not found:
        raise NotFound("There is no such tailoring.")
    return found[0]


def published(session: Session, body_id: str, unit_ids: Iterable[str] | None = None) -> list[TailoringFacts]:
    """Return all that the units of a body, or some of them, ever laid over its editions, oldest first, in one query."""
    wanted = select(*FACTS).where(COLUMNS.body_id == body_id)
    if unit_ids is not None:
        wanted = wanted.where(COLUMNS.unit_id.in_(list(unit_ids)))
    return _facts(session, wanted)


def applying(session: Session, unit_ids: Sequence[str], since: date) -> list[Row[Any]]:
    """Return what some units laid that is in force on a day or comes after it: id, unit, guideline, number, in order.

    Of what a unit laid over one guideline that is the newest whose day had come, and all that were announced.
    """
    if not unit_ids:
        return []
    wanted = select(*BRIEF).where(COLUMNS.unit_id.in_(unit_ids)).order_by(COLUMNS.guideline_slug, COLUMNS.number)
    rows = session.execute(wanted).all()
    come = {(row.unit_id, row.guideline_slug): row.id for row in rows if row.effective_on <= since}
    return [row for row in rows if row.effective_on > since or row.id in come.values()]


def days_of(session: Session, ids: Collection[str]) -> dict[str, date]:
    """Return the days from which some tailorings are in force."""
    rows = session.execute(select(COLUMNS.id, COLUMNS.effective_on).where(COLUMNS.id.in_(ids)))
    return {row.id: row.effective_on for row in rows}


def last(session: Session, unit_id: str, guideline_id: str) -> TailoringFacts | None:
    """Return what a unit laid last over a guideline, or None before the first."""
    found = _facts(session, select(*FACTS).where(COLUMNS.unit_id == unit_id, COLUMNS.guideline_id == guideline_id))
    return found[-1] if found else None


def in_force(session: Session, unit_id: str, guideline_id: str, on: date) -> str | None:
    """Return the id of what of a unit is in force over a guideline on a day."""
    wanted = select(Tailored.id).where(Tailored.unit_id == unit_id, Tailored.guideline_id == guideline_id)
    return session.scalar(wanted.where(Tailored.effective_on <= on).order_by(Tailored.number.desc()).limit(1))


def tailorings(session: Session, unit_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what a unit laid over editions."""
    return page_of(session, select(*SUMMARY).where(COLUMNS.unit_id == unit_id), by=[COLUMNS.id], query=query)


def _facts(session: Session, wanted: Select[Any]) -> list[TailoringFacts]:
    rows: Sequence[Row[Any]] = session.execute(wanted.order_by(COLUMNS.guideline_slug, COLUMNS.number)).all()
    return [_read(row) for row in rows]


def _read(row: Row[Any]) -> TailoringFacts:
    return TailoringFacts(**row._asdict())

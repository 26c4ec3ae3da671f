"""Every query about what we granted."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.granting import BEGINNING, Grant
from mutuality.web import Page, page_of
from mutuality_chapter.floors.models import Floor


def granted(session: Session, on: date) -> Grant:
    """Return what we grant on a day: what was said last of all that counts by then."""
    found = session.scalar(select(Floor).where(Floor.from_on <= on).order_by(Floor.number.desc()).limit(1))
    return Grant.of(vars(found)) if found else BEGINNING


def coming(session: Session, on: date) -> Floor | None:
    """Return what was announced for a later day, unless something was said since."""
    found = session.scalar(select(Floor).order_by(Floor.number.desc()).limit(1))
    return found if found and found.from_on > on else None


def floors(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of all we ever granted, in the order it was said."""
    columns = Floor.__table__.c
    return page_of(session, select(*columns), by=[columns.number], query=query)

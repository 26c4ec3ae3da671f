"""Every query about closures."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.closures.models import Closure

COLUMNS = Closure.__table__.c


def closure(session: Session, closure_id: str) -> Closure:
    """Return a closure.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Closure, closure_id)
    if found is None:
        raise NotFound("There is no such closure.")
    return found


def closures(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of closures, of one venue if asked for."""
    wanted = select(*COLUMNS)
    if query["venue_id"]:
        wanted = wanted.where(COLUMNS.venue_id == query["venue_id"])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def closures_since(session: Session, since: date) -> list[Any]:
    """Return the closures that are not over by a day."""
    return list(session.execute(select(*COLUMNS).where(COLUMNS.last >= since)))

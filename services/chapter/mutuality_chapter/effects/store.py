"""Every query about what we change."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.effects.models import Effect

COLUMNS = Effect.__table__.c


def effect(session: Session, effect_id: str) -> Effect:
    """Return an effect.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Effect, effect_id)
    if found is None:
        raise NotFound("There is no such effect.")
    return found


def effects(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of effects we stand by, or of those withdrawn."""
    stood_by = COLUMNS.withdrawn_on.is_not(None) if query["withdrawn"] else COLUMNS.withdrawn_on.is_(None)
    narrowed = (COLUMNS[name] == query[name] for name in ("kind", "institution", "status") if query[name])
    return page_of(session, select(*COLUMNS).where(stood_by, *narrowed), by=[COLUMNS.id], query=query)

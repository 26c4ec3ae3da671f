"""Every query about agreements with hosts."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.hosting.models import HostAgreement

COLUMNS = HostAgreement.__table__.c


def agreement(session: Session, agreement_id: str) -> HostAgreement:
    """Return an agreement with a host.

    Raises:
        NotFound: there is none.
    """
    found = session.get(HostAgreement, agreement_id)
    if found is None:
        raise NotFound("There is no such agreement.")
    return found


def agreements(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of agreements with hosts, of one venue if asked for."""
    wanted = select(*COLUMNS)
    if query["venue_id"]:
        wanted = wanted.where(COLUMNS.venue_id == query["venue_id"])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)

"""Every query about what we are excused from."""

from __future__ import annotations

from sqlalchemy import select

from mutuality.database import Session
from mutuality_chapter import affiliation
from mutuality_chapter.waivers.models import WaiverCopy


def waivers(session: Session) -> list[WaiverCopy]:
    """Return what our feed told of waivers, the oldest first; none once we left who granted them."""
    if affiliation.active_bond(session) is None:
        return []
    return list(session.scalars(select(WaiverCopy).order_by(WaiverCopy.id)))

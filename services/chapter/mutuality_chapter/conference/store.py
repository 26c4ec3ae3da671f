"""Every query about conferences and motions as our feed told them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.conference.models import ConferenceCopy, MotionCopy

CONFERENCE = ConferenceCopy.__table__.c


def conferences(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the conferences of our body."""
    return page_of(session, select(*CONFERENCE), by=[CONFERENCE.id], query=query)


def conference(session: Session, conference_id: str) -> dict[str, Any]:
    """Return a conference with its motions.

    Raises:
        NotFound: our feed told of none.
    """
    found = session.get(ConferenceCopy, conference_id)
    if found is None:
        raise NotFound("We were told of no such conference.")
    motions = select(MotionCopy).where(MotionCopy.conference_id == conference_id).order_by(MotionCopy.id)
    said = {name: getattr(found, name) for name in CONFERENCE.keys()}  # noqa: SIM118 - columns by their names
    return {**said, "motions": list(session.scalars(motions))}


def motion(session: Session, motion_id: str) -> tuple[MotionCopy, ConferenceCopy]:
    """Return a motion and its conference.

    Raises:
        NotFound: our feed told of none.
    """
    found = session.get(MotionCopy, motion_id)
    if found is None:
        raise NotFound("We were told of no such motion.")
    return found, session.get_one(ConferenceCopy, found.conference_id)

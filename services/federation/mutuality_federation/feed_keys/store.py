"""Every query about keys to feeds."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.prepared import Prepared
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.feed_keys import rules
from mutuality_federation.feed_keys.models import FeedDoor, FeedKey

COLUMNS = FeedKey.__table__.c
INWARD = {"sha256", "body_id"}
DOOR = FeedDoor.__table__.c
SAID = Prepared(select(DOOR.body_id, DOOR.is_keyed).order_by(DOOR.id))


def keyed(session: Session) -> frozenset[str]:
    """Return the bodies whose feeds are read by key; offices say so seldom, so there is little to read."""
    newest = {row.body_id: row.is_keyed for row in SAID.rows(session, {})}
    return frozenset(body_id for body_id, is_keyed in newest.items() if is_keyed)


def known_by(session: Session, key: str) -> FeedKey | None:
    """Return the key that was given out as this, be it over."""
    return session.scalar(select(FeedKey).where(FeedKey.sha256 == rules.sha256(key)))


def door(session: Session, body_id: str) -> dict[str, Any]:
    """Return what was said last of a body's feeds; open where nothing was."""
    wanted = select(DOOR.is_keyed, DOOR.said_by, DOOR.said_at).where(DOOR.body_id == body_id)
    found = session.execute(wanted.order_by(DOOR.id.desc()).limit(1)).one_or_none()
    return found._asdict() if found else {"is_keyed": False, "said_by": None, "said_at": None}


def keys(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a body's keys, those that are over too."""
    wanted = select(*(column for column in COLUMNS if column.name not in INWARD)).where(COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def key_of(session: Session, body_id: str | None, key_id: str) -> FeedKey:
    """Return a key of the body.

    Raises:
        NotFound: the body has none of that id.
    """
    found = session.get(FeedKey, key_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such key.")
    return found

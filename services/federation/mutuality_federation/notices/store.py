"""Every query about addresses and keys."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from mutuality.database import Session
from mutuality.notices import NoticeKey
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.notices.models import Notice, NoticeAttempt, NoticeEndpoint, NoticeSigningKey
from mutuality_federation.notices.rules import PING, EndpointState

COLUMNS = NoticeEndpoint.__table__.c
KEYS = NoticeSigningKey.__table__.c
NOTICES = Notice.__table__
ATTEMPTS = NoticeAttempt.__table__


def endpoints(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a body's addresses, removed ones too."""
    wanted = select(*(column for column in COLUMNS if column.name != "body_id")).where(COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def endpoint_of(session: Session, body_id: str | None, endpoint_id: str) -> NoticeEndpoint:
    """Return an address of the body, removed or not.

    Raises:
        NotFound: the body has none of that id.
    """
    found = session.get(NoticeEndpoint, endpoint_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such address for notices.")
    return found


def living_endpoint(session: Session, body_id: str | None, endpoint_id: str) -> NoticeEndpoint:
    """Return an address of the body that was not removed.

    Raises:
        NotFound: the body has none of that id.
    """
    found = endpoint_of(session, body_id, endpoint_id)
    if found.state == EndpointState.REMOVED:
        raise NotFound("This address was removed.")
    return found


def count(session: Session, body_id: str) -> int:
    """Return how many addresses of a body are not removed."""
    wanted = select(func.count()).where(COLUMNS.body_id == body_id, COLUMNS.state != EndpointState.REMOVED)
    return session.scalar(wanted) or 0


def notices(session: Session, endpoint_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the notices of an address, in the order in which they were made."""
    wanted = select(NOTICES).where(NOTICES.c.endpoint_id == endpoint_id)
    if query["state"]:
        wanted = wanted.where(NOTICES.c.state == query["state"])
    return page_of(session, wanted, by=[NOTICES.c.number], query=query)


def attempts(session: Session, endpoint_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what came of sending to an address, in the order in which it came."""
    wanted = select(ATTEMPTS, NOTICES.c.event_id).join(NOTICES, ATTEMPTS.c.notice_number == NOTICES.c.number)
    return page_of(session, wanted.where(NOTICES.c.endpoint_id == endpoint_id), by=[ATTEMPTS.c.id], query=query)


def notice(session: Session, endpoint_id: str, event_id: str) -> Notice:
    """Return the notice of an event for an address; a ping is none that is told of again.

    Raises:
        NotFound: the address has none, or it was forgotten.
    """
    wanted = select(Notice).where(Notice.endpoint_id == endpoint_id, Notice.event_id == event_id, Notice.type != PING)
    found = session.scalar(wanted)
    if found is None:
        raise NotFound("There is no such notice.")
    return found


def signing(session: Session, endpoint_id: str, at: datetime) -> list[NoticeSigningKey]:
    """Return the keys that sign for an address at a time, the newest first."""
    wanted = select(NoticeSigningKey).where(
        KEYS.endpoint_id == endpoint_id, or_(KEYS.ends_at.is_(None), KEYS.ends_at > at)
    )
    return list(session.scalars(wanted.order_by(KEYS.number.desc())))


def public_keys(session: Session, endpoint_id: str) -> list[dict[str, Any]]:
    """Return the public halves of the keys that sign for an address now.

    Raises:
        NotFound: there is no such address.
    """
    found = session.get(NoticeEndpoint, endpoint_id)
    if found is None or found.state == EndpointState.REMOVED:
        raise NotFound("There is no such address for notices.")
    return [_public(each) for each in signing(session, endpoint_id, session.now)]


def _public(kept: NoticeSigningKey) -> dict[str, Any]:
    key = NoticeKey.read(kept.secret)
    return {"public": key.public(), "jwk": key.public_jwk(), "made_at": kept.made_at, "ends_at": kept.ends_at}

"""Every query about lines, pools and responders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import contacts, members
from mutuality_chapter.lines.models import Line, Pool, Responder

POOL = Pool.__table__.c
RESPONDER = Responder.__table__.c


@dataclass(frozen=True)
class Answering:
    """Somebody who answers in a pool, with what calls are led by. `number` rings them, or `number_ref` does."""

    responder_id: str
    member_id: str | None
    languages: tuple[str, ...]
    gender: str | None
    area: str | None
    capacity: int | None
    number: str | None
    number_ref: str | None


def line(session: Session, line_id: str) -> Line:
    """Return a line, open or closed.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Line, line_id)
    if found is None:
        raise NotFound("There is no such line.")
    return found


def lines(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of lines that are open, or of those that were closed."""
    wanted = select(Line).where(Line.closed_on.is_not(None) if query["closed"] else Line.closed_on.is_(None))
    if query["kind"]:
        wanted = wanted.where(Line.kind == query["kind"])
    return page_of(session, wanted, by=[Line.id], query=query, whole_objects=True)


def all_lines(session: Session) -> list[Line]:
    """Return every line, open or closed, in the order they were opened."""
    return list(session.scalars(select(Line).order_by(Line.id)))


def pool(session: Session, pool_id: str) -> Pool:
    """Return a pool.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Pool, pool_id)
    if found is None:
        raise NotFound("There is no such pool.")
    return found


def pools(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of pools."""
    return page_of(session, select(*POOL), by=[POOL.id], query=query)


def all_pools(session: Session) -> list[Pool]:
    """Return every pool, in the order they were made."""
    return list(session.scalars(select(Pool).order_by(Pool.id)))


def responder(session: Session, responder_id: str) -> Responder:
    """Return a responder, also one who stood down.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Responder, responder_id)
    if found is None:
        raise NotFound("There is no such responder.")
    return found


def responders(session: Session, pool_id: str, query: dict[str, Any]) -> Page:
    """Return a page of those who answer in a pool."""
    wanted = select(*RESPONDER).where(RESPONDER.pool_id == pool_id, RESPONDER.stood_down_at.is_(None))
    return page_of(session, wanted, by=[RESPONDER.id], query=query)


def rows_of(session: Session, member_id: str) -> list[Responder]:
    """Return every row that names a member, in every pool, also where they stood down."""
    return list(session.scalars(select(Responder).where(Responder.member_id == member_id).order_by(Responder.id)))


def own_responders(session: Session, member_id: str) -> dict[str, str]:
    """Return as whom a member answers, and in which pool: pools by responder."""
    return {each.id: each.pool_id for each in rows_of(session, member_id) if each.stood_down_at is None}


def ever_responders(session: Session, member_id: str) -> list[str]:
    """Return as whom a member ever answered, also where they stood down."""
    return [each.id for each in rows_of(session, member_id)]


def same_person(session: Session, responder_id: str) -> list[str]:
    """Return all that is the same person as a responder, in whichever pool."""
    found = responder(session, responder_id)
    return [each.id for each in rows_of(session, found.member_id)] if found.member_id else [found.id]


def answering(session: Session, pool_id: str) -> list[Answering]:
    """Return those who answer in a pool, with what they said of themselves."""
    wanted = select(Responder).where(Responder.pool_id == pool_id, Responder.stood_down_at.is_(None))
    found = session.scalars(wanted.order_by(Responder.id)).all()
    here = {each.id: each for each in members.present(session, [each.member_id for each in found if each.member_id])}
    return [_answering(session, each, here.get(each.member_id or "")) for each in found]


def numbers_of_members(session: Session) -> list[str]:
    """Return every number a member told; what is published is held against them."""
    told = (contacts.contact_of(session, each.id) for each in members.present(session))
    return [each[kind] for each in told for kind in ("phone", "message") if kind in each]


def _answering(session: Session, row: Responder, member: members.MemberFacts | None) -> Answering:
    if member is None:
        said = (tuple(row.languages), row.gender, row.area)
        return Answering(row.id, None, *said, capacity=row.capacity, number=None, number_ref=row.number_ref)
    said, number = (member.languages, member.gender, member.area), contacts.contact_of(session, member.id).get("phone")
    return Answering(row.id, member.id, *said, capacity=row.capacity, number=number, number_ref=None)


def named(found: Sequence[Responder]) -> list[dict[str, Any]]:
    """Return what is told to a member of their own answering."""
    return [{"pool_id": each.pool_id, "stood_down_at": each.stood_down_at} for each in found]

"""Every query of HSDS: services page by page with how many there are, and whose they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation import bodies, chapters, feeds, listings, searching
from mutuality_federation.hsds.documents import Organization
from mutuality_federation.hsds.names import ours

COLUMNS = listings.COLUMNS
SERVED = ("meeting", "hotline")
SERVICES, CHAPTER, BODY = ("mtg", "lin"), "cha", "bod"
CONCERN = "Mutual help"


def services(session: Session, scope: feeds.Scope, asked: Mapping[str, Any]) -> tuple[int, Sequence[Row[Any]]]:
    """Return how many services there are in a scope, and a page of them by identifier."""
    wanted = _wanted(session, scope).where(*searching.worded(session, asked["search"]))
    if asked["modified_after"]:
        wanted = wanted.where(COLUMNS.published_at >= asked["modified_after"])
    total = session.scalar(select(func.count()).select_from(wanted.with_only_columns(COLUMNS.id).subquery())) or 0
    page = wanted.order_by(COLUMNS.id).limit(asked["per_page"]).offset((asked["page"] - 1) * asked["per_page"])
    return total, session.execute(page).all()


def service(session: Session, scope: feeds.Scope, name: UUID) -> Row[Any]:
    """Return a service.

    Raises:
        NotFound: there is none.
    """
    wanted = _wanted(session, scope).where(COLUMNS.id.in_(ours(name, *SERVICES))).order_by(COLUMNS.id)
    found = session.execute(wanted.limit(1)).one_or_none()
    if found is None:
        raise NotFound("There is no such service.")
    return found


def of_chapter(session: Session, scope: feeds.Scope, chapter_id: str) -> Sequence[Row[Any]]:
    """Return the services of a chapter."""
    wanted = _wanted(session, scope).where(COLUMNS.chapter_id == chapter_id)
    return session.execute(wanted.order_by(COLUMNS.id)).all()


def scope_of(session: Session, name: UUID | None) -> dict[str, Any]:
    """Return the scope of an organization: a chapter, a body and all chapters that bear its name, or all there are."""
    if name is None:
        return {**feeds.ALL}
    known = next((each for each in bodies.every_body(session) if each.id in ours(name, BODY)), None)
    return {**feeds.ALL, "body_id": known.id} if known else {**feeds.ALL, "chapter_id": ours(name, CHAPTER)[0]}


def scope_of_service(session: Session, name: UUID) -> dict[str, Any]:
    """Return the scope of the chapter that owns a service; all where there is no such service."""
    wanted = select(COLUMNS.chapter_id).where(COLUMNS.id.in_(ours(name, *SERVICES)), COLUMNS.is_shown)
    return {**feeds.ALL, "chapter_id": session.scalar(wanted.order_by(COLUMNS.id).limit(1))}


def organizations(session: Session, scope: feeds.Scope) -> dict[str, Organization]:
    """Return whoever has a service in a scope, bodies first, by our identifiers."""
    pairs = _wanted(session, scope).with_only_columns(COLUMNS.chapter_id, listings.NAMED).distinct()
    rows = session.execute(pairs.order_by(COLUMNS.chapter_id)).all()
    return owners(session, {row.chapter_id: row.body_id for row in rows})


def owners(session: Session, body_of: Mapping[str, str | None]) -> dict[str, Organization]:
    """Return chapters, each under the body whose name it bears, and those bodies."""
    wanted = set(filter(None, body_of.values()))
    known = {each.id: Organization(each.id, each.name, each.concern) for each in _bodies(session, wanted)}
    names = chapters.names_of(session, list(body_of))
    own = {
        name: Organization(name, called, known[body].concern if (body := body_of[name]) else CONCERN, body)
        for name, called in sorted(names.items())
    }
    return {**known, **own}


def _bodies(session: Session, wanted: Collection[str]) -> list[bodies.BodyFacts]:
    return [each for each in bodies.every_body(session) if each.id in wanted]


def _wanted(session: Session, scope: feeds.Scope) -> Select[Any]:
    """Return what a scope serves, but for what is relayed, which is of no organization."""
    wanted = feeds.going_on(session, scope).where(COLUMNS.kind.in_(SERVED))
    return wanted.where(COLUMNS.chapter_id.is_not(None))

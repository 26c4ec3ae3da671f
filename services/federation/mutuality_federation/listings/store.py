"""Every query about listings. Coordinates of a search are neither logged nor kept."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Date, Row, Select, bindparam, case, or_, select

from mutuality.database import Session
from mutuality.freshness import Freshness
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import bodies
from mutuality_federation.listings import rules
from mutuality_federation.listings.models import Listing

COLUMNS = Listing.__table__.c
NAMED = case((COLUMNS.is_named, COLUMNS.body_id)).label("body_id")
REACHED_BY = {"x", "y", "z", "digest", "kept_out_by", "findable"}
INWARD = REACHED_BY | {"is_shown", "is_named", "body_id", "last_on", "has_moved", "stale_on"}
TODAY = bindparam("today", type_=Date)
FRESHNESS = case(
    (COLUMNS.last_verified_on.is_(None), Freshness.NEVER.value),
    (COLUMNS.verification_due_on >= TODAY, Freshness.VERIFIED.value),
    (COLUMNS.stale_on >= TODAY, Freshness.DUE.value),
    else_=Freshness.STALE.value,
)
GOES_ON = COLUMNS.is_shown & or_(COLUMNS.last_on.is_(None), COLUMNS.last_on >= TODAY)
PUBLIC: list[Any] = [
    NAMED,
    *(column for column in COLUMNS if column.name not in INWARD),
    FRESHNESS.label("verification"),
]
FINDABLE = bodies.Findable(COLUMNS.body_id, COLUMNS.is_named, COLUMNS.kind, COLUMNS.findable)
SHOWN = [column.name for column in PUBLIC]


def listing(session: Session, listing_id: str) -> Any:
    """Return a listing.

    Raises:
        NotFound: there is none the public may see.
    """
    wanted = select(*PUBLIC).where(COLUMNS.id == listing_id, COLUMNS.is_shown)
    found = session.execute(wanted, {"today": session.now.date()}).one_or_none()
    if found is None:
        raise NotFound("There is no such listing.")
    return {**shown_with_next(session, found), "labels": bodies.labels_of_one(session, found.body_id)}


def listings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of listings that are not over."""
    wanted = select(*PUBLIC).where(GOES_ON)
    if query["body_id"]:
        wanted = wanted.where(COLUMNS.is_named, COLUMNS.body_id == query["body_id"])
    for name in ("chapter_id", "kind", "weekday"):
        if query[name] is not None:
            wanted = wanted.where(COLUMNS[name] == query[name])
    if query["what"]:
        wanted = wanted.where(bodies.found(session, query["what"], FINDABLE))
    if query["verification"] is not None:
        wanted = wanted.where(query["verification"].value == FRESHNESS)
    page = page_of(session, wanted.params(today=session.now.date()), by=[COLUMNS.id], query=query)
    return page.headed(labels=bodies.labels_of(session, {row.body_id for row in page.items}))


def going_on(session: Session) -> Select[Any]:
    """Return listings as the public sees them, those that are not over, to select from by `COLUMNS`."""
    return select(*PUBLIC).where(GOES_ON).params(today=session.now.date())


def shown_with_next(session: Session, row: Row[Any]) -> dict[str, Any]:
    """Return a row as the public sees it, and when it is held next."""
    shown = dict(zip(SHOWN, row, strict=False))
    shown["next_at"] = rules.next_at(row, session.now)
    return shown


def public_chapters(session: Session, body_id: str) -> list[str]:
    """Return the chapters that bear a body's name and let the public find something, in one query."""
    named = select(COLUMNS.chapter_id).where(COLUMNS.body_id == body_id, COLUMNS.is_named, COLUMNS.is_shown)
    named = named.where(COLUMNS.chapter_id.is_not(None))
    return list(session.scalars(named.distinct().order_by(COLUMNS.chapter_id)))

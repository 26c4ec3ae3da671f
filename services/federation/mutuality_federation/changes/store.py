"""Every query about changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, or_, select
from sqlalchemy.orm import aliased

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_federation import feed_keys, listings
from mutuality_federation.changes.models import ListingChange, ListingChangeHead

COLUMNS = ListingChange.__table__.c
COUNTED = ListingChangeHead.__table__.c
LISTED = listings.COLUMNS
NEWEST = select(COLUMNS.id).order_by(COLUMNS.number.desc()).limit(1)
"""The newest change. Its number would not do: a federation restored from a backup gives numbers out again."""

NEWEST_OF_ONE = NEWEST.where(COLUMNS.chapter_id == bindparam("chapter_id"))
SAID = ("number", "id", "listing_id", "chapter_id", "kind", "at")
TOLD = (*(COLUMNS[name] for name in SAID), COLUMNS.seen.label("listing"))


def last(session: Session, listing_id: str) -> ListingChange | None:
    """Return the newest change of a listing."""
    wanted = select(ListingChange).where(ListingChange.listing_id == listing_id)
    return session.scalar(wanted.order_by(ListingChange.number.desc()).limit(1))


def head(session: Session) -> int:
    """Return the highest number a change has; what commits later has a higher one."""
    return session.scalar(select(COUNTED.number)) or 0


def between(
    session: Session, after: int, upto: int, *, chapter_ids: Select[Any], unit_ids: Collection[str], most: int
) -> Sequence[Row[tuple[Any, ...]]]:
    """Return the newest changes between two numbers, in order, of some chapters or relayed for some units."""
    wanted = select(*(COLUMNS[name] for name in SAID)).where(COLUMNS.is_newest, COLUMNS.number > after)
    is_theirs = or_(COLUMNS.chapter_id.in_(chapter_ids), COLUMNS.unit_id.in_(unit_ids))
    wanted = wanted.where(COLUMNS.number <= upto, is_theirs)
    return session.execute(wanted.order_by(COLUMNS.number).limit(most)).all()


def changes(session: Session, query: dict[str, Any], given: str) -> dict[str, Any]:
    """Return the newest change of each listing that changed after a number, in order, and the number to go on from.

    What bears the name of a body whose feeds are read with another key than the one given is left out until it is gone.

    Raises:
        FeedKeyUnknown, FeedKeyRevoked, FeedKeyExpired, FeedKeyMissing, FeedKeyOfAnotherBody: it is not to be read so.
    """
    asked = listings.bodies_named(session, query["chapter_id"]) if query["chapter_id"] else None
    shut = feed_keys.admit(session, given, asked).shut
    wanted = select(*TOLD).where(COLUMNS.is_newest, COLUMNS.number > query["after"])
    if query["chapter_id"]:
        wanted = wanted.where(COLUMNS.chapter_id == query["chapter_id"])
    if shut:
        wanted = wanted.where(COLUMNS.seen.is_(None) | ~_bears(shut))
    found = session.execute(wanted.order_by(COLUMNS.number).limit(query["limit"] + 1)).all()
    items = found[: query["limit"]]
    return {
        "items": items,
        "after": items[-1].number if items else query["after"],
        "has_more": len(found) > len(items),
    }


def _bears(shut: AbstractSet[str]) -> Any:
    own = (LISTED.id == COLUMNS.listing_id) & LISTED.is_named & LISTED.body_id.in_(sorted(shut))
    return select(LISTED.id).where(own).exists()


def newest_first(session: Session, *, since: datetime | None, before: datetime | None, most: int) -> Sequence[Any]:
    """Return the newest changes of a time, each with what was seen before it: the bigger number came later."""
    earlier = aliased(ListingChange)
    seen_before = (
        select(earlier.seen)
        .where(earlier.listing_id == COLUMNS.listing_id, earlier.number < COLUMNS.number)
        .order_by(earlier.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    wanted = select(*TOLD, seen_before.label("before")).order_by(COLUMNS.number.desc()).limit(most)
    if since:
        wanted = wanted.where(COLUMNS.at >= since)
    if before:
        wanted = wanted.where(COLUMNS.at < before)
    return session.execute(wanted).all()


def history(session: Session, listing_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the changes of a listing, the oldest first."""
    return page_of(session, select(*TOLD).where(COLUMNS.listing_id == listing_id), by=[COLUMNS.number], query=query)

"""Every query of feeds: how far changes have come, and the listings of a scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_, select

from mutuality.database import Session
from mutuality.prepared import Prepared
from mutuality.web import current_service
from mutuality_federation import bodies, changes, chapters, feed_keys, listings
from mutuality_federation.feeds import rules
from mutuality_federation.feeds.formats import meeting_guide

COLUMNS = listings.COLUMNS
WHOSE = ("body_id", "unit_id", "chapter_id")
ALL: Mapping[str, Any] = dict.fromkeys((*WHOSE, "key"))
PLACED = chapters.TIMES_PLACED.scalar_subquery().label("placed")
NAMED = (
    bodies.TIMES_CHANGED.scalar_subquery().label("bodies"),
    bodies.TIMES_UNITS_CHANGED.scalar_subquery().label("units"),
)
STATE = Prepared(select(changes.NEWEST.scalar_subquery().label("newest"), PLACED, *NAMED))
STATE_OF_ONE = Prepared(select(changes.NEWEST_OF_ONE.scalar_subquery().label("newest"), PLACED, *NAMED))


def admitted(session: Session, scope: Mapping[str, Any], given: str) -> dict[str, Any]:
    """Return a scope less the bodies whose feeds are read with another key than the one given, if any.

    Raises:
        FeedKeyUnknown, FeedKeyRevoked, FeedKeyExpired, FeedKeyMissing, FeedKeyOfAnotherBody: it is not to be read so.
    """
    admission = feed_keys.admit(session, given, _asked(session, scope))
    return {**scope, "shut": admission.shut, "has_key": admission.has_key}


def state(session: Session, form: str, scope: Mapping[str, Any]) -> str:
    """Return all a feed depends on: form, scope, what is left out, how far changes came, units and bodies, the day.

    Raises:
        NotFound: there is no such unit of that body.
        UnitWithoutBody: a unit without its body.
    """
    here = "".join(sorted(_units(session, scope) or ()))
    asked = "/".join(str(scope[name]) for name in WHOSE)
    shut = "".join(sorted(scope["shut"]))
    (now,) = (STATE_OF_ONE if scope["chapter_id"] else STATE).rows(session, {"chapter_id": scope["chapter_id"]})
    return f"{form}/{asked}/{here}/{shut}/{now.newest}/{now.placed}/{now.bodies}/{now.units}/{session.now.date()}"


def meetings(
    session: Session,
    scope: Mapping[str, Any],
    *,
    most: int = rules.MOST,
    keepers: Sequence[str] | None = None,
    around: Sequence[listings.Box] = (),
) -> Sequence[Row[Any]]:
    """Return meetings of a scope that go on, or of some keepers or boxes of it, as the public sees them, by identifier.

    Raises:
        FeedTooLarge: there are too many for one feed.
    """
    wanted = going_on(session, scope).where(COLUMNS.kind == "meeting")
    if keepers is not None:
        wanted = wanted.where(or_(COLUMNS.chapter_id.in_(keepers), COLUMNS.unit_id.in_(keepers)))
    if around:
        wanted = wanted.where(inside(around))
    found = session.execute(wanted.order_by(COLUMNS.id).limit(most + 1)).all()
    rules.require_takeable(len(found), most)
    return found


def going_on(session: Session, scope: Mapping[str, Any]) -> Select[Any]:
    """Return listings of a scope that go on, as the public sees them, to select from."""
    return _of_scope(session, listings.going_on(session), scope)


def inside(boxes: Sequence[listings.Box]) -> ColumnElement[bool]:
    """Return the condition of lying in one of some boxes."""
    return or_(
        *(
            COLUMNS.latitude.between(box.south, box.north) & COLUMNS.longitude.between(box.west, box.east)
            for box in boxes
        )
    )


def entities(session: Session, found: Sequence[Row[Any]]) -> dict[str, dict[str, str]]:
    """Return what rows of each body say of it, by its identifier."""
    base = current_service().base_url
    named = {row.body_id for row in found if row.body_id}
    return {
        each.id: meeting_guide.entity(each.name, f"{base}/v1/bodies/{each.id}")
        for each in bodies.every_body(session)
        if each.id in named
    }


def _asked(session: Session, scope: Mapping[str, Any]) -> set[str]:
    """Return the bodies asked for by name, be it that of a chapter that bears theirs."""
    named = listings.bodies_named(session, scope["chapter_id"]) if scope["chapter_id"] else set()
    return {*named, *filter(None, [scope["body_id"]])}


def _of_scope(session: Session, wanted: Select[Any], scope: Mapping[str, Any]) -> Select[Any]:
    if scope["shut"]:
        wanted = wanted.where(~(COLUMNS.is_named & COLUMNS.body_id.in_(sorted(scope["shut"]))))
    if scope["body_id"]:
        wanted = wanted.where(COLUMNS.is_named, COLUMNS.body_id == scope["body_id"])
    if scope["unit_id"]:
        wanted = wanted.where(listings.in_units(_units(session, scope) or ()))
    if scope["chapter_id"]:
        wanted = wanted.where(COLUMNS.chapter_id == scope["chapter_id"])
    return wanted


def _units(session: Session, scope: Mapping[str, Any]) -> list[str] | None:
    """Return a unit and all below it, where a unit is asked for."""
    if not scope["unit_id"]:
        return None
    if not scope["body_id"]:
        raise rules.UnitWithoutBody("Name the unit's body too.", errors=[{"parameter": "body_id", "detail": "Say it."}])
    return bodies.unit_and_below(session, scope["body_id"], scope["unit_id"])

"""Every query about weekly shifts, turns and offers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import aliased

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.shifts.models import Offer, Shift, Turn
from mutuality_chapter.shifts.rules import CONFIRM_FROM

SHIFT = Shift.__table__.c
TURN = Turn.__table__.c


@dataclass(frozen=True)
class OnShift:
    """Somebody who is on shift, and in which turn."""

    responder_id: str
    turn_id: str
    begins_at: datetime


def shift(session: Session, shift_id: str) -> Shift:
    """Return a weekly shift.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Shift, shift_id)
    if found is None:
        raise NotFound("There is no such shift.")
    return found


def shifts(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of weekly shifts that go on."""
    wanted = select(*SHIFT).where(SHIFT.ended_on.is_(None))
    for name in ("pool_id", "responder_id", "weekday"):
        if query[name] is not None:
            wanted = wanted.where(SHIFT[name] == query[name])
    return page_of(session, wanted, by=[SHIFT.id], query=query)


def going_on(session: Session, pool_id: str) -> list[Shift]:
    """Return the weekly shifts of a pool that go on."""
    wanted = select(Shift).where(Shift.pool_id == pool_id, Shift.ended_on.is_(None)).order_by(Shift.id)
    return list(session.scalars(wanted))


def usual(session: Session, responders: Collection[str]) -> list[Shift]:
    """Return the weekly shifts somebody usually takes, by all that is the same person."""
    wanted = select(Shift).where(Shift.responder_id.in_(responders), Shift.ended_on.is_(None))
    return list(session.scalars(wanted.order_by(Shift.id)))


def turn(session: Session, turn_id: str) -> Turn:
    """Return a turn.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Turn, turn_id)
    if found is None:
        raise NotFound("There is no such turn.")
    return found


def own_turn(session: Session, turn_id: str, responders: Collection[str]) -> Turn:
    """Return a turn of somebody's own.

    Raises:
        NotFound: there is none, or it is another's.
    """
    found = turn(session, turn_id)
    if found.responder_id not in responders:
        raise NotFound("You have no such turn.")
    return found


def turns(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of turns on the roster, the soonest first."""
    wanted = select(*TURN)
    for name in ("pool_id", "responder_id"):
        if query[name] is not None:
            wanted = wanted.where(TURN[name] == query[name])
    if query["first"] is not None:
        wanted = wanted.where(TURN.begins_on >= query["first"])
    if query["last"] is not None:
        wanted = wanted.where(TURN.begins_on <= query["last"])
    return page_of(session, wanted, by=[TURN.begins_at, TURN.id], query=query)


def own_turns(session: Session, responders: Collection[str], query: dict[str, Any]) -> Page:
    """Return a page of somebody's own turns that are not over, the soonest first."""
    wanted = select(*TURN).where(TURN.responder_id.in_(responders), TURN.ends_at > session.now)
    return page_of(session, wanted, by=[TURN.begins_at, TURN.id], query=query)


def turns_between(session: Session, pool_id: str, begin: datetime, end: datetime) -> list[Turn]:
    """Return the turns of a pool that lie within a span, wholly or in part."""
    wanted = select(Turn).where(Turn.pool_id == pool_id, Turn.ends_at > begin, Turn.begins_at < end)
    return list(session.scalars(wanted.order_by(Turn.begins_at, Turn.id)))


def to_be_reminded(session: Session) -> list[Turn]:
    """Return the turns that may be confirmed now and were not, and of which nobody was reminded, the soonest first."""
    wanted = select(Turn).where(Turn.begins_at > session.now, Turn.begins_at <= session.now + CONFIRM_FROM)
    silent = wanted.where(Turn.responder_id.is_not(None), Turn.confirmed_at.is_(None), Turn.reminded_at.is_(None))
    return list(session.scalars(silent.order_by(Turn.begins_at, Turn.id)))


def turns_of(session: Session, responders: Collection[str], since: datetime | None = None) -> list[Turn]:
    """Return somebody's turns, the soonest first; those that were not over at an instant, if one is given."""
    wanted = select(Turn).where(Turn.responder_id.in_(responders))
    if since is not None:
        wanted = wanted.where(Turn.ends_at > since)
    return list(session.scalars(wanted.order_by(Turn.begins_at, Turn.id)))


def days_made(session: Session, shift_id: str) -> set[date]:
    """Return the days for which a shift stands on a roster already."""
    return set(session.scalars(select(TURN.begins_on).where(TURN.shift_id == shift_id)))


def drop_to_come(session: Session, shift_id: str) -> None:
    """Take the turns of a shift that have not begun off the roster, with what was offered of them."""
    to_come = select(TURN.id).where(TURN.shift_id == shift_id, TURN.begins_at > session.now)
    ids = list(session.scalars(to_come))
    session.execute(delete(Offer).where(or_(Offer.turn_id.in_(ids), Offer.in_return_id.in_(ids))))
    session.execute(delete(Turn).where(Turn.id.in_(ids)))


def on_shift(session: Session, pool_id: str, at: datetime) -> list[OnShift]:
    """Return who is on shift in a pool at an instant."""
    wanted = select(TURN.responder_id, TURN.id, TURN.begins_at).where(
        TURN.pool_id == pool_id, TURN.begins_at <= at, TURN.ends_at > at, TURN.responder_id.is_not(None)
    )
    return [OnShift(*row) for row in session.execute(wanted.order_by(TURN.id))]


def offer(session: Session, offer_id: str) -> Offer:
    """Return an offer.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Offer, offer_id)
    if found is None:
        raise NotFound("There is no such offer.")
    return found


def offers_for(session: Session, own: dict[str, str], query: dict[str, Any]) -> Page:
    """Return a page of offers that concern somebody: made or taken by them, or open in a pool of theirs.

    What an offer shows is when, never whose it is.
    """
    back, mine = aliased(Turn), list(own)
    theirs = or_(Offer.offered_by.in_(mine), Offer.taken_by.in_(mine))
    concerns = or_(theirs, (Offer.state == "open") & Turn.pool_id.in_(set(own.values())))
    wanted = (
        select(Offer.id, Offer.state, Offer.version, Offer.turn_id, Turn.pool_id, Turn.begins_at, Turn.ends_at)
        .add_columns(
            Offer.in_return_id, back.begins_at.label("return_begins_at"), Offer.offered_by.in_(mine).label("is_mine")
        )
        .join(Turn, Turn.id == Offer.turn_id)
        .outerjoin(back, back.id == Offer.in_return_id)
        .where(concerns, Offer.state.in_(("open", "taken")))
    )
    return page_of(session, wanted, by=[Offer.id], query=query)


def open_offer_of(session: Session, turn_id: str) -> Offer | None:
    """Return the offer of a turn that still waits, if there is one."""
    waits = Offer.state.in_(("open", "taken"))
    return session.scalar(select(Offer).where(Offer.turn_id == turn_id, waits))


def offers_of(session: Session, responder_id: str) -> list[Offer]:
    """Return the offers a responder made or took that still wait."""
    either = or_(Offer.offered_by == responder_id, Offer.taken_by == responder_id)
    return list(session.scalars(select(Offer).where(either, Offer.state.in_(("open", "taken"))).order_by(Offer.id)))

"""Every query about exchanges and steps."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, literal, or_, select, union_all

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.exchanges.models import Exchange, HelpStep
from mutuality_chapter.exchanges.rules import both_ways

EXCHANGE, STEP = Exchange.__table__.c, HelpStep.__table__.c
CHANNELS = ("phone", "message", "visit", "in_person", "online")


def exchange(session: Session, exchange_id: str) -> Exchange:
    """Return an exchange.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Exchange, exchange_id)
    if found is None:
        raise NotFound("There is no such exchange.")
    return found


def exchanges(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of exchanges."""
    wanted = select(*EXCHANGE)
    if query["channel"]:
        wanted = wanted.where(EXCHANGE.channel == query["channel"])
    if query["member_id"]:
        wanted = wanted.where(
            or_(EXCHANGE.helper_id == query["member_id"], EXCHANGE.recipient_id == query["member_id"])
        )
    return page_of(session, wanted, by=[EXCHANGE.id], query=query)


def timeline(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the help somebody gave and received, the oldest first; steps to helping are help, too."""
    found = union_all(
        _lines("gave", EXCHANGE, EXCHANGE.happened_on, EXCHANGE.recipient_id, EXCHANGE.helper_id == member_id),
        _lines("received", EXCHANGE, EXCHANGE.happened_on, EXCHANGE.helper_id, EXCHANGE.recipient_id == member_id),
        _lines("became_helper", STEP, STEP.taken_on, STEP.encouraged_by, STEP.member_id == member_id),
        _lines("encouraged", STEP, STEP.taken_on, STEP.member_id, STEP.encouraged_by == member_id),
    ).subquery()
    return page_of(session, select(*found.c), by=[found.c.happened_on, found.c.id], query=query)


def exchanges_of(session: Session, member_id: str) -> list[Exchange]:
    """Return the exchanges a member took part in, on either side, in order."""
    either = or_(Exchange.helper_id == member_id, Exchange.recipient_id == member_id)
    return list(session.scalars(select(Exchange).where(either).order_by(Exchange.id)))


def steps_of(session: Session, member_id: str) -> list[HelpStep]:
    """Return the steps a member took or encouraged, in order."""
    either = or_(HelpStep.member_id == member_id, HelpStep.encouraged_by == member_id)
    return list(session.scalars(select(HelpStep).where(either).order_by(HelpStep.id)))


def pairs_between(session: Session, first: date, last: date) -> list[tuple[str, str]]:
    """Return who helped whom in each exchange from one day to another."""
    wanted = select(EXCHANGE.helper_id, EXCHANGE.recipient_id).where(EXCHANGE.happened_on.between(first, last))
    return [(helper, recipient) for helper, recipient in session.execute(wanted)]


def pairs_ever(session: Session) -> list[tuple[str, str]]:
    """Return who ever helped whom, each two once."""
    wanted = select(EXCHANGE.helper_id, EXCHANGE.recipient_id).distinct()
    return [(helper, recipient) for helper, recipient in session.execute(wanted)]


def exchange_counts(session: Session, first: date, last: date) -> dict[str, int]:
    """Return the figures of help from one day to another, both included."""
    pairs = pairs_between(session, first, last)
    by_channel = select(EXCHANGE.channel, func.count()).where(EXCHANGE.happened_on.between(first, last))
    counted = {channel: count for channel, count in session.execute(by_channel.group_by(EXCHANGE.channel))}  # noqa: C416 - rows are no pairs for mypy
    return {
        **{f"contacts_{channel}": counted.get(channel, 0) for channel in CHANNELS},
        "reciprocal_members": both_ways(pairs)[0],
        "helpers_active": len({helper for helper, _ in pairs}),
    }


def _lines(kind: str, columns: Any, on: Any, with_whom: Any, which: Any) -> Any:
    said = (columns.id.label("id"), literal(kind).label("kind"), on.label("happened_on"), with_whom.label("with_id"))
    return select(*said).where(which)

"""Every query about requests and exchanges."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.helping.models import Exchange, HelpRequest
from mutuality_chapter.helping.rules import both_ways

REQUEST = HelpRequest.__table__.c
EXCHANGE = Exchange.__table__.c


def request(session: Session, request_id: str) -> HelpRequest:
    """Return a request for help.

    Raises:
        NotFound: there is none.
    """
    found = session.get(HelpRequest, request_id)
    if found is None:
        raise NotFound("There is no such request.")
    return found


def requests(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of requests for help."""
    wanted = select(*REQUEST)
    if query["state"]:
        wanted = wanted.where(REQUEST.state == query["state"])
    return page_of(session, wanted, by=[REQUEST.id], query=query)


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


def requests_of(session: Session, member_id: str) -> list[HelpRequest]:
    """Return what a member asked for, in order."""
    return list(session.scalars(select(HelpRequest).where(HelpRequest.member_id == member_id).order_by(HelpRequest.id)))


def exchanges_of(session: Session, member_id: str) -> list[Exchange]:
    """Return the exchanges a member took part in, on either side, in order."""
    either = or_(Exchange.helper_id == member_id, Exchange.recipient_id == member_id)
    return list(session.scalars(select(Exchange).where(either).order_by(Exchange.id)))


def close_requests_of(session: Session, member_id: str) -> None:
    """Close what somebody who left still asked for, and erase what it said."""
    for request in requests_of(session, member_id):
        request.seeks = None
        if request.closed_at is None:
            request.state, request.closed_at = "closed", session.now
    session.flush()


def pairs_between(session: Session, first: date, last: date) -> list[tuple[str, str]]:
    """Return who helped whom in each exchange from one day to another."""
    wanted = select(EXCHANGE.helper_id, EXCHANGE.recipient_id).where(EXCHANGE.happened_on.between(first, last))
    return [(helper, recipient) for helper, recipient in session.execute(wanted)]


def helping_counts(session: Session, first: date, last: date) -> dict[str, int]:
    """Return the figures of help from one day to another, both included, in the chapter's own days."""
    pairs = pairs_between(session, first, last)
    by_channel = select(EXCHANGE.channel, func.count()).where(EXCHANGE.happened_on.between(first, last))
    contacts = {
        f"contacts_{channel}": count for channel, count in session.execute(by_channel.group_by(EXCHANGE.channel))
    }
    begin, end = _instants(session, first, last)
    return {
        **{f"contacts_{channel}": 0 for channel in ("phone", "message", "visit", "in_person", "online")},
        **contacts,
        "reciprocal_members": both_ways(pairs)[0],
        "helpers_active": len({helper for helper, _ in pairs}),
        "requests_opened": _count(session, HelpRequest.opened_at, begin, end),
        "requests_answered": _count(session, HelpRequest.first_response_at, begin, end),
    }


def _count(session: Session, column: Any, begin: datetime, end: datetime) -> int:
    return session.scalar(select(func.count()).select_from(HelpRequest).where(column >= begin, column < end)) or 0


def _instants(session: Session, first: date, last: date) -> tuple[datetime, datetime]:
    """Return the instants at which the chapter's day `first` begins and its day `last` ends."""
    zone = ZoneInfo(affiliation.profile(session).timezone)
    begin = datetime.combine(first, time(), zone).astimezone(UTC)
    return begin, datetime.combine(date.fromordinal(last.toordinal() + 1), time(), zone).astimezone(UTC)

"""Every query about requests for help and about who was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.helping.models import HelpAsked, HelpRequest
from mutuality_chapter.helping.rules import Whom

REQUEST = HelpRequest.__table__.c


def request(session: Session, request_id: str) -> HelpRequest:
    """Return a request for help.

    Raises:
        NotFound: there is none.
    """
    found = session.get(HelpRequest, request_id)
    if found is None:
        raise NotFound("There is no such request.")
    return found


def own(session: Session, member_id: str, request_id: str) -> HelpRequest:
    """Return a request to whose it is.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = request(session, request_id)
    if found.member_id != member_id:
        raise NotFound("You asked for no such thing.")
    return found


def put_to(session: Session, member_id: str, request_id: str) -> HelpRequest:
    """Return a request to somebody who may know of it: it is open to anyone, or was put to them.

    Raises:
        NotFound: there is none, or they may not know of it.
    """
    found = request(session, request_id)
    if found.whom != Whom.ANYONE and session.get(HelpAsked, (request_id, member_id)) is None:
        raise NotFound("There is no such request.")
    return found


def asked_by(session: Session, request_id: str) -> str:
    """Return who opened a request.

    Raises:
        NotFound: there is none.
    """
    return request(session, request_id).member_id


def requests(session: Session, query: dict[str, Any], *, of: str | None = None) -> Page:
    """Return a page of requests for help; those of a member, if one is named."""
    wanted = select(*REQUEST)
    if query["state"]:
        wanted = wanted.where(REQUEST.state == query["state"])
    if of is not None:
        wanted = wanted.where(REQUEST.member_id == of)
    return page_of(session, wanted, by=[REQUEST.id], query=query)


def due(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of open requests whose time is over, or for which there is nobody left to ask."""
    late = or_(REQUEST.due_at <= session.now, REQUEST.fell_back_at.is_not(None))
    return page_of(session, select(*REQUEST).where(REQUEST.state == "open", late), by=[REQUEST.id], query=query)


def overdue(session: Session) -> Sequence[HelpRequest]:
    """Return the open requests whose time is over, the oldest first."""
    late = select(HelpRequest).where(HelpRequest.state == "open", HelpRequest.due_at <= session.now)
    return session.scalars(late.order_by(HelpRequest.id)).all()


def to_answer(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of open requests of others that a member may answer: put to them, or open to anyone."""
    mine = select(HelpAsked.request_id).where(HelpAsked.member_id == member_id)
    may = or_(REQUEST.id.in_(mine), REQUEST.whom == Whom.ANYONE)
    wanted = select(*REQUEST).where(REQUEST.state == "open", REQUEST.member_id != member_id, may)
    return page_of(session, wanted, by=[REQUEST.id], query=query)


def asked(session: Session, request_id: str) -> set[str]:
    """Return to whom a request was put so far."""
    return set(session.scalars(select(HelpAsked.member_id).where(HelpAsked.request_id == request_id)))


def requests_of(session: Session, member_id: str) -> list[HelpRequest]:
    """Return what a member asked for, in order."""
    return list(session.scalars(select(HelpRequest).where(HelpRequest.member_id == member_id).order_by(HelpRequest.id)))


def close_requests_of(session: Session, member_id: str) -> None:
    """Close what somebody who left still asked for, erase what it said, and forget what was put to them."""
    for each in requests_of(session, member_id):
        each.seeks = None
        if each.closed_at is None:
            each.state, each.closed_at, each.due_at = "closed", session.now, None
    session.execute(delete(HelpAsked).where(HelpAsked.member_id == member_id))
    session.flush()


def left_without(session: Session, helper_id: str) -> Sequence[HelpRequest]:
    """Return the requests somebody answered that are not closed yet."""
    wanted = select(HelpRequest).where(HelpRequest.answered_by == helper_id, HelpRequest.state == "answered")
    return session.scalars(wanted.order_by(HelpRequest.id)).all()


def waits(session: Session, first: date, last: date) -> list[timedelta]:
    """Return how long each request opened from one day to another waited for its first answer, if it has one."""
    begin, end = _instants(session, first, last)
    wanted = select(REQUEST.opened_at, REQUEST.first_response_at).where(REQUEST.first_response_at.is_not(None))
    opened = wanted.where(REQUEST.opened_at >= begin, REQUEST.opened_at < end)
    return [answered_at - opened_at for opened_at, answered_at in session.execute(opened)]


def punctuality(session: Session, first: date, *, hours: int) -> tuple[int, int]:
    """Return how many requests opened since a day were answered within so many hours, and to how many that applies.

    It applies to none that is open and still has time, nor to one taken back before its time was over.
    """
    begin, _ = _instants(session, first, first)
    limit, in_time, late = timedelta(hours=hours), 0, 0
    wanted = select(REQUEST.opened_at, REQUEST.first_response_at, REQUEST.closed_at).where(REQUEST.opened_at >= begin)
    for opened_at, answered_at, closed_at in session.execute(wanted):
        is_over = (answered_at or closed_at or session.now) - opened_at > limit
        in_time += answered_at is not None and not is_over
        late += is_over
    return in_time, in_time + late


def request_counts(session: Session, first: date, last: date) -> dict[str, int]:
    """Return how many requests were opened and answered from one day to another, in the chapter's own days."""
    begin, end = _instants(session, first, last)
    return {
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

"""Every query about what our body says of our reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Select, false, select

from mutuality.database import Session
from mutuality.language.feedback import ExceptionKind
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.feedback.models import ExceptionCopy, FollowUpCopy, OurReply, ReturnCopy

EXCEPTION, REPLY = ExceptionCopy.__table__.c, OurReply.__table__.c
RETURN, FOLLOW_UP = ReturnCopy.__table__.c, FollowUpCopy.__table__.c


def exceptions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the exceptions for us; none once we left who granted them."""
    return page_of(session, _told(session, select(*EXCEPTION)), by=[EXCEPTION.id], query=query)


def returns(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what came of our reports; none once we left whom we reported to."""
    page = page_of(session, _told(session, select(*RETURN)), by=[RETURN.period, RETURN.form], query=query)
    return replace(page, items=[each.told for each in page.items])


def follow_ups(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what our body asked; none once we left it."""
    page = page_of(session, _told(session, select(*FOLLOW_UP)), by=[FOLLOW_UP.id], query=query)
    return replace(page, items=[each.told for each in page.items])


def follow_up(session: Session, follow_up_id: str) -> FollowUpCopy:
    """Return what our body asked.

    Raises:
        NotFound: our feed told of nothing of that name, or we left who asked.
    """
    found = session.get(FollowUpCopy, follow_up_id)
    if found is None or affiliation.active_bond(session) is None:
        raise NotFound("Our feed told of no such question.")
    return found


def replies(session: Session, follow_up_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what we answered, in the order it was written, whether or not it left yet."""
    return page_of(session, select(*REPLY).where(REPLY.follow_up_id == follow_up_id), by=[REPLY.number], query=query)


def _told(session: Session, wanted: Select[Any]) -> Select[Any]:
    """Return the query for what we are told; for nothing once we left who told it."""
    return wanted if affiliation.active_bond(session) else wanted.where(false())


def is_excused(session: Session, form: str, period: str) -> bool:
    """Say whether no report of a period is expected from us."""
    wanted = select(EXCEPTION.id).where(
        EXCEPTION.period == period, EXCEPTION.form == form, EXCEPTION.kind == ExceptionKind.EXCUSED
    )
    return session.execute(wanted.limit(1)).first() is not None


def is_open_again(session: Session, form: str, period: str, today: date) -> bool:
    """Say whether a closed period is open again for us on a day."""
    wanted = select(EXCEPTION.id).where(
        EXCEPTION.period == period,
        EXCEPTION.form == form,
        EXCEPTION.kind == ExceptionKind.REOPENED,
        EXCEPTION.until >= today,
    )
    return session.execute(wanted.limit(1)).first() is not None

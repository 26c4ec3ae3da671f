"""Every query about what our body says of our reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import false, select

from mutuality.database import Session
from mutuality.language.feedback import ExceptionKind
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.feedback.models import ExceptionCopy

EXCEPTION = ExceptionCopy.__table__.c


def exceptions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the exceptions for us; none once we left who granted them."""
    wanted = select(*EXCEPTION)
    if affiliation.active_bond(session) is None:
        wanted = wanted.where(false())
    return page_of(session, wanted, by=[EXCEPTION.id], query=query)


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

"""Every query about figures noted by hand."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.disclosure import State
from mutuality.web import Page, page_of
from mutuality_chapter.noting.models import NotedFigure

NOTED = NotedFigure.__table__.c
NUMBERS = {State.COUNTED, State.ZERO, State.NOTHING_TO_REPORT}


def note(session: Session, period: str, code: str) -> NotedFigure | None:
    """Return what is noted of a figure."""
    return session.get(NotedFigure, (period, code))


def notes(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what is noted, period by period."""
    return page_of(session, select(*NOTED), by=[NOTED.period, NOTED.indicator], query=query)


def noted(session: Session, period: str) -> dict[str, State]:
    """Return the state of each figure that is noted of a period."""
    rows = session.execute(select(NOTED.indicator, NOTED.state).where(NOTED.period == period))
    return {code: State(state) for code, state in rows}


def numbers(session: Session, period: str) -> dict[str, int]:
    """Return each figure that is noted of a period and comes to a number; nothing to report is none."""
    wanted = select(NOTED.indicator, NOTED.value).where(NOTED.period == period, NOTED.state.in_(NUMBERS))
    return {code: value or 0 for code, value in session.execute(wanted.order_by(NOTED.indicator))}

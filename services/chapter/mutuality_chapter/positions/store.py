"""Every query about positions, terms and small tasks."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.positions.models import Position, ServiceTask, Term
from mutuality_chapter.positions.rules import Held

POSITION, TERM, TASK = Position.__table__.c, Term.__table__.c, ServiceTask.__table__.c


def position(session: Session, position_id: str) -> Position:
    """Return a position.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Position, position_id)
    if found is None:
        raise NotFound("There is no such position.")
    return found


def positions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of positions, each with who holds it."""
    return page_of(session, select(*POSITION), by=[POSITION.id], query=query)


def holders(session: Session) -> list[Held]:
    """Return every position as it is held today."""
    found = session.scalars(select(Position).order_by(Position.id))
    return [Held(each.id, each.title, each.holder_id, each.ends_on) for each in found]


def terms_running(session: Session) -> list[date]:
    """Return since when each position that is held has been held by whoever holds it."""
    wanted = select(TERM.began_on).join(Position, POSITION.id == TERM.position_id)
    return list(session.scalars(wanted.where(TERM.member_id == POSITION.holder_id, TERM.left_on.is_(None))))


def term(session: Session, term_id: str) -> Term:
    """Return a term.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Term, term_id)
    if found is None:
        raise NotFound("There is no such term.")
    return found


def terms(session: Session, position_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a position's terms, the oldest first."""
    wanted = select(*TERM).where(TERM.position_id == position_id)
    return page_of(session, wanted, by=[TERM.number], query=query)


def holders_before(session: Session, position_id: str) -> list[str]:
    """Return who held a position, in order."""
    wanted = select(Term.member_id).where(Term.position_id == position_id).order_by(Term.number)
    return list(session.scalars(wanted))


def terms_of(session: Session, member_id: str) -> list[Term]:
    """Return the terms somebody held or holds, in order."""
    return list(
        session.scalars(
            select(Term).where(Term.member_id == member_id).order_by(Term.began_on, Term.position_id, Term.number)
        )
    )


def task(session: Session, task_id: str) -> ServiceTask:
    """Return a task.

    Raises:
        NotFound: there is none.
    """
    found = session.get(ServiceTask, task_id)
    if found is None:
        raise NotFound("There is no such task.")
    return found


def tasks(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of tasks, the oldest first."""
    wanted, is_free = select(*TASK), TASK.taker_id.is_(None) & TASK.done_on.is_(None)
    if query["is_free"] is not None:
        wanted = wanted.where(is_free if query["is_free"] else ~is_free)
    return page_of(session, wanted, by=[TASK.id], query=query)


def tasks_of(session: Session, member_id: str) -> list[ServiceTask]:
    """Return the tasks somebody took on, done or not."""
    return list(session.scalars(select(ServiceTask).where(ServiceTask.taker_id == member_id).order_by(ServiceTask.id)))


def has_served(session: Session, member_id: str) -> bool:
    """Say whether somebody did a task for the chapter."""
    return any(each.done_on for each in tasks_of(session, member_id))

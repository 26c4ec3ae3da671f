"""Every query about sums we help with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import select

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.periods import numbers_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.access import require_own_body
from mutuality_federation.aiding.models import AidedBatch, AidedChapter, AidedEnding, AidedShare, AidedTask

TASK, LISTED = AidedTask.__table__.c, AidedChapter.__table__.c


def own_task(session: Session, actor: Actor, task_id: str) -> AidedTask:
    """Return a task that an officer's body helps with.

    Raises:
        NotFound: it helps with none of that name.
    """
    found = session.get(AidedTask, task_id)
    if found is None:
        raise NotFound("You help with no such task.")
    require_own_body(actor, found.body_id)
    return found


def task_of_app(session: Session, actor: Actor, task_id: str) -> AidedTask:
    """Return the task an app calls for.

    Raises:
        NotFound: it calls for none of that name.
    """
    found = session.get(AidedTask, task_id)
    if found is None or found.app_id != actor.id:
        raise NotFound("There is no such task for you to call for.")
    return found


def tasks(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the tasks a body helps with."""
    return page_of(session, select(*TASK).where(TASK.body_id == body_id), by=[TASK.id], query=query)


def roster(session: Session, task_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a task's roster, in the order in which chapters came on it."""
    return page_of(session, select(*LISTED).where(LISTED.task_id == task_id), by=[LISTED.id], query=query)


def listed(session: Session, task_id: str) -> Sequence[AidedChapter]:
    """Return a task's whole roster, the oldest first."""
    wanted = select(AidedChapter).where(AidedChapter.task_id == task_id)
    return session.scalars(wanted.order_by(AidedChapter.id)).all()


def endings(session: Session, task_id: str) -> dict[str, str]:
    """Return from which period on chapters count no more, by chapter; the earliest that was said."""
    rows = session.scalars(select(AidedEnding).where(AidedEnding.task_id == task_id)).all()
    return {each.chapter_id: each.from_period for each in sorted(rows, key=_begin, reverse=True)}


def _begin(ending: AidedEnding) -> int:
    return numbers_of(ending.from_period)[0]


def shares(session: Session, task_id: str, period: str, chapters: Collection[str]) -> Sequence[AidedShare]:
    """Return the shares of some chapters of a period, by chapter."""
    wanted = select(AidedShare).where(AidedShare.task_id == task_id, AidedShare.period == period)
    found = session.scalars(wanted.order_by(AidedShare.chapter_id)).all()
    return [each for each in found if each.chapter_id in chapters]


def batches(session: Session, task_id: str, period: str) -> Sequence[AidedBatch]:
    """Return the parts we answered with for a period."""
    wanted = select(AidedBatch).where(AidedBatch.task_id == task_id, AidedBatch.period == period)
    return session.scalars(wanted.order_by(AidedBatch.name)).all()

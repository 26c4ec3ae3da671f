"""Every query about sums we lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.language.sums import ShareOutcome, Terms, terms_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.aggregation import counts_from
from mutuality_federation.chapters import Chapter, ChapterFacts
from mutuality_federation.sums.models import SumBatch, SumChapter, SumShare, SumTask, SumTotal

TASK, LISTED, TOTAL, BATCH = (each.__table__.c for each in (SumTask, SumChapter, SumTotal, SumBatch))


def task(session: Session, task_id: str) -> SumTask:
    """Return a task.

    Raises:
        NotFound: there is none.
    """
    found = session.get(SumTask, task_id)
    if found is None:
        raise NotFound("There is no such task.")
    return found


def tasks(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a body's tasks, the oldest first."""
    return page_of(session, select(*TASK).where(TASK.body_id == body_id), by=[TASK.id], query=query)


def every_task(session: Session, body_id: str) -> Sequence[SumTask]:
    """Return every task of a body."""
    return session.scalars(select(SumTask).where(SumTask.body_id == body_id).order_by(SumTask.id)).all()


def terms(found: SumTask) -> Terms:
    """Return the terms of a task."""
    return terms_of(found.said)


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return the tasks of a chapter's body, from which period on it counts in each, and what came of its shares."""
    wanted = select(SumChapter).where(SumChapter.chapter_id == chapter.id)
    added = {each.task_id: each.added_on for each in session.scalars(wanted)}
    came: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for share in shares_of(session, chapter.id):
        came[share.task_id].append({"period": share.period, **_came(share)})
    return [
        {
            "id": each.id,
            "document": each.document,
            "last_period": each.last_period,
            "counts_from": counts_from(terms(each), added[each.id]) if each.id in added else None,
            "shares": came[each.id],
        }
        for each in every_task(session, chapter.body_id)
    ]


def _came(share: SumShare) -> dict[str, Any]:
    """Return what came of a share; what came out of a sum stays in it, whatever is taken back later."""
    if share.is_withdrawn and share.outcome != ShareOutcome.COUNTED:
        return {"outcome": ShareOutcome.TAKEN_BACK, "why": None}
    return {"outcome": ShareOutcome(share.outcome), "why": share.why}


def listed(session: Session, task_id: str, chapter_id: str) -> SumChapter | None:
    """Return since when a chapter is on a task's roster, if it is."""
    return session.scalar(select(SumChapter).where(SumChapter.task_id == task_id, SumChapter.chapter_id == chapter_id))


def roster(session: Session, task_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a task's roster with the chapters' names, in the order in which they came on it."""
    names = Chapter.__table__.c
    wanted = select(LISTED.id, LISTED.chapter_id, LISTED.added_on, LISTED.reason, LISTED.added_by, names.name)
    wanted = wanted.join(Chapter, names.id == LISTED.chapter_id).where(LISTED.task_id == task_id)
    return page_of(session, wanted, by=[LISTED.id], query=query)


def on_roster(session: Session, task_id: str) -> dict[str, SumChapter]:
    """Return a task's whole roster by chapter."""
    wanted = select(SumChapter).where(SumChapter.task_id == task_id)
    return {each.chapter_id: each for each in session.scalars(wanted)}


def shares(session: Session, task_id: str, period: str) -> Sequence[SumShare]:
    """Return the shares of a period that were not taken back, by chapter."""
    return [each for each in every_share(session, task_id, period) if not each.is_withdrawn]


def every_share(session: Session, task_id: str, period: str) -> Sequence[SumShare]:
    """Return every share of a period, by chapter."""
    wanted = select(SumShare).where(SumShare.task_id == task_id, SumShare.period == period)
    return session.scalars(wanted.order_by(SumShare.chapter_id)).all()


def shares_of(session: Session, chapter_id: str) -> Sequence[SumShare]:
    """Return every share of a chapter."""
    wanted = select(SumShare).where(SumShare.chapter_id == chapter_id)
    return session.scalars(wanted.order_by(SumShare.task_id, SumShare.period)).all()


def batches(session: Session, task_id: str, period: str) -> Sequence[SumBatch]:
    """Return the sums of a period that were begun."""
    wanted = select(SumBatch).where(SumBatch.task_id == task_id, SumBatch.period == period)
    return session.scalars(wanted.order_by(SumBatch.id)).all()


def batches_shown(session: Session, task_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a task's sums: begun, come out or ended, the oldest first."""
    times = (BATCH.begun_at, BATCH.collected_at, BATCH.ended_at, BATCH.ended_why)
    wanted = select(BATCH.id, BATCH.period, BATCH.name, BATCH.chapters, *times).where(BATCH.task_id == task_id)
    page = page_of(session, wanted, by=[BATCH.id], query=query)
    items = [{**row._mapping, "chapters": len(row.chapters)} for row in page.items]  # noqa: SLF001 - SQLAlchemy's public name
    return Page(items, page.next)


def totals_of(session: Session, batch_id: str) -> Sequence[Any]:
    """Return the figures of one sum: which, its state, its value and its standard error."""
    wanted = select(TOTAL.indicator, TOTAL.state, TOTAL.value, TOTAL.standard_error)
    return session.execute(wanted.where(TOTAL.batch_id == batch_id).order_by(TOTAL.indicator)).all()


def totals(session: Session, task_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a task's totals, by sum and figure, one period or all."""
    columns = (TOTAL.batch_id, TOTAL.indicator, TOTAL.state, TOTAL.value, TOTAL.standard_error)
    wanted = select(*columns, BATCH.period, BATCH.name, BATCH.collected_at)
    wanted = wanted.join(SumBatch, BATCH.id == TOTAL.batch_id).where(BATCH.task_id == task_id)
    if query["period"]:
        wanted = wanted.where(BATCH.period == query["period"])
    return page_of(session, wanted, by=[TOTAL.batch_id, TOTAL.indicator], query=query)

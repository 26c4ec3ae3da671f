"""Every query about tasks, helpers' keys and what we shared."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.disclosure import Mode, require_one_mode
from mutuality.indicators import DICTIONARY, Counts
from mutuality.language.sums import Terms, terms_of
from mutuality.periods import numbers_of, overlap
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.sharing.models import HelperKey, OurShare, ShareBack, TaskCopy

TASK, SHARE = TaskCopy.__table__.c, OurShare.__table__.c


def task(session: Session, task_id: str) -> TaskCopy:
    """Return a task.

    Raises:
        NotFound: our feed tells of none of that name.
    """
    found = session.get(TaskCopy, task_id)
    if found is None or not found.is_told or affiliation.active_bond(session) is None:
        raise NotFound("Our feed tells of no such task.")
    return found


def every_task(session: Session) -> list[TaskCopy]:
    """Return every task we ever heard of."""
    return list(session.scalars(select(TaskCopy).order_by(TaskCopy.id)))


def tasks(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the tasks our feed tells of; none once we left who set them up."""
    wanted = select(TaskCopy.id).where(TaskCopy.is_told)
    if affiliation.active_bond(session) is None:
        wanted = wanted.where(TASK.id.is_(None))
    return page_of(session, wanted, by=[TASK.id], query=query)


def terms(found: TaskCopy) -> Terms:
    """Return the terms of a task."""
    return terms_of(found.said)


def modes_of(found: TaskCopy) -> dict[str, Mode]:
    """Return by which mode each figure of a task leaves."""
    return dict.fromkeys(terms(found).codes, Mode.SUM_ONLY)


def epsilon(found: TaskCopy) -> Fraction:
    """Return what a period of a task costs one person."""
    return Fraction(str(terms(found).epsilon))


def summed(session: Session, period: str) -> set[str]:
    """Return the figures our body sums of a period, or of one that overlaps, by a task in which we count then.

    After a restore we may hold a share whose task we do not know: then it might be any figure of people.
    """
    if affiliation.active_bond(session) is None:
        return set()
    if any(overlap(each.period, period) and session.get(TaskCopy, each.task_id) is None for each in regained(session)):
        return {code for code, each in DICTIONARY.items() if each.counts is Counts.PEOPLE}
    return {
        code
        for each in every_task(session)
        if each.is_told and each.counts_from is not None and _is_counted(each, period)
        for code in terms(each).codes
    }


def require_apart(session: Session, period: str, modes: Mapping[str, Mode]) -> None:
    """Go on only if no figure that leaves in a report left as a share in a period that overlaps.

    Raises:
        SecondMode: one did; both could be subtracted.
    """
    told = {code for code, mode in modes.items() if mode is not Mode.SUM_ONLY}
    held = session.execute(select(SHARE.task_id, SHARE.period))
    found = (session.get(TaskCopy, each.task_id) for each in held if overlap(each.period, period))
    require_one_mode({code for each in found if each is not None for code in modes_of(each)} & told)


def _is_counted(found: TaskCopy, period: str) -> bool:
    first, last = numbers_of(period)
    begins = numbers_of(found.counts_from or found.said["first_period"])[0]
    return begins <= last and (found.last_period is None or first <= numbers_of(found.last_period)[1])


def helper_key(session: Session, address: str, key: str) -> HelperKey | None:
    """Return who of ours compared a helper's key, if anybody did."""
    return session.scalar(select(HelperKey).where(HelperKey.address == address, HelperKey.key == key))


def share(session: Session, task_id: str, period: str) -> OurShare | None:
    """Return our share of a period, if it was split; where one was taken back after a restore, that."""
    wanted = select(OurShare).where(OurShare.task_id == task_id, OurShare.period == period)
    return session.scalar(wanted.order_by(OurShare.number.desc()).limit(1))


def require_share(session: Session, task_id: str, period: str) -> OurShare:
    """Return our share of a period.

    Raises:
        NotFound: nothing was shared.
    """
    found = share(session, task_id, period)
    if found is None:
        raise NotFound("We shared nothing of this period.")
    return found


def shares_of(session: Session, task_id: str) -> list[OurShare]:
    """Return our shares for a task, period by period."""
    wanted = select(OurShare).where(OurShare.task_id == task_id).order_by(OurShare.period, OurShare.number)
    return list({each.period: each for each in session.scalars(wanted)}.values())


def regained(session: Session) -> list[OurShare]:
    """Return the shares that had left before a restore, and were taken back."""
    wanted = select(OurShare).where(OurShare.number > 0)
    return list(session.scalars(wanted.order_by(OurShare.task_id, OurShare.period, OurShare.number)))


def shares(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of all we ever shared."""
    wanted = select(SHARE.task_id, SHARE.period).distinct()
    return page_of(session, wanted, by=[SHARE.task_id, SHARE.period], query=query)


def is_back(session: Session, task_id: str, period: str) -> bool:
    """Say whether we took a share back."""
    return session.get(ShareBack, (task_id, period)) is not None

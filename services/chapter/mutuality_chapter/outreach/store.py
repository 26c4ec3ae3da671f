"""Every query about approaches."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select, update

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.outreach.models import Approach, OptOut, Reach, Step
from mutuality_chapter.outreach.rules import Outcome, Source, StepKind

COLUMNS = Approach.__table__.c


def approach(session: Session, approach_id: str, *, for_change: bool = False) -> Approach:
    """Return an approach; for a change, so that nobody else changes it meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Approach, approach_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such approach.")
    return found


def approaches(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of approaches."""
    wanted = select(*COLUMNS)
    for name in ("source", "captain_id"):
        if query[name]:
            wanted = wanted.where(COLUMNS[name] == query[name])
    if query["is_going_on"] is not None:
        wanted = wanted.where(COLUMNS.outcome.is_(None) == query["is_going_on"])
    if query["has_captain"] is not None:
        wanted = wanted.where(COLUMNS.captain_id.is_not(None) == query["has_captain"])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def reach_of(session: Session, approach_id: str) -> list[Reach]:
    """Return how somebody who is being approached can be reached."""
    return list(session.scalars(select(Reach).where(Reach.approach_id == approach_id).order_by(Reach.id)))


def steps_of(session: Session, approach_id: str) -> list[Step]:
    """Return the steps that were taken, in order."""
    wanted = select(Step).where(Step.approach_id == approach_id).order_by(Step.taken_on, Step.id)
    return list(session.scalars(wanted))


def opted_out(session: Session, hashes: Collection[str]) -> list[str]:
    """Return those hashes by which somebody asked never to be approached."""
    return list(session.scalars(select(OptOut.hash).where(OptOut.hash.in_(hashes))))


def going_on(session: Session, hashes: Collection[str]) -> list[str]:
    """Return the approaches that go on to somebody who is reached in one of these ways."""
    return list(session.scalars(select(Reach.approach_id).where(Reach.hash.in_(hashes)).distinct()))


def last_before(session: Session, day: date) -> list[Approach]:
    """Return the approaches that go on and whose last step lies before a day."""
    wanted = select(Approach).where(Approach.outcome.is_(None), Approach.last_on < day).order_by(Approach.id)
    return list(session.scalars(wanted))


def forget_reach(session: Session, approach_id: str) -> None:
    """Erase how somebody can be reached."""
    session.execute(delete(Reach).where(Reach.approach_id == approach_id))


def of_captain(session: Session, member_id: str) -> list[Approach]:
    """Return the approaches a member looks after."""
    return list(session.scalars(select(Approach).where(Approach.captain_id == member_id).order_by(Approach.id)))


def steps_by(session: Session, member_id: str) -> list[Step]:
    """Return the steps a member took."""
    return list(session.scalars(select(Step).where(Step.taken_by == member_id).order_by(Step.taken_on, Step.id)))


def forget_member(session: Session, member_id: str) -> None:
    """Forget that a member looked after approaches or took steps."""
    for each in of_captain(session, member_id):
        each.captain_id = None
    session.execute(update(Step).where(Step.taken_by == member_id).values(taken_by=None))


def figures(session: Session, first: date, last: date) -> dict[str, Any]:
    """Return what was done from one day to another, both included, and what came of it."""
    begun = _counted(session, Approach.source, Approach.begun_on.between(first, last))
    ended = _counted(session, Approach.outcome, Approach.ended_on.between(first, last))
    taken = _counted(session, Step.step, Step.taken_on.between(first, last))
    return {
        "begun": sum(begun.values()),
        "sources": {each.value: begun.get(each, 0) for each in Source},
        "steps": {each.value: taken.get(each, 0) for each in StepKind},
        "outcomes": {each.value: ended.get(each, 0) for each in Outcome},
    }


def _counted(session: Session, by: Any, within: Any) -> dict[str, int]:
    return {str(name): count for name, count in session.execute(select(by, func.count()).where(within).group_by(by))}

"""Every query about aims, check-ins and reflections; each is narrowed to whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.diaries.models import Aim, CheckIn, Reflection

AIM, CHECK_IN = Aim.__table__.c, CheckIn.__table__.c


def own_aim(session: Session, member_id: str, aim_id: str) -> Aim:
    """Return an aim to whose it is.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(Aim, aim_id)
    if found is None or found.member_id != member_id:
        raise NotFound("You set yourself no such aim.")
    return found


def aims(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of somebody's aims, the oldest first."""
    wanted = select(*AIM).where(AIM.member_id == member_id)
    for name in ("kind", "state"):
        wanted = wanted if query[name] is None else wanted.where(AIM[name] == query[name])
    return page_of(session, wanted, by=[AIM.id], query=query)


def aims_of(session: Session, member_id: str) -> Sequence[Aim]:
    """Return all of somebody's aims, the oldest first."""
    return session.scalars(select(Aim).where(Aim.member_id == member_id).order_by(Aim.id)).all()


def check_in(session: Session, member_id: str, day: date) -> CheckIn | None:
    """Return how somebody was on a day, if they said."""
    return session.get(CheckIn, (member_id, day))


def own_check_in(session: Session, member_id: str, day: date) -> CheckIn:
    """Return how somebody was on a day.

    Raises:
        NotFound: they did not say.
    """
    found = check_in(session, member_id, day)
    if found is None:
        raise NotFound("You did not check in on that day.")
    return found


def check_ins(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of somebody's check-ins, the oldest first."""
    wanted = select(*CHECK_IN).where(CHECK_IN.member_id == member_id)
    if query["since"] is not None:
        wanted = wanted.where(CHECK_IN.day >= query["since"])
    return page_of(session, wanted, by=[CHECK_IN.day], query=query)


def check_ins_of(session: Session, member_id: str) -> Sequence[CheckIn]:
    """Return all of somebody's check-ins, the oldest first."""
    return session.scalars(select(CheckIn).where(CheckIn.member_id == member_id).order_by(CheckIn.day)).all()


def reflection(session: Session, member_id: str) -> Reflection | None:
    """Return what somebody answered when asked what becoming a helper meant."""
    return session.get(Reflection, member_id)


def forget_all(session: Session, member_id: str) -> None:
    """Erase all this room holds of somebody."""
    for table in (Aim, CheckIn, Reflection):
        session.execute(delete(table).where(table.member_id == member_id))

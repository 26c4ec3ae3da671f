"""Every query about members."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.members.models import Member, Move
from mutuality_chapter.members.rules import PRESENT, names, require_here

COLUMNS = Member.__table__.c


def member(session: Session, member_id: str) -> Member:
    """Return a member, present or gone.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Member, member_id)
    if found is None:
        raise NotFound("There is no such member.")
    return found


def require_present(session: Session, member_id: str) -> str:
    """Go on only with a member who is here; return the concern they declared.

    Raises:
        NotFound: there is none.
        AlreadyLeft: they have left.
    """
    found = member(session, member_id)
    require_here(found.state)
    return found.concern


def is_naming_somebody(session: Session, text: str) -> bool:
    """Say whether a text names one of our members."""
    return any(names(text, name) for name in session.scalars(select(COLUMNS.name).where(COLUMNS.name.is_not(None))))


def members(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of members; those who left have no name and are not listed unless asked for."""
    wanted = select(*COLUMNS)
    state = query["state"]
    wanted = wanted.where(COLUMNS.state == state if state else COLUMNS.state != "left")
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def moves_of(session: Session, member_id: str) -> list[Move]:
    """Return how a membership moved, in order."""
    return list(session.scalars(select(Move).where(Move.member_id == member_id).order_by(Move.id)))


def last_moved_on(session: Session, member_id: str) -> date:
    """Return the day of a membership's last step."""
    return session.scalars(select(func.max(Move.moved_on)).where(Move.member_id == member_id)).one()


def members_by_state(session: Session, on: date) -> dict[str, int]:
    """Return how many were in each state at the end of a day; steps are noted in the order of their days."""
    last = select(func.max(Move.id)).where(Move.moved_on <= on).group_by(Move.member_id)
    counted = select(Move.after, func.count()).where(Move.id.in_(last)).group_by(Move.after)
    found = {state: count for state, count in session.execute(counted)}  # noqa: C416 - rows are no pairs for mypy
    return {state: found.get(state, 0) for state in PRESENT}


def moves_between(session: Session, first: date, last: date) -> dict[str, int]:
    """Return how many people joined, left, and became helpers from one day to another, both included."""
    within = Move.moved_on.between(first, last)
    went_on = select(COLUMNS.id).where(COLUMNS.reason == "went_on")
    wanted = {
        "joins": Move.before == "new",
        "departures": Move.after == "left",
        "departures_went_on": (Move.after == "left") & Move.member_id.in_(went_on),
        "transitions_to_helper": (Move.after == "helper") & (Move.before != "helper"),
    }
    return {
        name: session.scalar(select(func.count(Move.member_id.distinct())).where(within, which)) or 0
        for name, which in wanted.items()
    }

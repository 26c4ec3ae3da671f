"""Every query about members."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.members.models import Member, Move
from mutuality_chapter.members.rules import PRESENT, names, require_here
from mutuality_chapter.members.rules import naming as naming_of

COLUMNS = Member.__table__.c


@dataclass(frozen=True)
class Party:
    """Two who joined as one; once one of them has left, the other alone."""

    id: str
    members: Sequence[Member]


@dataclass(frozen=True)
class MemberFacts:
    """What other rooms may know of a member who is here."""

    id: str
    party_id: str | None
    name: str
    concern: str
    subconcern: str | None
    languages: tuple[str, ...]
    gender: str | None
    area: str | None
    state: str
    declared_on: date


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


def naming(session: Session) -> re.Pattern[str]:
    """Return what names one of our members in a text that everybody may read, their surname too."""
    return naming_of(session.scalars(select(COLUMNS.name).where(COLUMNS.name.is_not(None))))


def has_left(session: Session, member_id: str) -> bool:
    """Say whether this was somebody who has left."""
    found = session.get(Member, member_id)
    return found is not None and found.state == "left"


def present(session: Session, member_ids: Collection[str] | None = None) -> list[MemberFacts]:
    """Return what other rooms may know of everybody who is here, or of those of some who are."""
    wanted = select(*COLUMNS).where(COLUMNS.state != "left").order_by(COLUMNS.id)
    if member_ids is not None:
        wanted = wanted.where(COLUMNS.id.in_(member_ids))
    return [_facts(row) for row in session.execute(wanted)]


def party(session: Session, party_id: str) -> Party:
    """Return a party, with those of it who are here.

    Raises:
        NotFound: there is none.
    """
    found = session.scalars(select(Member).where(Member.party_id == party_id).order_by(Member.id)).all()
    if not found:
        raise NotFound("There is no such party.")
    return Party(party_id, found)


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


def became_helper_on(session: Session, member_id: str) -> date | None:
    """Return the day on which somebody first became a helper, if they ever did."""
    stepped = Move.before.not_in(("new", "helper")) & (Move.after == "helper")
    return session.scalar(select(func.min(Move.moved_on)).where(Move.member_id == member_id, stepped))


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


def departures_by_reason(session: Session, first: date, last: date) -> dict[str, int]:
    """Return how many left for each reason from one day to another, both included."""
    left = Member.left_on.between(first, last)
    counted = select(Member.reason, func.count()).where(left).group_by(Member.reason)
    return {str(reason): count for reason, count in session.execute(counted)}


def _facts(row: Any) -> MemberFacts:
    said = {name: getattr(row, name) for name in MemberFacts.__dataclass_fields__}
    return MemberFacts(**{**said, "languages": tuple(row.languages)})

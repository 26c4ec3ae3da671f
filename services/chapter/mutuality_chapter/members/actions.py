"""What happens to memberships: somebody joins, is called otherwise, takes another part, leaves."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.policy import refusal
from mutuality_chapter import affiliation
from mutuality_chapter.database import forget_answers
from mutuality_chapter.members import events, rules, store
from mutuality_chapter.members.models import Member, Move


def admit(session: Session, *, said: dict[str, Any]) -> Member:
    """Admit somebody who declares the chapter's concern; no proof is asked.

    Raises:
        ConcernNotShared: another concern was declared.
        PolicyRefused: the name has not the form the policy asks for.
        DayAhead: the day lies in the future.
    """
    rules.require_shared(said["concern"], affiliation.profile(session).concern)
    _require_name(session, said["name"])
    declared_on = said.pop("declared_on") or affiliation.today(session)
    require_past(declared_on, affiliation.today(session))
    member = Member(id=session.new_id("mem"), declared_on=declared_on, version=1, **said)
    session.add(member)
    session.flush()  # the move refers to it
    _move(session, member, "new", declared_on)
    return member


def describe(session: Session, *, member: Member, said: dict[str, Any]) -> Member:
    """Change a member's chosen name, sub-concern or part in the chapter.

    Raises:
        AlreadyLeft: they have left.
        PolicyRefused: the name has not the form the policy asks for.
        DayAhead, MoveTooEarly: the day lies in the future, or before their last step.
    """
    rules.require_here(member.state)
    on = _day_of_step(session, member, said.pop("since", None))
    if "name" in said:
        _require_name(session, said["name"])
    before = member.state
    for name, value in said.items():
        setattr(member, name, value)
    if member.state != before:
        _move(session, member, before, on)
    session.flush()  # counts the version up before the answer is made
    return member


def depart(session: Session, *, member: Member, reason: str, left_on: date | None) -> dict[str, Any]:
    """Let somebody go, and return what every room held about them; their name is erased, anonymous counts stay.

    Raises:
        AlreadyLeft: they have left before.
        DayAhead, MoveTooEarly: the day lies in the future, or before their last step.
    """
    rules.require_here(member.state)
    on = _day_of_step(session, member, left_on)
    held = _held(session, member)
    before, member.state, member.left_on, member.reason = member.state, "left", on, reason
    member.name, member.subconcern = None, None
    _move(session, member, before, on)
    session.flush()
    forget_answers(session, member.id)
    return {**held, "elsewhere": events.member_departed(session, member.id)}


def _held(session: Session, member: Member) -> dict[str, Any]:
    moves = [
        {"before": move.before, "after": move.after, "moved_on": move.moved_on}
        for move in store.moves_of(session, member.id)
    ]
    return {
        "id": member.id,
        "name": member.name,
        "concern": member.concern,
        "subconcern": member.subconcern,
        "declared_on": member.declared_on,
        "moves": moves,
    }


def _day_of_step(session: Session, member: Member, said: date | None) -> date:
    on = said or affiliation.today(session)
    require_past(on, affiliation.today(session))
    rules.require_in_order(on, store.last_moved_on(session, member.id))
    return on


def _require_name(session: Session, name: str) -> None:
    held = affiliation.policy_in_force(session)
    if not rules.fits_form(name, held["anonymity.name_form"]):
        raise refusal(held, "anonymity.name_form", "Members go by first name and initial, such as `Mary K.`.")


def _move(session: Session, member: Member, before: str, on: date) -> None:
    session.add(Move(member_id=member.id, before=before, after=member.state, moved_on=on))

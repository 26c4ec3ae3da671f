"""What happens to memberships: somebody joins, alone or as a pair, is called otherwise, takes another part, leaves."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.policy import refusal
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import access, affiliation
from mutuality_chapter.members import events, rules, store
from mutuality_chapter.members.models import Member, Move


def admit(session: Session, *, said: dict[str, Any]) -> Member:
    """Admit somebody who declares the chapter's concern; no proof is asked.

    Raises:
        ConcernNotShared: another concern was declared.
        HelpersAreChosen: they would come as a helper.
        PolicyRefused: the name has not the form the policy asks for.
        DayAhead: the day lies in the future.
    """
    rules.require_not_by_hand("new", said["state"])
    rules.require_shared(said["concern"], affiliation.profile(session).concern)
    _require_name(session, said["name"])
    declared_on = said.pop("declared_on") or affiliation.today(session)
    require_past(declared_on, affiliation.today(session))
    member = Member(id=session.new_id("mem"), declared_on=declared_on, version=1, **said)
    session.add(member)
    session.flush()  # the move refers to it
    _move(session, member, "new", declared_on)
    return member


def admit_together(session: Session, *, said: dict[str, Any]) -> store.Party:
    """Admit two people as one party; each of them may leave alone.

    Raises:
        ConcernNotShared, HelpersAreChosen, PolicyRefused, DayAhead: as for one.
    """
    party_id, people = session.new_id("pty"), said.pop("people")
    for person in people:
        admit(session, said={**said, **person, "party_id": party_id})
    session.flush()  # the party is read back
    return store.party(session, party_id)


def describe(session: Session, *, member: Member, said: dict[str, Any]) -> Member:
    """Change what a member is called and told of themselves, or the part they take in the chapter.

    Raises:
        AlreadyLeft: they have left.
        HelpersAreChosen: they would become a helper.
        PolicyRefused: the name has not the form the policy asks for.
        DayAhead, MoveTooEarly: the day lies in the future, or before their last step.
    """
    rules.require_here(member.state)
    since, part = said.pop("since", None), said.pop("state", member.state)
    rules.require_not_by_hand(member.state, part)
    if "name" in said:
        _require_name(session, said["name"])
    for name, value in said.items():
        setattr(member, name, value)
    _take_part(session, member, part, since)
    return member


def take_part(session: Session, *, member_id: str, part: str, since: date | None = None) -> None:
    """Let a member take another part in the chapter, from today on if no day is named.

    Raises:
        NotFound, AlreadyLeft: they are not here.
        DayAhead, MoveTooEarly: the day lies in the future, or before their last step.
    """
    member = store.member(session, member_id)
    rules.require_here(member.state)
    _take_part(session, member, part, since)


def invite(session: Session, *, member: Member, until: date | None = None) -> access.Invited:
    """Make an invitation with which a member makes an account of their own, until a day or without an end.

    Raises:
        AlreadyLeft: they have left.
        AlreadySignedUp: they have an account.
        RoleOver: that day is over.
    """
    rules.require_here(member.state)
    return access.invite(session, member_id=member.id, until=until)


def depart(
    session: Session, *, member: Member, reason: str, left_on: date | None, by_themselves: bool = True
) -> dict[str, Any]:
    """Let somebody go, and return all that was held about them; it is erased, and anonymous counts stay.

    Where an officer does it in their place, what they told for themselves alone is erased unread.

    Raises:
        AlreadyLeft: they have left before.
        DayAhead, MoveTooEarly: the day lies in the future, or before their last step.
    """
    rules.require_here(member.state)
    on = _day_of_step(session, member, left_on)
    held = holdings(session, member=member, by_themselves=by_themselves)
    before, member.state, member.left_on, member.reason = member.state, "left", on, reason
    _move(session, member, before, on)
    erase(session, member=member)
    return {"id": member.id, "left_on": on, "holdings": held}


def holdings(session: Session, *, member: Member, by_themselves: bool = True) -> dict[str, Any]:
    """Return all that every room holds about somebody, by room."""
    asked = events.ask_holdings(session, member.id, by_themselves=by_themselves)
    return {
        "membership": _told(session, member),
        "accounts": access.told(session, member_id=member.id),
        **asked.told,
    }


def erase(session: Session, *, member: Member) -> None:
    """Erase whatever tells of somebody who left: here, in every room, in accounts and in answers kept for retries."""
    member.name = member.subconcern = member.gender = member.area = member.party_id = None
    member.languages = []
    session.flush()  # rooms that listen find it gone
    events.member_departed(session, member.id)
    accounts = access.close_accounts(session, member_id=member.id)
    forget(session, about=member.id, given_to=accounts)
    session.erase_traces()


def held_about(session: Session, member_id: str) -> dict[str, Any]:
    """Return all that every room holds about somebody, present or gone.

    Raises:
        NotFound: nobody of that id ever belonged.
    """
    return holdings(session, member=store.member(session, member_id))


def erase_all(session: Session, member_id: str) -> None:
    """Erase somebody, whether they left before or leave herewith.

    Raises:
        NotFound: nobody of that id ever belonged.
    """
    member = store.member(session, member_id)
    if member.state == "left":
        erase(session, member=member)
    else:
        depart(session, member=member, reason="other", left_on=None)


def _told(session: Session, member: Member) -> dict[str, Any]:
    moves = [
        {"before": move.before, "after": move.after, "moved_on": move.moved_on}
        for move in store.moves_of(session, member.id)
    ]
    names = ("id", "party_id", "name", "concern", "subconcern", "languages", "gender", "area", "state", "declared_on")
    return {**{name: getattr(member, name) for name in names}, "moves": moves}


def _take_part(session: Session, member: Member, part: str, since: date | None) -> None:
    on = _day_of_step(session, member, since)
    before, member.state = member.state, part
    if part != before:
        _move(session, member, before, on)
    session.flush()  # counts the version up before the answer is made
    if before == rules.HELPER != part:
        events.stepped_back(session, member.id)


def _day_of_step(session: Session, member: Member, said: date | None) -> date:
    on = said or affiliation.today(session)
    require_past(on, affiliation.today(session))
    rules.require_in_order(on, store.last_moved_on(session, member.id))
    return on


def _require_name(session: Session, name: str) -> None:
    held = affiliation.policy_in_force(session)
    form = held["anonymity.name_form"]
    if not rules.fits_form(name, form):
        raise refusal(held, "anonymity.name_form", rules.FORMS[form])


def _move(session: Session, member: Member, before: str, on: date) -> None:
    session.add(Move(member_id=member.id, before=before, after=member.state, moved_on=on))

"""Every query about matches, ties and follow-ups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.ties.models import FollowUp, Match, Tie, Voice
from mutuality_chapter.ties.rules import MatchState, TieKind, require_among

TIE, FOLLOW_UP = Tie.__table__.c, FollowUp.__table__.c


def match(session: Session, match_id: str, *, of: str | None = None) -> Match:
    """Return a match; one of a member, if one is named.

    Raises:
        NotFound: there is none, or it is not theirs.
    """
    found = session.get(Match, match_id)
    if found is None:
        raise NotFound("There is no such match.")
    if of is not None:
        require_among(of, [each.member_id for each in voices(session, match_id)])
    return found


def voices(session: Session, match_id: str) -> Sequence[Voice]:
    """Return those whom a match is about."""
    return session.scalars(select(Voice).where(Voice.match_id == match_id).order_by(Voice.part, Voice.member_id)).all()


def voice(session: Session, match_id: str, member_id: str) -> Voice:
    """Return the part of one of those whom a match is about.

    Raises:
        NotFound: they are none of them.
    """
    found = session.get(Voice, (match_id, member_id))
    if found is None:
        raise NotFound("There is no such match of theirs.")
    return found


def shown(session: Session, found: Match) -> dict[str, Any]:
    """Return a match with those whom it is about."""
    said = {name: getattr(found, name) for name in ("id", "request_id", "kind", "channel", "points", "state")}
    return {**said, "proposed_at": found.proposed_at, "voices": voices(session, found.id)}


def matches(session: Session, query: dict[str, Any], *, of: str | None = None) -> Page:
    """Return a page of matches; those of a member, if one is named."""
    wanted = select(Match)
    if query["state"]:
        wanted = wanted.where(Match.state == query["state"])
    if of is not None:
        wanted = wanted.where(Match.id.in_(select(Voice.match_id).where(Voice.member_id == of)))
    page = page_of(session, wanted, by=[Match.id], query=query, whole_objects=True)
    return Page([shown(session, each) for each in page.items], page.next)


def standing_between(session: Session, people: set[str], request_id: str | None) -> bool:
    """Say whether a proposal about the same people and request stands."""
    wanted = select(Voice.match_id).join(Match, Match.id == Voice.match_id)
    stands = wanted.where(Match.state == MatchState.PROPOSED, Match.request_id == request_id)
    about = stands.where(Voice.member_id.in_(people)).group_by(Voice.match_id).having(func.count() >= 2)  # noqa: PLR2004 - two people
    return session.scalar(about.limit(1)) is not None


def matches_of(session: Session, member_id: str) -> Sequence[Match]:
    """Return every match about a member, in order."""
    theirs = select(Voice.match_id).where(Voice.member_id == member_id)
    return session.scalars(select(Match).where(Match.id.in_(theirs)).order_by(Match.id)).all()


def tie(session: Session, tie_id: str, *, of: str | None = None) -> Tie:
    """Return a tie; one of a member, if one is named.

    Raises:
        NotFound: there is none, or it is not theirs.
    """
    found = session.get(Tie, tie_id)
    if found is None:
        raise NotFound("There is no such tie.")
    if of is not None:
        require_among(of, (found.helper_id, found.recipient_id))
    return found


def ties(session: Session, query: dict[str, Any], *, of: str | None = None) -> Page:
    """Return a page of ties; those of a member that run, if one is named."""
    wanted = select(*TIE)
    if of is not None:
        wanted = wanted.where(or_(TIE.helper_id == of, TIE.recipient_id == of), TIE.ended_on.is_(None))
    if query.get("by_departure") is not None:
        wanted = wanted.where(TIE.by_departure.is_(query["by_departure"]))
    return page_of(session, wanted, by=[TIE.id], query=query)


def ties_of(session: Session, member_id: str) -> Sequence[Tie]:
    """Return every tie of a member, in order."""
    theirs = or_(Tie.helper_id == member_id, Tie.recipient_id == member_id)
    return session.scalars(select(Tie).where(theirs).order_by(Tie.id)).all()


def ties_from(session: Session, match_id: str) -> Sequence[Tie]:
    """Return the ties that came of a match."""
    return session.scalars(select(Tie).where(Tie.match_id == match_id).order_by(Tie.id)).all()


def walks_with(session: Session) -> dict[str, int]:
    """Return with how many people each helper walks; friends need no helper."""
    running = select(TIE.helper_id, func.count()).where(TIE.ended_on.is_(None), TIE.kind != TieKind.FRIENDS)
    return {helper_id: count for helper_id, count in session.execute(running.group_by(TIE.helper_id))}  # noqa: C416 - rows are no pairs for mypy


def walked_before(session: Session, member_id: str) -> set[str]:
    """Return who helped a member in a tie, now or before."""
    return set(session.scalars(select(TIE.helper_id).where(TIE.recipient_id == member_id)))


def follow_up(session: Session, follow_up_id: str) -> FollowUp:
    """Return a follow-up.

    Raises:
        NotFound: there is none.
    """
    found = session.get(FollowUp, follow_up_id)
    if found is None:
        raise NotFound("There is no such follow-up.")
    return found


def follow_ups(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the follow-ups still to be done, of ties that run; those due by a day, if one is given."""
    running = select(Tie.id).where(Tie.ended_on.is_(None), Tie.kind != TieKind.FRIENDS)
    wanted = select(*FOLLOW_UP).where(FOLLOW_UP.done_on.is_(None), FOLLOW_UP.tie_id.in_(running))
    if query["due_by"]:
        wanted = wanted.where(FOLLOW_UP.due_on <= query["due_by"])
    return page_of(session, wanted, by=[FOLLOW_UP.due_on, FOLLOW_UP.id], query=query)


def follow_ups_of(session: Session, tie_id: str) -> Sequence[FollowUp]:
    """Return the follow-ups of a tie, in order."""
    return session.scalars(select(FollowUp).where(FollowUp.tie_id == tie_id).order_by(FollowUp.number)).all()

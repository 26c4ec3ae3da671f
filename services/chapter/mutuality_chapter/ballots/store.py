"""Every query about rolls, tallies and ballots."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_chapter.ballots.models import Ballot, RollEntry, Round, Tally

ROLL, BALLOT = RollEntry.__table__.c, Ballot.__table__.c


def has_voted(session: Session, member_id: str) -> bool:
    """Say whether somebody ever took part in a decision."""
    voted = select(RollEntry).where(RollEntry.member_id == member_id, RollEntry.voted_round > 0).limit(1)
    return session.scalar(voted) is not None


def entry(session: Session, proposal_id: str, member_id: str) -> RollEntry | None:
    """Return somebody's place on a roll."""
    return session.get(RollEntry, (proposal_id, member_id))


def roll(session: Session, held: Round, query: dict[str, Any]) -> Page:
    """Return a page of a proposal's roll, with who has voted in that round; never how."""
    voted = (ROLL.voted_round == held.number).label("has_voted")
    wanted = select(ROLL.member_id, ROLL.voice, voted).where(ROLL.proposal_id == held.proposal_id)
    return page_of(session, wanted, by=[ROLL.member_id], query=query)


def voted_voices(session: Session, held: Round) -> set[str]:
    """Return the voices that have voted in that round."""
    voted = RollEntry.voted_round == held.number
    return set(session.scalars(select(RollEntry.voice).where(RollEntry.proposal_id == held.proposal_id, voted)))


def count(session: Session, held: Round) -> dict[str, int]:
    """Return how many took each stance in that round."""
    tallied = select(Tally).where(Tally.proposal_id == held.proposal_id, Tally.round == held.number)
    return {each.stance: each.votes for each in session.scalars(tallied.order_by(Tally.stance))}


def tally(session: Session, held: Round, stance: str) -> Tally:
    """Return the tally of one stance in that round, begun if need be."""
    found = session.get(Tally, (held.proposal_id, held.number, stance))
    if found is None:
        found = Tally(proposal_id=held.proposal_id, round=held.number, stance=stance, votes=0)
        session.add(found)
    return found


def ballot(session: Session, held: Round, member_id: str) -> Ballot | None:
    """Return how somebody voted in that round, where the ballot is open."""
    return session.get(Ballot, (held.proposal_id, held.number, member_id))


def ballots(session: Session, proposal_id: str, query: dict[str, Any]) -> Page:
    """Return a page of how members voted, where the ballot was open."""
    wanted = select(*BALLOT).where(BALLOT.proposal_id == proposal_id)
    return page_of(session, wanted, by=[BALLOT.round, BALLOT.member_id], query=query)


def of_member(session: Session, member_id: str) -> tuple[list[Ballot], list[RollEntry]]:
    """Return how somebody voted openly, and the rolls they stand on."""
    theirs = select(Ballot).where(Ballot.member_id == member_id).order_by(Ballot.proposal_id, Ballot.round)
    rolls = select(RollEntry).where(RollEntry.member_id == member_id).order_by(RollEntry.proposal_id)
    return list(session.scalars(theirs)), list(session.scalars(rolls))

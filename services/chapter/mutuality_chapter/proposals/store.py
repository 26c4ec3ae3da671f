"""Every query about proposals as our feed told them, and about what we said."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.proposals.models import OurProposal, OurSaying, ProposalCopy
from mutuality_chapter.proposals.rules import NothingSaid

PROPOSAL, OURS = ProposalCopy.__table__.c, OurProposal.__table__.c


def proposals(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the proposals to our body."""
    wanted = select(*PROPOSAL)
    if query["state"]:
        wanted = wanted.where(PROPOSAL.state == query["state"])
    return page_of(session, wanted, by=[PROPOSAL.id], query=query)


def proposal(session: Session, proposal_id: str) -> ProposalCopy:
    """Return a proposal to our body.

    Raises:
        NotFound: our feed told of none.
    """
    found = session.get(ProposalCopy, proposal_id)
    if found is None:
        raise NotFound("We were told of no such proposal.")
    return found


def own_proposals(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what we propose, or may."""
    return page_of(session, select(*OURS), by=[OURS.id], query=query)


def own_proposal(session: Session, proposal_id: str) -> OurProposal:
    """Return what we propose, or may.

    Raises:
        NotFound: there is none.
    """
    found = session.get(OurProposal, proposal_id)
    if found is None:
        raise NotFound("There is no such proposal of ours.")
    return found


def of_member(session: Session, member_id: str) -> list[OurProposal]:
    """Return what somebody drafted."""
    return list(session.scalars(select(OurProposal).where(OurProposal.drafted_by == member_id)))


def said(session: Session, kind: Kind, query: dict[str, Any]) -> Page:
    """Return a page of what we said last of each thing of a kind."""
    columns = OurSaying.__table__.c
    return page_of(session, select(*columns).where(columns.kind == kind), by=[columns.subject], query=query)


def saying(session: Session, subject: str) -> OurSaying:
    """Return what we said last of something.

    Raises:
        NothingSaid: we said nothing of it, or took it back.
    """
    found = session.get(OurSaying, subject)
    if found is None:
        raise NothingSaid("We have said nothing of this.")
    return found

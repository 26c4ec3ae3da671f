"""Every query about proposals, rolls, ballots and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.governance.models import Appeal, BusinessMeeting, Decision, Proposal
from mutuality_chapter.governance.rules import NotDecided

PROPOSAL = Proposal.__table__.c
DECISION, MEETING = Decision.__table__.c, BusinessMeeting.__table__.c


@dataclass(frozen=True)
class DecisionFacts:
    """A decision that was passed, as rooms that rest on it need it; amounts in minor units, a budget's each period."""

    id: str
    kind: str
    subject: str | None
    amount: int | None
    currency: str | None
    period: str | None
    decided_on: date
    review_on: date | None


def require_decision(session: Session, decision_id: str, *, kind: str, subject: str | None = None) -> DecisionFacts:
    """Go on only with a decision of that kind that was passed; with a subject, only with one about it.

    Raises:
        NotDecided: there is no such decision, it was not passed, or it is about something else.
    """
    found = session.get(Decision, decision_id)
    if found is None or not found.passed or found.kind != kind or (subject is not None and found.subject != subject):
        raise NotDecided(f"There is no decision of kind {kind} by that id that was passed.")
    said = {name: getattr(found, name) for name in DecisionFacts.__dataclass_fields__}
    return DecisionFacts(**said)


def proposal(session: Session, proposal_id: str, *, for_change: bool = False) -> Proposal:
    """Return a proposal; for a change, so that nobody else changes it meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Proposal, proposal_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such proposal.")
    return found


def proposals(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of proposals."""
    wanted = select(*PROPOSAL)
    for name in ("state", "kind", "subject"):
        if query[name]:
            wanted = wanted.where(PROPOSAL[name] == query[name])
    return page_of(session, wanted, by=[PROPOSAL.id], query=query)


def appeal(session: Session, proposal_id: str) -> Appeal | None:
    """Return what somebody of the minority said."""
    return session.get(Appeal, proposal_id)


def require_appeal(session: Session, proposal_id: str) -> Appeal:
    """Return what somebody of the minority said.

    Raises:
        NotFound: nobody did.
    """
    found = appeal(session, proposal_id)
    if found is None:
        raise NotFound("Nobody appealed.")
    return found


def meeting(session: Session, meeting_id: str) -> BusinessMeeting:
    """Return a business meeting.

    Raises:
        NotFound: there is none.
    """
    found = session.get(BusinessMeeting, meeting_id)
    if found is None:
        raise NotFound("There is no such business meeting.")
    return found


def present_at(session: Session, meeting_id: str | None) -> int:
    """Return how many were present at the meeting a proposal names, 0 if it names none."""
    return meeting(session, meeting_id).present if meeting_id else 0


def meetings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of business meetings."""
    return page_of(session, select(*MEETING), by=[MEETING.held_on, MEETING.id], query=query)


def decision(session: Session, decision_id: str) -> Decision:
    """Return a decision, passed or not.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Decision, decision_id)
    if found is None:
        raise NotFound("There is no such decision.")
    return found


def require_on_record(session: Session, decision_id: str) -> None:
    """Go on only with a decision that is on record, passed or not, whatever it is about.

    Raises:
        NotFound: there is none.
    """
    decision(session, decision_id)


def decisions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of decisions; of those to be reviewed by a day, if one is given."""
    wanted = select(*DECISION)
    if query["kind"]:
        wanted = wanted.where(DECISION.kind == query["kind"])
    if query["review_by"]:
        wanted = wanted.where(DECISION.review_on <= query["review_by"])
    return page_of(session, wanted, by=[DECISION.id], query=query)


def decisions_passed(session: Session) -> int:
    """Return how many decisions on record were passed."""
    return session.scalar(select(func.count()).select_from(Decision).where(Decision.passed)) or 0


def of_member(session: Session, member_id: str) -> tuple[list[Proposal], list[Appeal]]:
    """Return what somebody proposed, and what they appealed."""
    return (
        list(session.scalars(select(Proposal).where(Proposal.opened_by == member_id).order_by(Proposal.id))),
        list(session.scalars(select(Appeal).where(Appeal.member_id == member_id).order_by(Appeal.proposal_id))),
    )


def about(session: Session, subject: str) -> list[Proposal]:
    """Return the proposals about something or somebody."""
    return list(session.scalars(select(Proposal).where(Proposal.subject == subject)))

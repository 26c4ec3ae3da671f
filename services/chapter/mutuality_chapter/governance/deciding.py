"""What follows a count: the minority speaks, the members may vote again, and what they decided is written down."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from mutuality.database import Session
from mutuality.voting import Result
from mutuality_chapter import affiliation, ballots, members
from mutuality_chapter.governance import rules, store
from mutuality_chapter.governance.models import Appeal, BusinessMeeting, Decision, Proposal
from mutuality_chapter.governance.rules import State


def hold(session: Session, *, said: dict[str, Any]) -> BusinessMeeting:
    """Record a business meeting with a tally of who was present."""
    meeting = BusinessMeeting(id=session.new_id("bus"), **said)
    session.add(meeting)
    return meeting


def appeal(session: Session, *, proposal: Proposal, member_id: str, text: str) -> Appeal:
    """Let one of the minority speak after the count.

    Raises:
        VotingOpen, VotingClosed: nothing was counted yet, or it is decided.
        NotOnRoll: they have not voted on it.
        NoAppeal: none was agreed, one was made, or they stood with the majority.
    """
    rules.require_counted(proposal.state)
    rules.require_appeal(
        has_appeal=proposal.has_appeal,
        was_made=store.appeal(session, proposal.id) is not None,
        round_number=proposal.round,
        stance=ballots.stance_of(session, proposal.vote, member_id=member_id),
        result=str(proposal.result),
    )
    made = Appeal(proposal_id=proposal.id, member_id=member_id, text=text, made_at=session.now)
    session.add(made)
    return made


def vote_again(session: Session, *, proposal: Proposal, member_id: str, closes_at: datetime) -> Proposal:
    """Open a counted proposal to votes once more, on the same roll; somebody of the majority was persuaded.

    Raises:
        VotingOpen, VotingClosed: nothing was counted yet, or it is decided.
        NotOnRoll: they have not voted on it.
        NoRevote: nobody appealed, it was done before, or they stood with the minority.
        TermsUnfit: the new end lies in the past.
    """
    rules.require_counted(proposal.state)
    rules.require_revote(
        was_appealed=store.appeal(session, proposal.id) is not None,
        round_number=proposal.round,
        stance=ballots.stance_of(session, proposal.vote, member_id=member_id),
        result=str(proposal.result),
    )
    rules.require_to_come(closes_at, session.now)
    proposal.state, proposal.round, proposal.closes_at = State.VOTING, proposal.round + 1, closes_at
    proposal.count = proposal.result = None
    session.flush()
    return proposal


def settle(
    session: Session, *, proposal: Proposal, outcome: str, reasons: str | None, review_on: date | None
) -> Decision:
    """Write down what was decided, in words of the chapter's own, beside the count; it is settled herewith.

    Raises:
        VotingOpen, VotingClosed: nothing was counted yet, or it is decided.
        TermsUnfit: the day of review has passed.
    """
    rules.require_counted(proposal.state)
    rules.require_ahead(review_on, affiliation.today(session))
    proposal.state = State.DECIDED
    decision = Decision(
        id=session.new_id("dec"),
        proposal_id=proposal.id,
        kind=proposal.kind,
        subject=proposal.subject,
        passed=proposal.result == Result.CARRIED,
        outcome=outcome,
        reasons=reasons,
        amount=proposal.amount,
        currency=proposal.currency,
        period=proposal.period,
        decided_on=affiliation.today(session),
        review_on=review_on,
    )
    session.add(decision)
    return decision


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody proposed, and what they said on appeal."""
    proposals, appeals = store.of_member(session, asked.member_id)
    proposed = [_values(each, "id", "kind", "title", "text", "opened_at") for each in proposals]
    appealed = [_values(each, "proposal_id", "text", "made_at") for each in appeals]
    asked.tell("governance", {"proposals": proposed, "appeals": appealed})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase the words of somebody who left, and words about them; what the members decided stays."""
    proposals, appeals = store.of_member(session, fact.member_id)
    for proposal in {*proposals, *store.about(session, fact.member_id)}:
        proposal.title = proposal.text = None
        if proposal.state == State.VOTING:
            proposal.state = State.WITHDRAWN
    for each in appeals:
        each.text = None
    session.flush()


def _values(thing: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}

"""What members do to decide: propose, vote, take back, count."""

from __future__ import annotations

from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.policy import PolicyInForce, refusal
from mutuality.voting import Stance, Terms, method_under, result_of
from mutuality_chapter import affiliation, ballots, members
from mutuality_chapter.governance import rules, store
from mutuality_chapter.governance.models import Proposal
from mutuality_chapter.governance.rules import State


def constituent(session: Session, asking: Actor) -> str:
    """Return the member who asks: nobody else proposes or votes, whatever their office or profession.

    Raises:
        PolicyRefused: they are no member, and the policy says that only constituents vote.
        NoMember: they are no member.
        NotFound, AlreadyLeft: they are a member no more.
    """
    held = affiliation.policy_in_force(session)
    if asking.claims.get("member") is None and not held["professionals.may_vote"]:
        raise refusal(held, "professionals.may_vote", "Members of this chapter propose and vote, and nobody else.")
    member_id = members.me(asking)
    members.require_present(session, member_id)
    return member_id


def propose(session: Session, *, member_id: str, said: dict[str, Any]) -> Proposal:
    """Open a proposal, and freeze the roll of who may vote on it.

    Raises:
        NotFound: it names a business meeting that is not there.
        TermsUnfit: its terms do not hold together.
        PolicyRefused: the policy asks for another method, a higher threshold or a higher quorum.
        NobodyOnRoll: nobody may vote on it.
    """
    held = affiliation.policy_in_force(session)
    said |= _terms(held, said)
    if said["meeting_id"]:
        store.meeting(session, said["meeting_id"])
    rules.require_fit(said, opens=session.now)
    proposal = Proposal(
        id=session.new_id("pro"), opened_by=member_id, state=State.VOTING, opened_at=session.now, version=1, **said
    )
    session.add(proposal)
    session.flush()  # the roll refers to it
    proposal.roll_size = ballots.freeze_roll(session, proposal_id=proposal.id)
    session.flush()
    return proposal


def vote(session: Session, *, proposal: Proposal, member_id: str, stance: Stance, reason: str | None) -> None:
    """Cast a member's vote on a proposal.

    Raises:
        VotingClosed: it comes too late.
        NotOnRoll, AlreadyVoted, StanceUnfit: it is not theirs to cast, or not so.
    """
    rules.require_voting(proposal.state, closes_at=proposal.closes_at, now=session.now)
    ballots.cast(
        session,
        proposal.vote,
        member_id=member_id,
        method=proposal.method,
        is_secret=proposal.is_secret,
        stance=stance,
        reason=reason,
    )


def close(session: Session, *, proposal: Proposal) -> Proposal:
    """Count the votes, once the time is over or every voice was heard.

    Raises:
        VotingOpen, VotingClosed: it is too early, or was done.
    """
    is_complete = len(ballots.voted_voices(session, proposal.vote)) == proposal.roll_size
    rules.require_closable(proposal.state, closes_at=proposal.closes_at, now=session.now, is_complete=is_complete)
    proposal.state, proposal.count = State.COUNTED, ballots.count(session, proposal.vote)
    terms = Terms(proposal.method, proposal.basis, proposal.threshold_percent, proposal.quorum_percent)
    present = store.present_at(session, proposal.meeting_id)
    proposal.result = result_of(terms, proposal.count, roll=proposal.roll_size, present=present)
    session.flush()
    return proposal


def withdraw(session: Session, *, proposal: Proposal, member_id: str) -> Proposal:
    """Take one's own proposal back while it is open; nothing of its votes is shown.

    Raises:
        VotingClosed: it is no longer open.
        NotTheirs: somebody else made it.
    """
    rules.require_own(proposal.opened_by, member_id)
    rules.require_voting(proposal.state, closes_at=proposal.closes_at, now=session.now)
    proposal.state = State.WITHDRAWN
    session.flush()
    return proposal


def _terms(held: PolicyInForce, said: dict[str, Any]) -> dict[str, Any]:
    asked = held["decision.method"]
    method = method_under(asked, said["method"])
    if said["method"] not in {None, method}:
        raise refusal(held, "decision.method", f"A proposal is decided by {asked}.")
    return {
        "method": method,
        "threshold_percent": _at_least(held, "decision.threshold_percent", said["threshold_percent"]),
        "quorum_percent": _at_least(held, "decision.quorum_percent", said["quorum_percent"]),
        "has_appeal": said["has_appeal"] or held["decision.minority_appeal"],
    }


def _at_least(held: PolicyInForce, key: str, said: int | None) -> int:
    asked = int(held[key])
    if said is not None and said < asked:
        raise refusal(held, key, f"At least {asked} percent are asked for.")
    return asked if said is None else said

"""What we do with proposals: somebody drafts one, our members send it, and give their word on those of others."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language import Kind, What, require_change
from mutuality.problems import NotFound
from mutuality_chapter import affiliation, commons, editions, governance, guidelines, members, offers
from mutuality_chapter.governance import DecisionFacts
from mutuality_chapter.proposals import events, rules, store
from mutuality_chapter.proposals.models import OurProposal, OurSaying, ProposalCopy
from mutuality_chapter.proposals.rules import State


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep proposals as the feed tells them now."""
    session.execute(delete(ProposalCopy))
    session.add_all(ProposalCopy(**each) for each in said["proposals"])


def draft(session: Session, *, member_id: str, said: dict[str, Any]) -> OurProposal:
    """Draft a proposal; new words that are left out are our own rule, where we adapted the item.

    Raises:
        NotFound: we hold no such edition, item or offer of the commons, or a unit added the item.
        ChangeUnfit: the parts of the change do not fit what it is about.
        ProposalNamesSomebody: its words name a member.
    """
    change = said["change"]
    if change["what"] == What.WORDS and change["text"] is None and change["edition_id"] and change["item"]:
        change = {**change, "text": guidelines.own_rule(session, change["edition_id"], change["item"])}
    require_change(change)
    if change["what"] not in {What.ADD, What.POLICY}:
        _require_bodys(editions.asked_item(session, change["edition_id"], change["item"]))
    _require_offer(session, said["source"]["commons_id"])
    require_nobody_named(session, said["title"], said["reasons"], said["source"]["text"])
    require_nobody_named(session, change["purpose"], change["text"])
    drafted = OurProposal(id=session.new_id("ppl"), drafted_by=member_id, drafted_at=session.now, version=1)
    for name, value in {**said, "change": change}.items():
        setattr(drafted, name, value)
    drafted.state = State.DRAFTED
    session.add(drafted)
    session.flush()
    return drafted


def _require_bodys(asked: editions.Asked) -> None:
    if asked.is_added:
        raise NotFound("A unit added this item, so the body cannot change it.")


def _require_offer(session: Session, commons_id: str | None) -> None:
    if commons_id is not None and not (commons.is_held(session, commons_id) or offers.is_offered(session, commons_id)):
        raise NotFound("We know no such offer of the commons.")


def send(session: Session, *, proposal: OurProposal, decision_id: str) -> OurProposal:
    """Send a proposal to our body, as our members decided.

    Raises:
        NotAffiliated: we have no body.
        ProposalMisplaced: it was sent before.
        NotDecided: no decision of our members rests behind it.
    """
    affiliation.require_active(session)
    rules.require_state(proposal.state, State.DRAFTED)
    decision = decided(session, decision_id, proposal.id)
    said = {name: getattr(proposal, name) for name in ("title", "reasons", "change", "source")}
    proposal.state, proposal.decision_id, proposal.sent_at = State.SENT, decision_id, session.now
    session.flush()
    events.say(
        session, Kind.PROPOSAL, {"proposal_id": proposal.id, **said, "decided_on": decision.decided_on.isoformat()}
    )
    return proposal


def take_back(session: Session, *, proposal: OurProposal) -> OurProposal:
    """Take a proposal back that was sent; the federation goes by it until it was settled.

    Raises:
        ProposalMisplaced: it was not sent, or was taken back.
    """
    rules.require_state(proposal.state, State.SENT)
    proposal.state = State.TAKEN_BACK
    session.flush()
    events.take_back(session, f"proposal/{proposal.id}")
    return proposal


def give_word(session: Session, *, proposal: ProposalCopy, endorses: bool, decision_id: str) -> OurSaying:
    """Give our members' word on a proposal of another chapter; a later one takes its place until it closes.

    Raises:
        WordsClosed: it takes none any more, as far as we know.
        NotDecided: no such decision of our members rests behind it.
    """
    today = affiliation.today(session)
    is_own = proposal.own_id is not None
    rules.require_words_taken(proposal.state, is_own=is_own, closes_on=proposal.closes_on, today=today)
    decision = decided(session, decision_id, rules.word_decided(proposal.id, endorses=endorses))
    said = {"proposal_id": proposal.id, "endorses": endorses, "decided_on": decision.decided_on.isoformat()}
    return say(session, Kind.ENDORSEMENT, said, decision)


def decided(session: Session, decision_id: str, subject: str) -> DecisionFacts:
    """Return the decision of our members that carried just this.

    Raises:
        NotDecided: there is none.
    """
    return governance.require_decision(session, decision_id, kind=governance.Kind.UPWARD, subject=subject)


def say(session: Session, kind: Kind, said: dict[str, Any], decision: DecisionFacts) -> OurSaying:
    """Say something upwards that our members decided, and keep that we said it."""
    subject = events.say(session, kind, said)
    kept = OurSaying(subject=subject, kind=kind, said=said, decision_id=decision.id, said_at=session.now)
    return session.merge(kept)


def unsay(session: Session, subject: str) -> None:
    """Take back what we said of something.

    Raises:
        NothingSaid: we said nothing of it.
    """
    session.delete(store.saying(session, subject))
    events.take_back(session, subject)


def require_nobody_named(session: Session, *texts: str | None) -> None:
    """Refuse words that name one of our members.

    Raises:
        ProposalNamesSomebody: they do.
    """
    named = any(members.is_naming_somebody(session, text) for text in texts if text)
    rules.require_nobody_named(is_naming_somebody=named)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody drafted."""
    drafts = store.of_member(session, asked.member_id)
    asked.tell("conference", [{"id": each.id, "title": each.title, "drafted_at": each.drafted_at} for each in drafts])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget who drafted what; a proposal is our members', and stays."""
    for each in store.of_member(session, fact.member_id):
        each.drafted_by = None
    session.flush()

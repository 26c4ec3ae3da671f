"""The operations on proposals: those to our body as we were told of them, and our own."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.language import ChangeUnfit
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.affiliation import NotAffiliated, NotFounded
from mutuality_chapter.governance import NotDecided, constituent
from mutuality_chapter.members import AlreadyLeft, NoMember
from mutuality_chapter.proposals import actions, rules, schemas, store
from mutuality_chapter.proposals.models import OurProposal, OurSaying, ProposalCopy

READ, VOTE, WRITE = "governance:read", "governance:vote", "governance:write"

blueprint = Blueprint("proposals", __name__, description="What chapters propose to our body, and what we say to it")


@blueprint.route("/conference/proposals")
class BodyProposals(MethodView):
    """The proposals to our body."""

    @blueprint.operation(
        "list_body_proposals", scope=READ, query=schemas.BodyProposalQuery, returns=schemas.BodyProposalOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what chapters proposed to our body, as our feed told it, also off line."""
        return store.proposals(session, query)


@blueprint.route("/conference/proposals/<ref:body_proposal_id>")
class OneBodyProposal(MethodView):
    """One proposal to our body."""

    @blueprint.operation("show_body_proposal", scope=READ, returns=schemas.BodyProposalOut, problems=(NotFound,))
    def get(self, session: Session, *, body_proposal_id: str) -> ProposalCopy:
        """Show a proposal to our body: its support, our word as the federation has it, and what was answered."""
        return store.proposal(session, body_proposal_id)


@blueprint.route("/conference/proposals/<ref:body_proposal_id>/word")
class OurWord(MethodView):
    """Our members' word on it."""

    @blueprint.operation(
        "give_word",
        scope=WRITE,
        body=schemas.WordIn,
        returns=schemas.SayingOut,
        problems=(NotFound, rules.WordsClosed, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any], body_proposal_id: str) -> OurSaying:
        """Say whether our members wish it too, as they decided; they may say otherwise until the day it closes."""
        return actions.give_word(session, proposal=store.proposal(session, body_proposal_id), **body)

    @blueprint.operation("take_word_back", scope=WRITE, status=204, problems=(NotFound, rules.NothingSaid))
    def delete(self, session: Session, *, body_proposal_id: str) -> None:
        """Take our word on a proposal back."""
        actions.unsay(session, f"endorsement/{store.proposal(session, body_proposal_id).id}")


@blueprint.route("/conference/own-proposals")
class OwnProposals(MethodView):
    """What we propose, or may."""

    @blueprint.operation("list_own_proposals", scope=READ, query=PageQuery, returns=schemas.OwnProposalOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what we propose to our body, and what somebody drafted."""
        return store.own_proposals(session, query)

    @blueprint.operation(
        "draft_own_proposal",
        scope=VOTE,
        body=schemas.OwnProposalIn,
        returns=schemas.OwnProposalOut,
        status=201,
        creates=True,
        location="/v1/conference/own-proposals/{thing.id}",
        problems=(
            NoMember,
            PolicyRefused,
            AlreadyLeft,
            NotFound,
            NotFounded,
            ChangeUnfit,
            rules.ProposalNamesSomebody,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> OurProposal:
        """Draft a change of what binds us, from an experience of ours; it leaves only once our members decided so."""
        return actions.draft(session, member_id=constituent(session, actor()), said=body)


@blueprint.route("/conference/own-proposals/<ref:own_proposal_id>")
class OneOwnProposal(MethodView):
    """One of ours."""

    @blueprint.operation("show_own_proposal", scope=READ, returns=schemas.OwnProposalOut, problems=(NotFound,))
    def get(self, session: Session, *, own_proposal_id: str) -> OurProposal:
        """Show what we propose, or may."""
        return store.own_proposal(session, own_proposal_id)


@blueprint.route("/conference/own-proposals/<ref:own_proposal_id>/sending")
class Sending(MethodView):
    """Sending one of ours."""

    @blueprint.operation(
        "send_own_proposal",
        scope=WRITE,
        body=schemas.SendingIn,
        returns=schemas.OwnProposalOut,
        problems=(NotFound, NotAffiliated, rules.ProposalMisplaced, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any], own_proposal_id: str) -> OurProposal:
        """Send a proposal to our body, on the decision of our members about this very one."""
        return actions.send(session, proposal=store.own_proposal(session, own_proposal_id), **body)


@blueprint.route("/conference/own-proposals/<ref:own_proposal_id>/withdrawal")
class TakingBack(MethodView):
    """Taking one of ours back."""

    @blueprint.operation(
        "take_own_proposal_back",
        scope=WRITE,
        returns=schemas.OwnProposalOut,
        problems=(NotFound, rules.ProposalMisplaced),
    )
    def put(self, session: Session, *, own_proposal_id: str) -> OurProposal:
        """Take back a proposal that was sent; what was settled stays settled."""
        return actions.take_back(session, proposal=store.own_proposal(session, own_proposal_id))

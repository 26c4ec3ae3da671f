"""The operations on proposals and on votes."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.voting import StanceUnfit
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter import ballots
from mutuality_chapter.ballots import AlreadyVoted, NobodyOnRoll, NotOnRoll
from mutuality_chapter.governance import actions, deciding, rules, schemas, store
from mutuality_chapter.governance.models import Appeal, Proposal
from mutuality_chapter.members import AlreadyLeft, NoMember

blueprint = Blueprint("governance", __name__, description="How members decide, and what they decided")
CONSTITUENTS = (NoMember, PolicyRefused, NotFound, AlreadyLeft)
CLOSED = (rules.VotingOpen, rules.VotingClosed)


@blueprint.route("/proposals")
class Proposals(MethodView):
    """What was put to the members."""

    @blueprint.operation(
        "list_proposals", scope="governance:read", query=schemas.ProposalQuery, returns=schemas.ProposalOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List proposals."""
        return store.proposals(session, query)

    @blueprint.operation(
        "propose",
        scope="governance:vote",
        body=schemas.ProposalIn,
        returns=schemas.ProposalOut,
        status=201,
        creates=True,
        location="/v1/proposals/{thing.id}",
        problems=(*CONSTITUENTS, rules.TermsUnfit, NobodyOnRoll),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Proposal:
        """Put something to the members; who may vote on it is settled at this moment."""
        return actions.propose(session, member_id=actions.constituent(session, actor()), said=body)


@blueprint.route("/proposals/<ref:proposal_id>")
class OneProposal(MethodView):
    """One proposal."""

    @blueprint.operation("show_proposal", scope="governance:read", returns=schemas.ProposalOut, problems=(NotFound,))
    def get(self, session: Session, *, proposal_id: str) -> Proposal:
        """Show a proposal; its count stays hidden until votes are closed."""
        return store.proposal(session, proposal_id)


@blueprint.route("/proposals/<ref:proposal_id>/withdrawal")
class Withdrawal(MethodView):
    """Taking a proposal back."""

    @blueprint.operation(
        "withdraw_proposal",
        scope="governance:vote",
        returns=schemas.ProposalOut,
        problems=(*CONSTITUENTS, rules.NotTheirs, rules.VotingClosed),
    )
    def put(self, session: Session, *, proposal_id: str) -> Proposal:
        """Take back my own proposal while votes are open."""
        member_id = actions.constituent(session, actor())
        proposal = store.proposal(session, proposal_id, for_change=True)
        return actions.withdraw(session, proposal=proposal, member_id=member_id)


@blueprint.route("/proposals/<ref:proposal_id>/roll")
class Roll(MethodView):
    """The electoral roll."""

    @blueprint.operation(
        "list_roll", scope="governance:read", query=PageQuery, returns=schemas.RollOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], proposal_id: str) -> Page:
        """List who may vote on a proposal, and whether they have; never how."""
        return ballots.roll(session, store.proposal(session, proposal_id).vote, query)


@blueprint.route("/proposals/<ref:proposal_id>/ballot")
class OwnBallot(MethodView):
    """One's own vote."""

    @blueprint.operation(
        "vote",
        scope="governance:vote",
        body=schemas.VoteIn,
        status=204,
        problems=(*CONSTITUENTS, rules.VotingClosed, NotOnRoll, AlreadyVoted, StanceUnfit),
    )
    def put(self, session: Session, *, body: dict[str, Any], proposal_id: str) -> None:
        """Vote, once. Nothing is answered and, of a secret ballot, nothing kept that tells how."""
        member_id = actions.constituent(session, actor())
        proposal = store.proposal(session, proposal_id, for_change=True)
        actions.vote(session, proposal=proposal, member_id=member_id, **body)


@blueprint.route("/proposals/<ref:proposal_id>/ballots")
class Ballots(MethodView):
    """How members voted."""

    @blueprint.operation(
        "list_ballots",
        scope="governance:read",
        query=PageQuery,
        returns=schemas.BallotOut,
        problems=(NotFound, rules.VotingOpen),
    )
    def get(self, session: Session, *, query: dict[str, Any], proposal_id: str) -> Page:
        """List how members voted, once votes are closed; of a secret ballot nobody knows."""
        proposal = store.proposal(session, proposal_id)
        rules.require_shown(proposal.state, is_secret=proposal.is_secret)
        return ballots.ballots(session, proposal_id, query)


@blueprint.route("/proposals/<ref:proposal_id>/closure")
class Closure(MethodView):
    """The end of a vote."""

    @blueprint.operation(
        "close_vote", scope="governance:write", returns=schemas.ProposalOut, problems=(NotFound, *CLOSED)
    )
    def put(self, session: Session, *, proposal_id: str) -> Proposal:
        """Count the votes, once their time is over or every voice was heard."""
        return actions.close(session, proposal=store.proposal(session, proposal_id, for_change=True))


@blueprint.route("/proposals/<ref:proposal_id>/appeal")
class MinorityAppeal(MethodView):
    """The minority speaks."""

    @blueprint.operation("show_appeal", scope="governance:read", returns=schemas.AppealOut, problems=(NotFound,))
    def get(self, session: Session, *, proposal_id: str) -> Appeal:
        """Show what somebody of the minority said."""
        return store.require_appeal(session, proposal_id)

    @blueprint.operation(
        "appeal",
        scope="governance:vote",
        body=schemas.AppealIn,
        returns=schemas.AppealOut,
        problems=(*CONSTITUENTS, *CLOSED, NotOnRoll, rules.NoAppeal),
    )
    def put(self, session: Session, *, body: dict[str, Any], proposal_id: str) -> Appeal:
        """Speak for the minority after the count, once, before anything is settled."""
        member_id = actions.constituent(session, actor())
        proposal = store.proposal(session, proposal_id, for_change=True)
        return deciding.appeal(session, proposal=proposal, member_id=member_id, **body)


@blueprint.route("/proposals/<ref:proposal_id>/revote")
class Revote(MethodView):
    """The second vote."""

    @blueprint.operation(
        "vote_again",
        scope="governance:vote",
        body=schemas.RevoteIn,
        returns=schemas.ProposalOut,
        problems=(*CONSTITUENTS, *CLOSED, NotOnRoll, rules.NoRevote, rules.TermsUnfit),
    )
    def put(self, session: Session, *, body: dict[str, Any], proposal_id: str) -> Proposal:
        """Open a proposal to votes once more, because the appeal persuaded me; the roll stays as it is."""
        member_id = actions.constituent(session, actor())
        proposal = store.proposal(session, proposal_id, for_change=True)
        return deciding.vote_again(session, proposal=proposal, member_id=member_id, **body)

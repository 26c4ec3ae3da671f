"""The operations on conferences of our body: reading them, voting, asking to be heard, sending a delegate."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality.voting import StanceUnfit
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter import proposals
from mutuality_chapter.affiliation import NotAffiliated
from mutuality_chapter.conference import actions, rules, schemas, store
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.proposals import NothingSaid, OurSaying, ProposalNamesSomebody, SayingOut

READ, WRITE = "governance:read", "governance:write"

blueprint = Blueprint("conference", __name__, description="Conferences of our body, and our votes in them")


@blueprint.route("/conference/conferences")
class Conferences(MethodView):
    """The conferences of our body."""

    @blueprint.operation("list_conferences", scope=READ, query=PageQuery, returns=schemas.ConferenceSummaryOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the conferences of our body, as our feed told of them, also off line."""
        return store.conferences(session, query)


@blueprint.route("/conference/conferences/<ref:conference_id>")
class OneConference(MethodView):
    """One conference."""

    @blueprint.operation("show_conference", scope=READ, returns=schemas.ConferenceOut, problems=(NotFound,))
    def get(self, session: Session, *, conference_id: str) -> dict[str, Any]:
        """Show a conference: its motions, what was counted, and whether our vote counts."""
        return store.conference(session, conference_id)


@blueprint.route("/conference/motions/<ref:motion_id>/vote")
class OurVote(MethodView):
    """Our vote on a motion."""

    @blueprint.operation(
        "vote_on_motion",
        scope=WRITE,
        body=schemas.VoteCastIn,
        returns=SayingOut,
        problems=(NotFound, rules.NotVoting, StanceUnfit, ProposalNamesSomebody, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any], motion_id: str) -> OurSaying:
        """Vote on a motion where our members decided to stand; they may stand elsewhere until votes close.

        What counts is when the federation receives it: dial out in time.
        """
        return actions.vote(session, motion_id=motion_id, said=body)


@blueprint.route("/conference/motions/<ref:motion_id>/plea")
class OurPlea(MethodView):
    """What we ask after a count."""

    @blueprint.operation(
        "plead",
        scope=WRITE,
        body=schemas.PleaIn,
        returns=SayingOut,
        problems=(NotFound, rules.NoCount, rules.PleaUnfit, ProposalNamesSomebody, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any], motion_id: str) -> OurSaying:
        """Ask that the minority we stood with be heard, or, persuaded by it, that all vote again."""
        return actions.plead(session, motion_id=motion_id, **body)


@blueprint.route("/conference/votes")
class OurVotes(MethodView):
    """How we voted."""

    @blueprint.operation("list_our_votes", scope=READ, query=PageQuery, returns=SayingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how we voted last on each motion, and on which decision."""
        return proposals.said(session, Kind.VOTE, query)


@blueprint.route("/conference/delegate")
class OurDelegate(MethodView):
    """That we send a delegate."""

    @blueprint.operation("show_delegate", scope=READ, returns=SayingOut, problems=(NothingSaid,))
    def get(self, session: Session) -> OurSaying:
        """Show for how long we send a delegate; who it is stands among our positions alone."""
        return proposals.saying(session, rules.DELEGATE)

    @blueprint.operation(
        "send_delegate",
        scope=WRITE,
        body=schemas.DelegateIn,
        returns=SayingOut,
        problems=(NotAffiliated, rules.TermWithoutDays, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> OurSaying:
        """Tell our body that we send a delegate, and for how long; it is never told whom."""
        return actions.send_delegate(session, **body)

    @blueprint.operation("recall_delegate", scope=WRITE, status=204, problems=(NothingSaid,))
    def delete(self, session: Session) -> None:
        """Tell our body that we send nobody any more."""
        proposals.unsay(session, rules.DELEGATE)

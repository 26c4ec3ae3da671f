"""The operations of those who look after help: they ask on the telephone, and record what each of the people says."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page
from mutuality_chapter.helpers import NotHelping
from mutuality_chapter.members import AlreadyLeft
from mutuality_chapter.ties import actions, rules, schemas, store, turning
from mutuality_chapter.ties.models import FollowUp, Tie

blueprint = Blueprint("ties", __name__, description="People brought together, with the agreement of each")
AGREEING = (NotFound, AlreadyLeft, rules.MatchOver, rules.Paused, rules.HelperFull, PolicyRefused, NotHelping)


@blueprint.route("/matches")
class Matches(MethodView):
    """Proposals that some people talk."""

    @blueprint.operation("list_matches", scope="helping:read", query=schemas.MatchQuery, returns=schemas.MatchOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List matches, with what the two share and who agreed."""
        return store.matches(session, query)


@blueprint.route("/matches/<ref:match_id>")
class OneMatch(MethodView):
    """One match."""

    @blueprint.operation("show_match", scope="helping:read", returns=schemas.MatchOut, problems=(NotFound,))
    def get(self, session: Session, *, match_id: str) -> dict[str, Any]:
        """Show a match."""
        return store.shown(session, store.match(session, match_id))


@blueprint.route("/matches/<ref:match_id>/agreements/<ref:member_id>")
class Agreements(MethodView):
    """What one of the people said."""

    @blueprint.operation("record_agreement", scope="helping:write", returns=schemas.MatchOut, problems=AGREEING)
    def put(self, session: Session, *, match_id: str, member_id: str) -> dict[str, Any]:
        """Record that one of them agreed on the telephone."""
        match = store.match(session, match_id)
        return store.shown(session, actions.agree(session, match=match, member_id=member_id))

    @blueprint.operation(
        "record_refusal", scope="helping:write", returns=schemas.MatchOut, problems=(NotFound, rules.MatchOver)
    )
    def delete(self, session: Session, *, match_id: str, member_id: str) -> dict[str, Any]:
        """Record that one of them declined; nobody need say why."""
        match = store.match(session, match_id)
        return store.shown(session, actions.decline(session, match=match, member_id=member_id))


@blueprint.route("/matches/<ref:match_id>/contacts")
class Contacts(MethodView):
    """How to reach one another."""

    @blueprint.operation(
        "show_match_contacts",
        scope="helping:write",
        returns=schemas.ContactsOut,
        problems=(NotFound, rules.ContactNotAgreed),
    )
    def get(self, session: Session, *, match_id: str) -> dict[str, Any]:
        """Show how those of a match are reached, once all agreed, to tell it to those who have no account."""
        return actions.contacts_of(session, match=store.match(session, match_id))


@blueprint.route("/ties")
class Ties(MethodView):
    """People who walk together."""

    @blueprint.operation("list_ties", scope="helping:read", query=schemas.TieQuery, returns=schemas.TieOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List ties; those that ended because somebody left the chapter can be asked for."""
        return store.ties(session, query)


@blueprint.route("/ties/<ref:tie_id>/end")
class TieEnd(MethodView):
    """The end of a tie."""

    @blueprint.operation("end_tie", scope="helping:write", returns=schemas.TieOut, problems=(NotFound, rules.TieOver))
    def put(self, session: Session, *, tie_id: str) -> Tie:
        """End a tie for one of the two who asked for it; the other is not told."""
        return turning.end(session, tie=store.tie(session, tie_id))


@blueprint.route("/follow-ups")
class FollowUps(MethodView):
    """Asking how ties go."""

    @blueprint.operation(
        "list_follow_ups", scope="helping:read", query=schemas.FollowUpQuery, returns=schemas.FollowUpOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the follow-ups still to be done, the next first."""
        return store.follow_ups(session, query)


@blueprint.route("/follow-ups/<ref:follow_up_id>")
class OneFollowUp(MethodView):
    """One follow-up."""

    @blueprint.operation(
        "record_follow_up",
        scope="helping:write",
        body=schemas.FollowUpIn,
        returns=schemas.FollowUpOut,
        problems=(NotFound, rules.FollowedUp),
    )
    def put(self, session: Session, *, body: dict[str, Any], follow_up_id: str) -> FollowUp:
        """Record how a tie goes."""
        return turning.follow_up(session, found=store.follow_up(session, follow_up_id), **body)

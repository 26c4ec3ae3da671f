"""The operations on what is on record: decisions, and the meetings that decide."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery
from mutuality_chapter.governance import deciding, rules, schemas, store
from mutuality_chapter.governance.models import BusinessMeeting, Decision
from mutuality_chapter.governance.routes import CLOSED, blueprint


@blueprint.route("/proposals/<ref:proposal_id>/outcome")
class Outcome(MethodView):
    """What came of a proposal."""

    @blueprint.operation(
        "record_outcome",
        scope="governance:write",
        body=schemas.OutcomeIn,
        returns=schemas.DecisionOut,
        status=201,
        creates=True,
        location="/v1/decisions/{thing.id}",
        problems=(NotFound, *CLOSED, rules.TermsUnfit),
    )
    def post(self, session: Session, *, body: dict[str, Any], proposal_id: str) -> Decision:
        """Write down what the members decided, beside the count; the proposal is settled herewith."""
        return deciding.settle(session, proposal=store.proposal(session, proposal_id, for_change=True), **body)


@blueprint.route("/decisions")
class Decisions(MethodView):
    """Decisions on record."""

    @blueprint.operation(
        "list_decisions", scope="governance:read", query=schemas.DecisionQuery, returns=schemas.DecisionOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List decisions, or those to be looked at again by a day."""
        return store.decisions(session, query)


@blueprint.route("/decisions/<ref:decision_id>")
class OneDecision(MethodView):
    """One decision."""

    @blueprint.operation("show_decision", scope="governance:read", returns=schemas.DecisionOut, problems=(NotFound,))
    def get(self, session: Session, *, decision_id: str) -> Decision:
        """Show a decision."""
        return store.decision(session, decision_id)


@blueprint.route("/business-meetings")
class BusinessMeetings(MethodView):
    """Meetings that decide."""

    @blueprint.operation(
        "list_business_meetings", scope="governance:read", query=PageQuery, returns=schemas.BusinessMeetingOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List business meetings, the oldest first."""
        return store.meetings(session, query)

    @blueprint.operation(
        "record_business_meeting",
        scope="governance:write",
        body=schemas.BusinessMeetingIn,
        returns=schemas.BusinessMeetingOut,
        status=201,
        creates=True,
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> BusinessMeeting:
        """Record a business meeting with a tally of who was present."""
        return deciding.hold(session, said=body)

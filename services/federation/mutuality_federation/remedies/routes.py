"""The operations on appeals and on what chapters promise."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation import bodies, findings, standing
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import facts_of, own_chapter, units_asked
from mutuality_federation.findings import FindingOut, FindingView
from mutuality_federation.remedies import actions, promising, rules, schemas, store

READ, DECIDE = "findings:read", "findings:decide"

blueprint = Blueprint("remedies", __name__, description="What chapters say against steps, and promise to improve")


@blueprint.route("/appeals/<ref:appeal_id>/decision")
class Decision(MethodView):
    """What is decided on an appeal."""

    @blueprint.operation(
        "decide_appeal",
        scope=DECIDE,
        body=schemas.AppealDecisionIn,
        returns=FindingOut,
        status=201,
        creates=True,
        problems=(
            NotFound,
            PolicyRefused,
            rules.AnotherDecides,
            rules.AppealSettled,
            standing.StandingFixed,
            standing.StepNotYours,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any], appeal_id: str) -> FindingView:
        """Decide on an appeal, with a reason; upheld takes the step back, and the chapter stands as before."""
        found = findings.own_finding(session, findings.of_appeal(session, appeal_id))
        return actions.decide(session, finding=found, appeal_id=appeal_id, said=body, actor=actor())


@blueprint.route("/bodies/<ref:body_id>/appeals")
class Appeals(MethodView):
    """What waits to be decided."""

    @blueprint.operation(
        "list_appeals",
        scope=READ,
        query=schemas.AppealQuery,
        returns=schemas.WaitingAppealOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the appeals of your chapters that wait to be decided, the oldest first."""
        require_own_body(actor(), body_id)
        bodies.require_body(session, body_id)
        units = units_asked(session, actor(), body_id, query["unit_id"])
        return page_among(actions.waiting(session, body_id, unit_ids=units), by=["id"], query=query)


@blueprint.route("/bodies/<ref:body_id>/improvements")
class Improvements(MethodView):
    """What the chapters of a body promise."""

    @blueprint.operation(
        "list_improvements", scope=READ, query=schemas.PromiseQuery, returns=schemas.PromiseOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what your chapters promise to improve, by when, and what of it is done."""
        require_own_body(actor(), body_id)
        bodies.require_body(session, body_id)
        units = units_asked(session, actor(), body_id, query["unit_id"])
        return store.of_body(session, body_id, query, unit_ids=units)


@blueprint.route("/chapters/<ref:chapter_id>/improvements")
class ChapterImprovements(MethodView):
    """What one chapter promises."""

    @blueprint.operation(
        "list_chapter_improvements",
        scope=READ,
        query=PageQuery,
        returns=schemas.ChapterPromiseOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List what a chapter promises, each with today's verdict on its item; done is not yet met."""
        chapter = facts_of(own_chapter(session, actor(), chapter_id))
        return page_among(promising.told(session, chapter), by=["id"], query=query)

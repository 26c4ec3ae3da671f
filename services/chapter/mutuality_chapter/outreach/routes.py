"""The operations on approaches to possible members."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead, SpanTooLong, days_of, months_between
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, actor, require_current
from mutuality_chapter.members import AlreadyLeft
from mutuality_chapter.outreach import actions, rules, schemas, store
from mutuality_chapter.outreach.models import Approach

blueprint = Blueprint("outreach", __name__, description="Approaches to possible members, never to who opted out")


@blueprint.route("/approaches")
class Approaches(MethodView):
    """Approaches."""

    @blueprint.operation(
        "list_approaches", scope="outreach:read", query=schemas.ApproachQuery, returns=schemas.ApproachOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List approaches."""
        return store.approaches(session, query)

    @blueprint.operation(
        "begin_approach",
        scope="outreach:write",
        body=schemas.ApproachIn,
        returns=schemas.ApproachOut,
        status=201,
        creates=True,
        location="/v1/approaches/{thing.id}",
        problems=(PolicyRefused, rules.OptedOut, rules.AlreadyApproached, NotFound, AlreadyLeft),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Approach:
        """Begin to approach somebody, with where their name came from."""
        return actions.begin(session, said=body)


@blueprint.route("/approaches/<ref:approach_id>")
class OneApproach(MethodView):
    """One approach."""

    @blueprint.operation("show_approach", scope="outreach:read", returns=schemas.WholeApproachOut, problems=(NotFound,))
    def get(self, session: Session, *, approach_id: str) -> actions.WholeApproach:
        """Show an approach, the steps taken, and what comes next from when."""
        return actions.whole(session, store.approach(session, approach_id))

    @blueprint.operation(
        "describe_approach",
        scope="outreach:write",
        body=schemas.ApproachChange,
        returns=schemas.ApproachOut,
        changes=True,
        problems=(NotFound, AlreadyLeft, rules.ApproachEnded),
    )
    def patch(self, session: Session, *, body: dict[str, Any], approach_id: str) -> Approach:
        """Let somebody else look after an approach, or note something."""
        approach = store.approach(session, approach_id)
        require_current(approach)
        return actions.describe(session, approach=approach, said=body)


@blueprint.route("/approaches/<ref:approach_id>/steps")
class Steps(MethodView):
    """The steps of an approach."""

    @blueprint.operation(
        "take_step",
        scope="outreach:write",
        body=schemas.StepIn,
        returns=schemas.ApproachOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.ApproachEnded, rules.OptedOut, rules.StepTaken, PolicyRefused, DayAhead),
    )
    def post(self, session: Session, *, body: dict[str, Any], approach_id: str) -> Approach:
        """Take a step, in the order and after the time the policy asks for."""
        approach = store.approach(session, approach_id, for_change=True)
        return actions.take_step(session, approach=approach, by=actor().claims.get("member"), **body)


@blueprint.route("/approaches/<ref:approach_id>/ending")
class Ending(MethodView):
    """The end of an approach."""

    @blueprint.operation(
        "end_approach",
        scope="outreach:write",
        body=schemas.EndingIn,
        returns=schemas.ApproachOut,
        problems=(NotFound, rules.ApproachEnded),
    )
    def put(self, session: Session, *, body: dict[str, Any], approach_id: str) -> Approach:
        """End an approach with what came of it; all that told of whom it went to is erased."""
        return actions.end(session, approach=store.approach(session, approach_id, for_change=True), **body)


@blueprint.route("/outreach-opt-outs")
class OptOuts(MethodView):
    """Those who asked never to be approached."""

    @blueprint.operation("opt_out", scope="outreach:write", body=schemas.OptOutIn, status=204)
    def post(self, session: Session, *, body: dict[str, Any]) -> None:
        """Let somebody never be approached again, for ever; who they are is not kept."""
        actions.opt_out(session, **body)


@blueprint.route("/outreach-figures")
class Figures(MethodView):
    """What outreach came to."""

    @blueprint.operation(
        "show_outreach_figures",
        scope="outreach:read",
        query=schemas.FiguresQuery,
        returns=schemas.FiguresOut,
        problems=(SpanTooLong,),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show how many approaches were begun, which steps were taken, and what came of them."""
        months_between(query["first"], query["last"])
        return {**query, **store.figures(session, days_of(query["first"])[0], days_of(query["last"])[1])}

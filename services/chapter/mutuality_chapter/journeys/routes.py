"""The operations on the catalogue of transitions, and on one's own journeys and their stages."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.journeys import actions, catalogue, rules, schemas, store
from mutuality_chapter.journeys.models import Journey, StageMark, Transition
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("journeys", __name__, description="What members are going through, each for themselves")


@blueprint.route("/transitions")
class Transitions(MethodView):
    """The catalogue of transitions."""

    @blueprint.operation(
        "list_transitions", scope="transitions:read", query=schemas.TransitionQuery, returns=schemas.TransitionOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List transitions, each with the role it leaves empty; those a life commonly brings are among them."""
        return store.transitions(session, query)

    @blueprint.operation(
        "add_transition",
        scope="transitions:write",
        body=schemas.TransitionIn,
        returns=schemas.TransitionOut,
        status=201,
        creates=True,
        location="/v1/transitions/{thing.slug}",
        problems=(rules.TransitionKnown, NotDecided),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Transition:
        """Add a transition of the chapter's own, by the members' decision."""
        slug, decision_id = body.pop("slug"), body.pop("decision_id")
        return catalogue.add_transition(session, slug=slug, decision_id=decision_id, said=body)


@blueprint.route("/transitions/<slug:slug>")
class OneTransition(MethodView):
    """One transition."""

    @blueprint.operation(
        "show_transition", scope="transitions:read", returns=schemas.TransitionOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, slug: str) -> Transition:
        """Show a transition, with the role it leaves empty."""
        return store.transition(session, slug)


@blueprint.route("/me/journeys")
class MyJourneys(MethodView):
    """What I am going through."""

    @blueprint.operation(
        "list_my_journeys", scope="me:read", query=PageQuery, returns=schemas.JourneyOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the transitions I am going through, each with the stage I declared last."""
        return store.own_page(session, me(actor()), query)

    @blueprint.operation(
        "set_out",
        scope="me:write",
        body=schemas.JourneyIn,
        returns=schemas.JourneyOut,
        status=201,
        creates=True,
        location="/v1/me/journeys/{thing.id}",
        problems=(NoMember, NotFound, AlreadyLeft, rules.TransitionUnknown, DayAhead),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Journey:
        """Tell of a transition I am going through; several may run at once."""
        return actions.set_out(session, member_id=me(actor()), said=body)


@blueprint.route("/me/journeys/<ref:journey_id>")
class MyJourney(MethodView):
    """One transition I am going through."""

    @blueprint.operation("show_my_journey", scope="me:read", returns=schemas.JourneyOut, problems=(NoMember, NotFound))
    def get(self, session: Session, *, journey_id: str) -> Journey:
        """Show a transition I am going through."""
        return store.own(session, me(actor()), journey_id)

    @blueprint.operation(
        "retell_journey",
        scope="me:write",
        body=schemas.JourneyChange,
        returns=schemas.JourneyOut,
        changes=True,
        problems=(NoMember, NotFound, DayAhead),
    )
    def patch(self, session: Session, *, body: dict[str, Any], journey_id: str) -> Journey:
        """Tell it anew."""
        journey = store.own(session, me(actor()), journey_id)
        require_current(journey)
        return actions.retell(session, journey=journey, said=body)

    @blueprint.operation("take_journey_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound))
    def delete(self, session: Session, *, journey_id: str) -> None:
        """Take it back; it is erased with all its stages."""
        journey = store.own(session, me(actor()), journey_id)
        require_current(journey)
        actions.take_back(session, journey=journey)


@blueprint.route("/me/journeys/<ref:journey_id>/stages")
class MyStages(MethodView):
    """Where I stood, and stand."""

    @blueprint.operation(
        "list_my_stages",
        scope="me:read",
        query=PageQuery,
        returns=schemas.StageOut,
        problems=(NoMember, NotFound),
    )
    def get(self, session: Session, *, query: dict[str, Any], journey_id: str) -> Page:
        """List the stages I declared on this journey, the oldest first."""
        return store.stages(session, store.own(session, me(actor()), journey_id).id, query)

    @blueprint.operation(
        "declare_stage",
        scope="me:write",
        body=schemas.StageIn,
        returns=schemas.StageOut,
        status=201,
        creates=True,
        problems=(NoMember, NotFound),
    )
    def post(self, session: Session, *, body: dict[str, Any], journey_id: str) -> StageMark:
        """Declare where I stand now, forth or back; nobody else declares it for me."""
        journey = store.own(session, me(actor()), journey_id)
        return actions.declare_stage(session, journey=journey, **body)

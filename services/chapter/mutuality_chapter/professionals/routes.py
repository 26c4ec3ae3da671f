"""The operations on how professionals take part, and on strain with them."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.meetings import DayOfMeetingWrong
from mutuality_chapter.partners import MemberNamed, PartnerGone
from mutuality_chapter.professionals import actions, rules, schemas, store
from mutuality_chapter.professionals.models import Participation, Tension

blueprint = Blueprint("professionals", __name__, description="How we stand to professionals, and what changes by it")


@blueprint.route("/participations")
class Participations(MethodView):
    """How professionals take part."""

    @blueprint.operation(
        "list_participations",
        scope="partners:read",
        query=schemas.ParticipationQuery,
        returns=schemas.ParticipationOut,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List which professionals come to which of our meetings, and as what."""
        return store.participations(session, query)

    @blueprint.operation(
        "let_professionals_in",
        scope="partners:write",
        body=schemas.ParticipationIn,
        returns=schemas.ParticipationOut,
        status=201,
        creates=True,
        location="/v1/participations/{thing.id}",
        problems=(NotFound, PartnerGone, DayOfMeetingWrong, PolicyRefused),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Participation:
        """Let professionals come to one occasion of a meeting, as the policy in force allows."""
        return actions.let_in(session, said=body)


@blueprint.route("/participations/<ref:participation_id>")
class OneParticipation(MethodView):
    """How professionals take part in one occasion."""

    @blueprint.operation(
        "show_participation", scope="partners:read", returns=schemas.ParticipationOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, participation_id: str) -> Participation:
        """Show how professionals take part in one occasion of a meeting."""
        return store.one(session, Participation, participation_id)

    @blueprint.operation(
        "take_participation_back", scope="partners:write", status=204, changes=True, problems=(NotFound,)
    )
    def delete(self, session: Session, *, participation_id: str) -> None:
        """Take it back: they do not come; their place is free for others."""
        participation = store.one(session, Participation, participation_id)
        require_current(participation)
        session.delete(participation)


@blueprint.route("/tensions")
class Tensions(MethodView):
    """Strain with the professional system."""

    @blueprint.operation("list_tensions", scope="partners:read", query=schemas.TensionQuery, returns=schemas.TensionOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List strain with the professional system, open and settled."""
        return store.tensions(session, query)

    @blueprint.operation(
        "note_tension",
        scope="partners:write",
        body=schemas.TensionIn,
        returns=schemas.TensionOut,
        status=201,
        creates=True,
        location="/v1/tensions/{thing.id}",
        problems=(NotFound, PartnerGone, MemberNamed),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Tension:
        """Note strain; we go on giving and taking all the same."""
        return actions.note_tension(session, said=body)


@blueprint.route("/tensions/<ref:tension_id>")
class OneTension(MethodView):
    """One strain."""

    @blueprint.operation("show_tension", scope="partners:read", returns=schemas.TensionOut, problems=(NotFound,))
    def get(self, session: Session, *, tension_id: str) -> Tension:
        """Show a strain, and what came of it."""
        return store.one(session, Tension, tension_id)

    @blueprint.operation(
        "change_tension",
        scope="partners:write",
        body=schemas.TensionChange,
        returns=schemas.TensionOut,
        changes=True,
        problems=(NotFound, rules.OutcomeUnfit, MemberNamed),
    )
    def patch(self, session: Session, *, body: dict[str, Any], tension_id: str) -> Tension:
        """Put it otherwise, settle it with an outcome, or find it open again."""
        tension = store.one(session, Tension, tension_id)
        require_current(tension)
        return actions.change_tension(session, tension=tension, said=body)

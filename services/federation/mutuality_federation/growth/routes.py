"""The operations that read growth, formation and the definition: of a body for its offices, of all for everybody."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong
from mutuality.policy import PolicyInForce
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import PUBLIC, Blueprint, Page, actor, page_among
from mutuality_federation import chapters, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.growth import counting, reading, schemas

blueprint = Blueprint("growth", __name__, description="How groups for mutual help came and grew")


@blueprint.route("/growth")
class Growth(MethodView):
    """The growth of all bodies."""

    @blueprint.operation(
        "show_growth",
        scope=PUBLIC,
        query=schemas.GrowthOfAllQuery,
        returns=schemas.GrowthOut,
        problems=(NotFound, PolicyRefused, SpanTooLong),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show how bodies came and how their chapters grew, told apart by concern or by kind of origin.

        Chapters count where the body's policy lets everybody see totals.
        """
        return {"items": reading.of_everybody(session, query)}


@blueprint.route("/bodies/<ref:body_id>/growth")
class BodyGrowth(MethodView):
    """The growth of one body."""

    @blueprint.operation(
        "show_body_growth",
        scope="chapters:read",
        query=schemas.BodyGrowthQuery,
        returns=schemas.BodyGrowthOut,
        problems=(NotFound, SpanTooLong),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show how the chapters on your roll came and grew, or those now in a unit and below; the roll is yours."""
        require_own_body(actor(), body_id)
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        span = {name: query[name] for name in ("first", "last", "every")}
        points = reading.of_body(session, body_id, **span, unit_ids=units)
        return {"body_id": body_id, "unit_id": query["unit_id"], "points": points}


@blueprint.route("/bodies/<ref:body_id>/growth/units")
class UnitsGrowth(MethodView):
    """The growth of each unit."""

    @blueprint.operation(
        "list_growth_of_units",
        scope="chapters:read",
        query=schemas.UnitsGrowthQuery,
        returns=schemas.UnitGrowthOut,
        problems=(NotFound, SpanTooLong),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List how each of your units grew, with all chapters now in it and below it."""
        require_own_body(actor(), body_id)
        span = {name: query[name] for name in ("first", "last", "every")}
        found = reading.of_units(session, body_id, **span, unit_ids=chapters.units_of(session, actor()))
        return page_among(found, by=["unit_id"], query=query)


@blueprint.route("/bodies/<ref:body_id>/formation-counts")
class FormationCounts(MethodView):
    """Among which services chapters began."""

    @blueprint.operation(
        "count_formation",
        scope="chapters:read",
        query=schemas.UnitQuery,
        returns=schemas.FormationCountsOut,
        problems=(NotFound, PolicyRefused),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> counting.Formation:
        """Count your chapters by the formal services they began among, and how many of those are active.

        Only what chapters told by their members' decision is counted, and no number below the floor is shown.
        """
        held, units = _seen(session, body_id, query["unit_id"])
        return counting.formation(held, session, body_id, units)


@blueprint.route("/bodies/<ref:body_id>/definition-check")
class BodyDefinition(MethodView):
    """How a body's policy stands on the definition."""

    @blueprint.operation("check_body_definition", scope=PUBLIC, returns=schemas.BodyDefinitionOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """Judge how a body's policy stands on the seven points of a mutual help group, and by which rules."""
        held = policies.policy_in_force(session, body_id, session.now.date())
        return {"body_id": body_id, "version": held.version, "points": counting.policy_points(held)}


@blueprint.route("/bodies/<ref:body_id>/definition-counts")
class DefinitionCounts(MethodView):
    """How chapters stand on the definition."""

    @blueprint.operation(
        "count_definition",
        scope="chapters:read",
        query=schemas.UnitQuery,
        returns=schemas.DefinitionCountsOut,
        problems=(NotFound, PolicyRefused),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Count how your active chapters stand on the seven points, of those that told it; none below the floor."""
        held, units = _seen(session, body_id, query["unit_id"])
        return counting.definition(held, session, body_id, units)


def _seen(session: Session, body_id: str, unit_id: str | None) -> tuple[PolicyInForce, list[str] | None]:
    require_own_body(actor(), body_id)
    held = counting.require_seen(session, body_id, chapters.office_of(actor()))
    return held, chapters.units_asked(session, actor(), body_id, unit_id)

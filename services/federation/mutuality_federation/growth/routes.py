"""The operations that read growth: of a body for its own offices, of all bodies for everybody."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import PUBLIC, Blueprint, actor
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.growth import reading, schemas

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

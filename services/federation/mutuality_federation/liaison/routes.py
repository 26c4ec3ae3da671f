"""The operation that reads how chapters stand beside professionals."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, actor
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.growth import floor_of, require_seen
from mutuality_federation.liaison import reading, schemas

blueprint = Blueprint("liaison", __name__, description="How chapters stand beside professionals, in totals")


@blueprint.route("/bodies/<ref:body_id>/liaison")
class Liaison(MethodView):
    """How the chapters of a body stand beside professionals."""

    @blueprint.operation(
        "show_liaison",
        scope="chapters:read",
        query=schemas.LiaisonQuery,
        returns=schemas.LiaisonOut,
        problems=(NotFound, PolicyRefused),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show what went either way between your chapters and professionals, and the strain beside it."""
        require_own_body(actor(), body_id)
        held = require_seen(session, body_id, chapters.office_of(actor()))
        units, floor = chapters.units_asked(session, actor(), body_id, query["unit_id"]), floor_of(held)
        return {"floor": floor, "items": reading.totals(session, body_id, units, floor=floor)}

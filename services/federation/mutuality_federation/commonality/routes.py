"""The operation that reads how common parts of an experience are over a body."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, actor
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.commonality import reading, schemas
from mutuality_federation.growth import floor_of, require_seen

blueprint = Blueprint("commonality", __name__, description="How common parts of an experience are beyond one chapter")


@blueprint.route("/bodies/<ref:body_id>/commonality")
class Commonality(MethodView):
    """How common parts of an experience are over a body."""

    @blueprint.operation(
        "show_commonality",
        scope="chapters:read",
        query=schemas.CommonUnitQuery,
        returns=schemas.CommonalityOut,
        problems=(NotFound, PolicyRefused),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show in how many of your chapters a part of an experience is common, where enough of them told it."""
        require_own_body(actor(), body_id)
        held = require_seen(session, body_id, chapters.office_of(actor()))
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        return {"floor": floor_of(held), "items": reading.common(session, held, body_id, units)}

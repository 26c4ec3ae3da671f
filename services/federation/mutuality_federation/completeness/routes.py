"""The operation that reads how complete and how timely figures are."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_among
from mutuality_federation import bodies, statistics
from mutuality_federation.access import require_own_body
from mutuality_federation.completeness import reading, rules, schemas

blueprint = Blueprint("completeness", __name__, description="How complete figures are, and how timely they came")


@blueprint.route("/bodies/<ref:body_id>/completeness")
class CompletenessOfBody(MethodView):
    """How complete the figures of a body are."""

    @blueprint.operation(
        "show_completeness",
        scope="statistics:read",
        query=schemas.CompletenessQuery,
        returns=schemas.PlaceOut,
        head=schemas.CompletenessOut,
        problems=(NotFound, SpanTooLong),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Show what share of expected reports came, and came on time, by unit and period; over all of them at the head.

        It is worked out as you ask, from when we received each report. A report counts for the unit its chapter was in
        at the period's end.
        """
        require_own_body(actor(), body_id)
        units = bodies.unit_and_below(session, body_id, query["unit_id"]) if query["unit_id"] else None
        span = {"first": query["first"], "last": query["last"]}
        rows = statistics.standings(session, body_id, **span, unit_ids=units)
        page = page_among(reading.by_place(rows, body_id), by=["period", "level"], query=query)
        return page.headed(**span, **vars(rules.shares(rows)))

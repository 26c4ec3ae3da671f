"""The operations that read which reports came, and how complete and how timely that makes the figures."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_among
from mutuality_federation import bodies
from mutuality_federation.access import require_own_body
from mutuality_federation.completeness import coverage, reading, rules, schemas
from mutuality_federation.completeness.knowledge import Reach

blueprint = Blueprint("completeness", __name__, description="How complete figures are, and how timely they came")


@blueprint.route("/bodies/<ref:body_id>/coverage")
class Coverage(MethodView):
    """Which reports came."""

    @blueprint.operation(
        "show_coverage",
        scope="statistics:read",
        query=schemas.CoverageQuery,
        returns=schemas.CoverageRowOut,
        head=schemas.CoverageOut,
        problems=(NotFound, SpanTooLong),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Show which reports came, which are awaited, missing or overdue; overdue only where they are required."""
        reach = _reach(session, body_id, query)
        found, span = coverage.of(session, reach), {"first": reach.first, "last": reach.last}
        return page_among(found, by=["period", "form", "chapter_id"], query=query).headed(**span, **rules.counts(found))


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
        """Show what share of expected reports came, and came on time, by form, unit and period; over all at the head.

        It is worked out as you ask, from when we received each report, or as it was known at the end of a day. A report
        counts for the unit its chapter was in at the period's end.
        """
        reach = _reach(session, body_id, query)
        rows = coverage.of(session, reach)
        page = page_among(reading.by_place(rows, body_id), by=["period", "form", "level"], query=query)
        known = {name: query[name] for name in ("first", "last", "known_on")}
        return page.headed(**known, **vars(rules.shares(rows)))


def _reach(session: Session, body_id: str, query: dict[str, Any]) -> Reach:
    """Return which reports of the own body are asked about.

    Raises:
        NotFound: it is another body, or has no such unit.
    """
    require_own_body(actor(), body_id)
    units = bodies.unit_and_below(session, body_id, query["unit_id"]) if query["unit_id"] else None
    span = {name: query[name] for name in ("first", "last", "form")}
    return Reach(body_id, **span, unit_ids=units, known_on=query.get("known_on"))

"""The operations that read what figures come to, as far as the body's policy shows totals to its office."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong, months_between
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, page_among
from mutuality_federation import bodies
from mutuality_federation.statistics import Asked, require_visible
from mutuality_federation.totals import guessing, reading, schemas

TOTALS = "number_visibility.totals"
PROBLEMS = (NotFound, PolicyRefused, SpanTooLong)
blueprint = Blueprint("totals", __name__, description="What figures come to, and how sure it is")


@blueprint.route("/bodies/<ref:body_id>/statistics")
class Totals(MethodView):
    """Totals of a body."""

    @blueprint.operation(
        "show_totals",
        scope="statistics:read",
        query=schemas.TotalsQuery,
        returns=schemas.TotalsOut,
        problems=PROBLEMS,
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show totals by period over your body, or over one unit and below, each with its state and standard error.

        Nothing in a total is estimated. A unit is not told with too few chapters, nor where others would give it away.
        """
        asked = _asked(session, body_id, query)
        unit_id = query["unit_id"]
        found = reading.of_units(session, asked, [unit_id]) if unit_id else reading.of_body(session, asked)
        return {"first": asked.first, "last": asked.last, "known_on": asked.known_on, "items": found}


@blueprint.route("/bodies/<ref:body_id>/statistics/units")
class UnitTotals(MethodView):
    """Totals of every unit."""

    @blueprint.operation(
        "list_totals_of_units",
        scope="statistics:read",
        query=schemas.UnitsQuery,
        returns=schemas.UnitTotalOut,
        problems=PROBLEMS,
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the totals of each of your units, each with all below it; a unit with too few chapters is suppressed."""
        asked = _asked(session, body_id, query)
        found = reading.of_units(session, asked, None)
        return page_among(found, by=["unit_id", "period", "indicator"], query=query)


@blueprint.route("/bodies/<ref:body_id>/statistics/series")
class Series(MethodView):
    """One figure over time."""

    @blueprint.operation(
        "show_series",
        scope="statistics:read",
        query=schemas.SeriesQuery,
        returns=schemas.SeriesOut,
        problems=PROBLEMS,
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show one figure in the order of time, over your body or one unit and below; no period is left out."""
        asked = _asked(session, body_id, query)
        points = reading.series(session, asked, query["unit_id"])
        return {**{name: query[name] for name in ("indicator", "unit_id", "known_on")}, "points": points}


@blueprint.route("/bodies/<ref:body_id>/statistics/estimates")
class Estimates(MethodView):
    """What one figure likely comes to."""

    @blueprint.operation(
        "show_estimates",
        scope="statistics:read",
        query=schemas.EstimatesQuery,
        returns=schemas.EstimatesOut,
        problems=PROBLEMS,
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Estimate what chapters hid of a figure, from what others let out: a guess between two ends, never a count."""
        asked = _asked(session, body_id, query)
        items = guessing.estimates(session, asked, query["unit_id"])
        return {**{name: query[name] for name in ("indicator", "unit_id")}, "items": items}


def _asked(session: Session, body_id: str, query: dict[str, Any]) -> Asked:
    """Return what is asked about, if the policy lets the office see it.

    Raises:
        NotFound: it is another body, or has no such unit.
        PolicyRefused: the policy hides totals.
        SpanTooLong: the months are too many, or the first lies after the last.
    """
    require_visible(session, body_id, TOTALS)
    if query.get("unit_id"):
        bodies.require_unit(session, body_id, query["unit_id"])
    months_between(query["first"], query["last"])
    return Asked(body_id, query["form"], query["first"], query["last"], query.get("indicator"), query.get("known_on"))

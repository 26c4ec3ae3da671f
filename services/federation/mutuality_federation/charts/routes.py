"""The operations that draw how a body or one of its units does, as far as its policy shows totals to its office."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong, months_between
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint
from mutuality_federation import bodies
from mutuality_federation.charts import reading, schemas
from mutuality_federation.charts.drawing import as_svg
from mutuality_federation.charts.page import as_page
from mutuality_federation.statistics import Asked, require_visible

TOTALS, READ = "number_visibility.totals", "statistics:read"
SVG, HTML = "image/svg+xml; charset=utf-8", "text/html; charset=utf-8"
PROBLEMS = (NotFound, PolicyRefused, SpanTooLong)
blueprint = Blueprint("charts", __name__, description="Growth, completeness and help given, as pictures and a report")


@blueprint.route("/bodies/<ref:body_id>/charts/growth")
class GrowthChart(MethodView):
    """How a body grows."""

    @blueprint.operation("draw_growth", scope=READ, query=schemas.ChartQuery, gives=SVG, problems=PROBLEMS)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> str:
        """Draw how many people and chapters there were, as SVG that needs no script and no other file."""
        return as_svg(reading.growth_of(session, _asked(session, body_id, query), query["unit_id"]))


@blueprint.route("/bodies/<ref:body_id>/charts/help")
class HelpChart(MethodView):
    """Help given."""

    @blueprint.operation("draw_help", scope=READ, query=schemas.ChartQuery, gives=SVG, problems=PROBLEMS)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> str:
        """Draw how much help was given, and by how many people, each with how sure it is."""
        return as_svg(reading.help_of(session, _asked(session, body_id, query), query["unit_id"]))


@blueprint.route("/bodies/<ref:body_id>/charts/completeness")
class CompletenessChart(MethodView):
    """How complete figures are."""

    @blueprint.operation("draw_completeness", scope=READ, query=schemas.ChartQuery, gives=SVG, problems=PROBLEMS)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> str:
        """Draw what part of the reports that were expected came, and came on time."""
        return as_svg(reading.completeness_of(session, _asked(session, body_id, query), query["unit_id"]))


@blueprint.route("/bodies/<ref:body_id>/report-page")
class ReportPage(MethodView):
    """The report of a body."""

    @blueprint.operation("show_report_page", scope=READ, query=schemas.ChartQuery, gives=HTML, problems=PROBLEMS)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> str:
        """Show every chart with its table on one page, to be read, heard, printed or sent on as one file."""
        asked, unit_id = _asked(session, body_id, query), query["unit_id"]
        return as_page([read(session, asked, unit_id) for read in reading.CHARTS])


def _asked(session: Session, body_id: str, query: dict[str, Any]) -> Asked:
    """Return what is asked about, if the policy lets the office see it.

    Raises:
        NotFound: it is another body, or has no such unit.
        PolicyRefused: the policy hides totals.
        SpanTooLong: the months are too many, or the first lies after the last.
    """
    require_visible(session, body_id, TOTALS)
    if query["unit_id"]:
        bodies.require_unit(session, body_id, query["unit_id"])
    months_between(query["first"], query["last"])
    return Asked(body_id, query["form"], query["first"], query["last"])

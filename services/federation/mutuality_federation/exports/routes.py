"""The operations that give figures as files, as far as the body's policy shows totals to its office."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong, months_between
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint
from mutuality_federation import bodies
from mutuality_federation.exports import lines, schemas, writing
from mutuality_federation.exports.rules import FileTooLong, NoNumberTold
from mutuality_federation.statistics import Asked, require_visible

TOTALS, READ = "number_visibility.totals", "statistics:read"
CSV = "text/csv; charset=utf-8; header=present"
ADX = "application/adx+xml; charset=utf-8"
PROBLEMS = (NotFound, PolicyRefused, SpanTooLong, FileTooLong)
blueprint = Blueprint("exports", __name__, description="Figures as files: CSV, JSON and ADX")


@blueprint.route("/bodies/<ref:body_id>/statistics/export/csv")
class FileCsv(MethodView):
    """Figures as CSV."""

    @blueprint.operation("export_figures_csv", scope=READ, query=schemas.FileQuery, gives=CSV, problems=PROBLEMS)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> str:
        """Take figures away as CSV for a spreadsheet; what is not told has its state and an empty cell, never zero."""
        return writing.as_csv(_file(session, body_id, query))


@blueprint.route("/bodies/<ref:body_id>/statistics/export/json")
class FileJson(MethodView):
    """Figures as JSON."""

    @blueprint.operation(
        "export_figures_json", scope=READ, query=schemas.FileQuery, returns=schemas.FigureFileOut, problems=PROBLEMS
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> lines.File:
        """Take figures away as JSON, with the definition of each: what it counts, by which rule, and in what unit."""
        return _file(session, body_id, query)


@blueprint.route("/bodies/<ref:body_id>/statistics/export/adx")
class FileAdx(MethodView):
    """Figures as ADX."""

    @blueprint.operation(
        "export_figures_adx", scope=READ, query=schemas.FileQuery, gives=ADX, problems=(*PROBLEMS, NoNumberTold)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> str:
        """Take the numbers that are told away as ADX; it has no word for a number that is not, so the rest is left out.

        `orgUnit` is the body or unit, `dataSet` the form, `dataElement` the figure; an annotation says how sure it is.
        """
        return writing.as_adx(_file(session, body_id, query))


def _file(session: Session, body_id: str, query: dict[str, Any]) -> lines.File:
    require_visible(session, body_id, TOTALS)
    if query["unit_id"]:
        bodies.require_unit(session, body_id, query["unit_id"])
    months_between(query["first"], query["last"])
    asked = Asked(body_id, query["form"], query["first"], query["last"], known_on=query["known_on"])
    return lines.file(session, asked, query)

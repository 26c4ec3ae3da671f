"""The operations on figures no room of ours counts."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.forms import FigureNotAsked, FigureTooLarge
from mutuality.periods import PeriodAhead
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.noting import actions, rules, schemas, store
from mutuality_chapter.noting.models import NotedFigure

ABOUT_FIGURES = (rules.NumberMisplaced, rules.ContributionUnfit, FigureTooLarge, rules.CommentNamesSomebody)
REFUSALS = (rules.CountedByRooms, FigureNotAsked, PeriodAhead, *ABOUT_FIGURES)
blueprint = Blueprint("noting", __name__, description="Figures our body defined itself, noted by hand")


@blueprint.route("/noted-figures")
class Notes(MethodView):
    """Figures that are noted."""

    @blueprint.operation("list_noted_figures", scope="reporting:read", query=PageQuery, returns=schemas.NotedFigureOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the figures we noted by hand, period by period; none of it leaves but as a report lets it."""
        return store.notes(session, query)


@blueprint.route("/noted-figures/<period:period>/<slug:indicator>")
class OneNote(MethodView):
    """One figure of a period."""

    @blueprint.operation(
        "note_figure",
        scope="reporting:write",
        body=schemas.NotedFigureIn,
        returns=schemas.NotedFigureOut,
        problems=REFUSALS,
    )
    def put(self, session: Session, *, body: dict[str, Any], period: str, indicator: str) -> NotedFigure:
        """Note a figure of our body's own for a period that is over, or why there is no number."""
        return actions.note(session, period=period, code=indicator, said=body, by=actor().id)

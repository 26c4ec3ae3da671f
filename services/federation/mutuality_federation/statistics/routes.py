"""The operations that read figures as far as the body's policy shows them - the dictionary, rows - or try some."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.language import DICTIONARY, DICTIONARY_VERSION, EntryInvalid
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import PUBLIC, Blueprint, Page, actor
from mutuality_federation.statistics import schemas, store
from mutuality_federation.statistics.actions import require_visible, trial

blueprint = Blueprint("statistics", __name__, description="Figures chapters released, added up")


@blueprint.route("/indicators")
class Indicators(MethodView):
    """The dictionary."""

    @blueprint.operation("list_indicators", scope=PUBLIC, returns=schemas.IndicatorsOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List every figure: what it counts, by which rule, and how it leaves a chapter."""
        del session
        return {"version": DICTIONARY_VERSION, "items": list(DICTIONARY.values())}


@blueprint.route("/bodies/<ref:body_id>/statistics/rows")
class Rows(MethodView):
    """Figures of single chapters."""

    @blueprint.operation(
        "show_rows",
        scope="statistics:read",
        query=schemas.RowsQuery,
        returns=schemas.RowOut,
        head=schemas.RowsOut,
        problems=(NotFound, PolicyRefused),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Show every chapter's figures for a month, if the policy lets the office see them."""
        require_visible(session, body_id, "number_visibility.rows")
        return store.rows(session, body_id, query).headed(period=query["period"])


@blueprint.route("/chapters/<ref:chapter_id>/report-trials")
class Trials(MethodView):
    """A report, tried."""

    @blueprint.operation(
        "try_report",
        scope="link:read",
        body=schemas.ReportTrialIn,
        returns=schemas.ReportTrialOut,
        problems=(NotFound, EntryInvalid),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Say what would come of a report of the own chapter, judged as a real one is; nothing is written."""
        if actor().chapter_id != chapter_id:
            raise NotFound("There is no such chapter for you to ask about.")
        return trial(session, chapter_id, body["data"])

"""The operations on lines."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.screening import ListingTellsOfPeople
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.lines import actions, rules, schemas, store
from mutuality_chapter.lines.models import Line

blueprint = Blueprint("lines", __name__, description="Lines people may call, and who answers")


@blueprint.route("/hotline/lines")
class Lines(MethodView):
    """The lines people may call."""

    @blueprint.operation("list_lines", scope="hotline:read", query=schemas.LineQuery, returns=schemas.HotlineOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List lines, each with its crisis hand-off."""
        return store.lines(session, query)

    @blueprint.operation(
        "open_line",
        scope="hotline:write",
        body=schemas.HotlineIn,
        returns=schemas.HotlineOut,
        status=201,
        creates=True,
        location="/v1/hotline/lines/{thing.id}",
        problems=(NotFound, rules.HandOffEmpty, rules.ResponderExposed, ListingTellsOfPeople),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Line:
        """Open a line; without a crisis hand-off it cannot be."""
        return actions.open_line(session, said=body)


@blueprint.route("/hotline/lines/<ref:line_id>")
class OneLine(MethodView):
    """One line."""

    @blueprint.operation("show_line", scope="hotline:read", returns=schemas.HotlineOut, problems=(NotFound,))
    def get(self, session: Session, *, line_id: str) -> Line:
        """Show a line, with its crisis hand-off."""
        return store.line(session, line_id)

    @blueprint.operation(
        "change_line",
        scope="hotline:write",
        body=schemas.HotlineChange,
        returns=schemas.HotlineOut,
        changes=True,
        problems=(NotFound, rules.LineClosed, rules.HandOffEmpty, rules.ResponderExposed, ListingTellsOfPeople),
    )
    def patch(self, session: Session, *, body: dict[str, Any], line_id: str) -> Line:
        """Change a line; it counts as verified today, and its hand-off may be another, never none."""
        line = store.line(session, line_id)
        require_current(line)
        return actions.change_line(session, line=line, said=body)


@blueprint.route("/hotline/lines/<ref:line_id>/verification")
class Verification(MethodView):
    """Making sure of a line."""

    @blueprint.operation(
        "verify_line",
        scope="hotline:write",
        returns=schemas.HotlineOut,
        problems=(NotFound, rules.LineClosed, rules.ResponderExposed, ListingTellsOfPeople),
    )
    def put(self, session: Session, *, line_id: str) -> Line:
        """Say that you made sure today that all said of a line is so."""
        return actions.verify(session, line=store.line(session, line_id))


@blueprint.route("/hotline/lines/<ref:line_id>/end")
class End(MethodView):
    """The end of a line."""

    @blueprint.operation(
        "close_line",
        scope="hotline:write",
        returns=schemas.HotlineOut,
        changes=True,
        problems=(NotFound, rules.LineClosed),
    )
    def put(self, session: Session, *, line_id: str) -> Line:
        """Close a line; whoever still calls hears the crisis hand-off and may leave a message."""
        line = store.line(session, line_id)
        require_current(line)
        return actions.close_line(session, line=line)

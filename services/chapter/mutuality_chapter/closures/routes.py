"""The operations on closures."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.closures import actions, rules, schemas, store
from mutuality_chapter.closures.models import Closure

blueprint = Blueprint("closures", __name__, description="Days on which a place is closed")


@blueprint.route("/closures")
class Closures(MethodView):
    """Days on which places are closed."""

    @blueprint.operation("list_closures", scope="meetings:read", query=schemas.ClosureQuery, returns=schemas.ClosureOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the days on which places are closed."""
        return store.closures(session, query)

    @blueprint.operation(
        "close_venue",
        scope="meetings:write",
        body=schemas.ClosureIn,
        returns=schemas.ClosureOut,
        status=201,
        creates=True,
        location="/v1/closures/{thing.id}",
        problems=(NotFound, rules.ClosureSpanWrong),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Closure:
        """Close a place for some days, and with it every meeting there."""
        return actions.close(session, **body)


@blueprint.route("/closures/<ref:closure_id>")
class OneClosure(MethodView):
    """One closure."""

    @blueprint.operation("show_closure", scope="meetings:read", returns=schemas.ClosureOut, problems=(NotFound,))
    def get(self, session: Session, *, closure_id: str) -> Closure:
        """Show a closure."""
        return store.closure(session, closure_id)

    @blueprint.operation("undo_closure", scope="meetings:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, closure_id: str) -> None:
        """Undo a closure; every meeting there is due again."""
        closure = store.closure(session, closure_id)
        require_current(closure)
        actions.undo(session, closure=closure)


@blueprint.route("/meetings/<ref:meeting_id>/days")
class Days(MethodView):
    """The days of a meeting."""

    @blueprint.operation(
        "list_meeting_days",
        scope="meetings:read",
        query=schemas.DaysQuery,
        returns=schemas.DaysOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], meeting_id: str) -> dict[str, Any]:
        """Show on which days of a month a meeting is due, and on which of them its place is closed."""
        return actions.days(session, meeting_id=meeting_id, **query)

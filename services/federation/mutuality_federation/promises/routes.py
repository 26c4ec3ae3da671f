"""The operation that shows what chapters promise of forms."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor
from mutuality_federation.access import require_own_body
from mutuality_federation.promises import schemas, store

blueprint = Blueprint("promises", __name__, description="What chapters promise of report forms")


@blueprint.route("/bodies/<ref:body_id>/report-promises")
class Promises(MethodView):
    """What the chapters of a body promise."""

    @blueprint.operation(
        "list_report_promises",
        scope="statistics:read",
        query=schemas.PromisesQuery,
        returns=schemas.FormPromiseOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List which periods of which form chapters promised to answer, word after word, in the order they came."""
        require_own_body(actor(), body_id)
        return store.of_body(session, body_id, query)

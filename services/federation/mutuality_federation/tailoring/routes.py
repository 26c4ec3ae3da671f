"""The operations on tailorings: everyone reads what a unit laid over an edition, and what is asked there."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery
from mutuality_federation import bodies
from mutuality_federation.tailoring import actions, schemas, store

FOREVER = "public, max-age=31536000, immutable"

blueprint = Blueprint("tailoring", __name__, description="What units lay over editions for the chapters below them")


@blueprint.route("/units/<ref:unit_id>/tailorings")
class Tailorings(MethodView):
    """What a unit laid over editions."""

    @blueprint.operation(
        "list_tailorings", scope=PUBLIC, query=PageQuery, returns=schemas.TailoringSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], unit_id: str) -> Page:
        """List what a unit laid over editions, what has ended among it."""
        return store.tailorings(session, bodies.unit_facts(session, unit_id).id, query)


@blueprint.route("/units/<ref:unit_id>/items")
class UnitItems(MethodView):
    """A guideline as chapters below a unit are asked it."""

    @blueprint.operation(
        "show_tailored_items",
        scope=PUBLIC,
        query=schemas.ItemsQuery,
        returns=schemas.TailoredOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], unit_id: str) -> dict[str, Any]:
        """Show a guideline as chapters below a unit are asked it today, and whose word each item is."""
        return actions.tailored(session, bodies.unit_facts(session, unit_id), query["guideline"])


@blueprint.route("/tailorings/<ref:tailoring_id>")
class OneTailoring(MethodView):
    """One tailoring: always the same bytes, whose digest is its ETag."""

    @blueprint.operation("show_tailoring", scope=PUBLIC, returns=schemas.TailoringOut, problems=(NotFound,))
    def get(self, session: Session, *, tailoring_id: str) -> Response:
        """Show a tailoring as it was published."""
        found = store.tailoring_facts(session, tailoring_id)
        answer = Response(found.text, content_type="application/json")
        answer.headers.update({"ETag": f'"{found.sha256}"', "Cache-Control": FOREVER})
        answer.make_conditional(request)
        return answer


@blueprint.route("/tailorings/<ref:tailoring_id>/fit")
class Fit(MethodView):
    """How a tailoring stands to the newest edition."""

    @blueprint.operation("show_tailoring_fit", scope=PUBLIC, returns=schemas.FitOut, problems=(NotFound,))
    def get(self, session: Session, *, tailoring_id: str) -> dict[str, Any]:
        """Show whether a tailoring is in force, whether its base was superseded, and what then clashes."""
        return actions.fit(session, tailoring_id)

"""The operations on editions, which everybody may read."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery
from mutuality_federation.bodies import require_body
from mutuality_federation.editions import comparing, rules, schemas, store

FOREVER = "public, max-age=31536000, immutable"

blueprint = Blueprint("editions", __name__, description="Editions of guidelines, which never change")


@blueprint.route("/bodies/<ref:body_id>/editions")
class BodyEditions(MethodView):
    """What a body has published."""

    @blueprint.operation(
        "list_editions", scope=PUBLIC, query=PageQuery, returns=schemas.EditionSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the editions a body has published."""
        require_body(session, body_id)
        return store.editions(session, body_id, query)


@blueprint.route("/editions/<ref:edition_id>")
class OneEdition(MethodView):
    """One edition: always the same bytes, whose digest is its ETag."""

    @blueprint.operation("show_edition", scope=PUBLIC, returns=schemas.EditionOut, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str) -> Response:
        """Show an edition as it was published."""
        found = store.edition_text(session, edition_id)
        answer = Response(found.text, content_type="application/json")
        answer.headers.update({"ETag": f'"{found.sha256}"', "Cache-Control": FOREVER})
        answer.make_conditional(request)
        return answer


@blueprint.route("/editions/<ref:edition_id>/changes")
class EditionChanges(MethodView):
    """What one edition changed against another of the same guideline, older or newer."""

    @blueprint.operation(
        "show_edition_changes",
        scope=PUBLIC,
        query=schemas.ChangesQuery,
        returns=schemas.EditionChangesOut,
        problems=(NotFound, rules.EditionsApart),
    )
    def get(self, session: Session, *, query: dict[str, Any], edition_id: str) -> comparing.Compared:
        """Show what an edition changed, against the one before or against any other of its guideline."""
        return comparing.compare(session, edition_id, query["against"])

"""The operations that show which editions and tailorings we hold, and where they do not fit one another."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.editions import asking, schemas, store

READ = "guidelines:read"

blueprint = Blueprint("editions", __name__, description="What the national body and its units ask, as it was signed")


@blueprint.route("/editions")
class Editions(MethodView):
    """The editions we hold."""

    @blueprint.operation("list_editions", scope=READ, query=PageQuery, returns=schemas.EditionOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the editions that have arrived."""
        return store.editions(session, query)


@blueprint.route("/editions/<ref:edition_id>/clashes")
class Clashes(MethodView):
    """What does not fit an edition."""

    @blueprint.operation("list_clashes", scope=READ, returns=schemas.ClashesOut, problems=(NotFound, NotFounded))
    def get(self, session: Session, *, edition_id: str) -> dict[str, Any]:
        """List what units above us changed that does not fit an edition; there those above them prevail."""
        return {"items": asking.clashes(session, edition_id)}


@blueprint.route("/tailorings")
class Tailorings(MethodView):
    """The tailorings we hold."""

    @blueprint.operation("list_tailorings", scope=READ, query=PageQuery, returns=schemas.TailoringOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what units above us laid over editions; what no longer applies to us stays, and so do our answers."""
        return store.tailorings(session, query)

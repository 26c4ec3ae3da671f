"""The operations that search: open to everybody."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page
from mutuality_federation import listings
from mutuality_federation.searching import rules, schemas, store

REFUSALS = (NotFound, rules.PlaceUnclear, rules.SearchTooWide)

blueprint = Blueprint("searching", __name__, description="The search of all the public sees")


@blueprint.route("/search")
class Search(MethodView):
    """What is looked for."""

    @blueprint.operation(
        "search",
        scope=PUBLIC,
        query=schemas.SearchQuery,
        head=schemas.SearchOut,
        returns=schemas.FoundOut,
        quota=listings.READ,
        problems=REFUSALS,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """Search meetings, hotlines and chapters: where, when, what kind, by which words."""
        return store.search(session, query)


@blueprint.route("/search/facets")
class Facets(MethodView):
    """What is found, counted."""

    @blueprint.operation(
        "count_search", scope=PUBLIC, query=schemas.AskedQuery, returns=schemas.FacetsOut, problems=REFUSALS
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Count what a search finds by its values, so that one sees what to ask for next; never more than 10,000."""
        return store.facets(session, query)

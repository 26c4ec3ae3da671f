"""The operations that search: open to everybody."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.serialize import to_bytes
from mutuality.web import PUBLIC, Blueprint, Lasting, Page, count_read, of_state_until
from mutuality_federation import listings
from mutuality_federation.searching import rules, schemas, store

REFUSALS = (NotFound, rules.PlaceUnclear, rules.SearchTooWide)
MEDIA = "application/json"

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


@blueprint.route("/meetings/near")
class Near(MethodView):
    """Meetings near a place."""

    @blueprint.operation(
        "find_meetings_near", scope=PUBLIC, query=listings.NearQuery, returns=listings.NearOut, quota=listings.READ
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Response:
        """Find the nearest meetings, the nearest first; its ETag holds until one begins, or something changes."""

        def build() -> Lasting:
            found, state = store.near(session, query)
            count_read(listings.READ, found)
            return Lasting(to_bytes(found), state, rules.holds_until(session.now, found["items"]))

        return of_state_until(lambda: store.near_state(session, query), build, session.now, media=MEDIA)


@blueprint.route("/search/facets")
class Facets(MethodView):
    """What is found, counted."""

    @blueprint.operation(
        "count_search", scope=PUBLIC, query=schemas.AskedQuery, returns=schemas.FacetsOut, problems=REFUSALS
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Count what a search finds by its values, so that one sees what to ask for next; at most 10,000."""
        return store.facets(session, query)

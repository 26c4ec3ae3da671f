"""The operations on places where we meet."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.venues import actions, schemas, store
from mutuality_chapter.venues.models import Venue

blueprint = Blueprint("venues", __name__, description="Places where we meet, and what may be told of them to whom")


def _looks_after() -> bool:
    return "meetings:write" in actor().scopes


@blueprint.route("/venues")
class Venues(MethodView):
    """Places where we meet."""

    @blueprint.operation("list_venues", scope="meetings:read", query=PageQuery, returns=schemas.VenueOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the places where we meet; of homes only the area, unless you look after meetings."""
        return store.venues(session, query, whole=_looks_after())

    @blueprint.operation(
        "note_venue",
        scope="meetings:write",
        body=schemas.VenueIn,
        returns=schemas.VenueOut,
        status=201,
        creates=True,
        location="/v1/venues/{thing.id}",
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Venue:
        """Note a place where we meet; of a home only its area is ever published."""
        return actions.note_venue(session, said=body)


@blueprint.route("/venues/<ref:venue_id>")
class OneVenue(MethodView):
    """One place."""

    @blueprint.operation("show_venue", scope="meetings:read", returns=schemas.VenueOut, problems=(NotFound,))
    def get(self, session: Session, *, venue_id: str) -> Venue | dict[str, Any]:
        """Show a place where we meet; of a home only its area, unless you look after meetings."""
        return store.venue_shown(session, venue_id, whole=_looks_after())

    @blueprint.operation(
        "change_venue",
        scope="meetings:write",
        body=schemas.VenueChange,
        returns=schemas.VenueOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], venue_id: str) -> Venue:
        """Change a place; what the public sees of the meetings there changes with it."""
        venue = store.venue(session, venue_id)
        require_current(venue)
        return actions.change_venue(session, venue=venue, said=body)

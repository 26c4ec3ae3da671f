"""The operations on listings: open to everybody."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page
from mutuality_federation.listings import schemas, store

blueprint = Blueprint("listings", __name__, description="What chapters let the public find")


@blueprint.route("/listings")
class Listings(MethodView):
    """All listings."""

    @blueprint.operation("list_listings", scope=PUBLIC, query=schemas.ListingQuery, returns=schemas.ListingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what chapters let the public find."""
        return store.listings(session, query)


@blueprint.route("/listings/<ref:listing_id>")
class OneListing(MethodView):
    """One listing."""

    @blueprint.operation("show_listing", scope=PUBLIC, returns=schemas.NextListingOut, problems=(NotFound,))
    def get(self, session: Session, *, listing_id: str) -> Any:
        """Show a listing, and when it is held next."""
        return store.listing(session, listing_id)


@blueprint.route("/meetings/near")
class Near(MethodView):
    """Meetings near a place."""

    @blueprint.operation("find_meetings_near", scope=PUBLIC, query=schemas.NearQuery, returns=schemas.NearOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Find the nearest meetings, the nearest first."""
        return {"items": store.near(session, **query)}

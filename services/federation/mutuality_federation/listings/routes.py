"""The operations on listings: open to everybody, but for what an office lets the public see."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, Quota, actor
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import units_of
from mutuality_federation.listings import moderating, schemas, store

READ = Quota("listings", 3_000, 3_600)
"""How many different listings one caller reads in an hour; whoever wants them all takes a feed."""

blueprint = Blueprint("listings", __name__, description="What chapters let the public find")


@blueprint.route("/listings")
class Listings(MethodView):
    """All listings."""

    @blueprint.operation(
        "list_listings",
        scope=PUBLIC,
        query=schemas.ListingQuery,
        head=schemas.ListingsOut,
        returns=schemas.ListingOut,
        quota=READ,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what chapters let the public find."""
        return store.listings(session, query)


@blueprint.route("/listings/<ref:listing_id>")
class OneListing(MethodView):
    """One listing."""

    @blueprint.operation("show_listing", scope=PUBLIC, returns=schemas.OneListingOut, quota=READ, problems=(NotFound,))
    def get(self, session: Session, *, listing_id: str) -> Any:
        """Show a listing, and when it is held next."""
        return store.listing(session, listing_id)


@blueprint.route("/bodies/<ref:body_id>/kept-out-listings")
class KeptOut(MethodView):
    """Listings the public does not see."""

    @blueprint.operation(
        "list_kept_out_listings",
        scope="chapters:read",
        query=PageQuery,
        returns=schemas.KeptOutOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what chapters of your body, or of your unit, published and a key of the policy keeps out of sight."""
        require_own_body(actor(), body_id)
        return moderating.kept_out(session, body_id, query, unit_ids=units_of(session, actor()))


@blueprint.route("/bodies/<ref:body_id>/listing-reviews")
class Reviews(MethodView):
    """What offices say of listings."""

    @blueprint.operation(
        "review_listings",
        scope="listings:write",
        body=schemas.ListingReviewIn,
        returns=schemas.ReviewedOut,
        status=201,
        creates=True,
        problems=(NotFound, PolicyRefused),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, int]:
        """Say your office's word on listings as they stand; what a chapter changes later waits anew."""
        require_own_body(actor(), body_id)
        return {"listings": moderating.say(session, body_id=body_id, said=body, actor=actor())}

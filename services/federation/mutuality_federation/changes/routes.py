"""The operations that read changes: open to everybody, as listings are."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery
from mutuality_federation import feed_keys, listings
from mutuality_federation.changes import schemas, store

blueprint = Blueprint("changes", __name__, description="What changed of all the public sees, for whoever keeps a copy")


@blueprint.route("/listing-changes")
class Changes(MethodView):
    """What changed after a number."""

    @blueprint.operation(
        "list_listing_changes",
        scope=PUBLIC,
        query=schemas.ChangesQuery,
        returns=schemas.ListingChangesOut,
        problems=feed_keys.REFUSALS,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """List which listings changed after a number, each once, as it is now, gone ones too.

        What bears the name of a body whose feeds are read by key is in it with that key alone.
        """
        return store.changes(session, query, feed_keys.shown_key())


@blueprint.route("/listings/<ref:listing_id>/changes")
class History(MethodView):
    """One listing's changes."""

    @blueprint.operation(
        "list_changes_of_listing",
        scope=PUBLIC,
        query=PageQuery,
        returns=schemas.ListingChangeOut,
        quota=listings.READ,
    )
    def get(self, session: Session, *, query: dict[str, Any], listing_id: str) -> Page:
        """List what the public saw of a listing and from when on, the oldest first; never who changed it.

        Once it is gone, or became somebody's home, nothing of what was seen before is told any more.
        """
        return store.history(session, listing_id, query)

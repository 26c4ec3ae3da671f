"""The operations on the link: dial out, see what waits, see all that ever left."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, Page, PageQuery, current_service
from mutuality_chapter.affiliation import NotAffiliated
from mutuality_chapter.link import schemas, store
from mutuality_chapter.link.models import LinkSession
from mutuality_chapter.link.relay import Link

blueprint = Blueprint("link", __name__, description="What leaves this chapter, and how it left")


@blueprint.route("/link")
class LinkState(MethodView):
    """How the link stands."""

    @blueprint.operation("show_link", scope="link:read", returns=schemas.LinkOut)
    def get(self, session: Session) -> dict[str, Any]:
        """Show what waits, what was refused, what has left, and how the last session went."""
        return {**store.counts(session), "last_session": store.newest_session(session)}


@blueprint.route("/link/sessions")
class Sessions(MethodView):
    """Dialling out."""

    @blueprint.operation(
        "dial_out",
        scope="link:write",
        returns=schemas.SessionOut,
        status=200,
        transaction=False,
        problems=(NotAffiliated,),
    )
    def post(self) -> LinkSession:
        """Dial out now: finish what was begun, compare heads, poll, publish what waits.

        It may be asked for as often as one likes; nothing is published twice.
        """
        return current_service().part(Link).dial()


@blueprint.route("/link/pending")
class PendingChanges(MethodView):
    """What waits to leave."""

    @blueprint.operation("list_pending", scope="link:read", query=PageQuery, returns=schemas.PendingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what waits to leave, in the very bytes that will leave."""
        return store.pending(session, query)


@blueprint.route("/link/ledger")
class Ledger(MethodView):
    """All that ever left."""

    @blueprint.operation("list_ledger", scope="link:read", query=PageQuery, returns=schemas.LedgerOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List all that ever left, word for word, each with its receipt."""
        return store.ledger(session, query)

"""The operations on the ledger: see what waits, see all that ever left."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter.ledger import schemas, store

blueprint = Blueprint("ledger", __name__, description="What waits to leave this chapter, and all that ever left")


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

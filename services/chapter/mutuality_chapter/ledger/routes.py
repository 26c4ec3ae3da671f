"""The operations on the ledger: see what waits, see all that ever left."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter import affiliation
from mutuality_chapter.ledger import schemas, store

blueprint = Blueprint("ledger", __name__, description="What waits to leave this chapter, and all that ever left")


@blueprint.route("/link/pending")
class PendingChanges(MethodView):
    """What waits to leave."""

    @blueprint.operation("list_pending", scope="link:read", query=PageQuery, returns=schemas.PendingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what waits to leave, in the very bytes that will leave."""
        return store.pending(session, query)


@blueprint.route("/link/farewell")
class Farewell(MethodView):
    """What proves that we left our body cleanly."""

    @blueprint.operation("show_farewell", scope="link:read", returns=schemas.FarewellOut, problems=(NotFound,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show the last entry of our stream and the federation's receipt for it, with the keys that check both."""
        last = store.last(session)
        if last is None or last.kind != Kind.CLOSE or last.receipt is None:
            raise NotFound("We have left no body.")
        keys = {
            "own_key": affiliation.signing_key(session).public_jwk(),
            "federation_keys": affiliation.federation_jwks(session),
        }
        return {**vars(last), "entries": last.seq, **keys}


@blueprint.route("/link/ledger")
class Ledger(MethodView):
    """All that ever left."""

    @blueprint.operation("list_ledger", scope="link:read", query=PageQuery, returns=schemas.LedgerOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List all that ever left, word for word, each with its receipt."""
        return store.ledger(session, query)

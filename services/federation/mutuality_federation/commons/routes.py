"""The operations that read the commons: one's own body's, and what everybody may read."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, actor
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.commons import rules, schemas, store

READ = "commons:read"

blueprint = Blueprint("commons", __name__, description="What chapters offer to all, and what became of it elsewhere")


@blueprint.route("/commons")
class Commons(MethodView):
    """What everybody may read."""

    @blueprint.operation("search_commons", scope=PUBLIC, query=schemas.OfferQuery, returns=schemas.OfferSummaryOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """Search what chapters of all bodies offer to everybody."""
        return store.offers(session, query, body_id=None)


@blueprint.route("/commons/<ref:offer_id>")
class PublicOffer(MethodView):
    """One offer everybody may read."""

    @blueprint.operation(
        "show_public_offer", scope=PUBLIC, returns=schemas.OfferOut, problems=(NotFound, rules.OfferTakenBack)
    )
    def get(self, session: Session, *, offer_id: str) -> dict[str, Any]:
        """Show an offer with the reasons of those who tried it."""
        return store.offer(session, offer_id, body_id=None)


@blueprint.route("/bodies/<ref:body_id>/offers")
class Offers(MethodView):
    """What a body's chapters offer."""

    @blueprint.operation(
        "list_offers", scope=READ, query=schemas.OfferQuery, returns=schemas.OfferSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """Search what chapters of your body offer, each with how many took it up; not who offers it."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        return store.offers(session, query, body_id=body_id)


@blueprint.route("/offers/<ref:offer_id>")
class OneOffer(MethodView):
    """One offer."""

    @blueprint.operation("show_offer", scope=READ, returns=schemas.OfferOut, problems=(NotFound, rules.OfferTakenBack))
    def get(self, session: Session, *, offer_id: str) -> dict[str, Any]:
        """Show an offer of your body's chapters, or one everybody may read, with the reasons of those who tried it."""
        return store.offer(session, offer_id, body_id=actor().body_id)

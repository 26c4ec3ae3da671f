"""The operations on the link: see how it stands, dial out."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, current_service
from mutuality_chapter import ledger
from mutuality_chapter.affiliation import NotAffiliated
from mutuality_chapter.ledger import LinkSession
from mutuality_chapter.link import schemas
from mutuality_chapter.link.relay import Link
from mutuality_chapter.link.rules import AlreadyDialling

blueprint = Blueprint("link", __name__, description="What leaves this chapter, and how it left")


@blueprint.route("/link")
class LinkState(MethodView):
    """How the link stands."""

    @blueprint.operation("show_link", scope="link:read", returns=schemas.LinkOut)
    def get(self, session: Session) -> dict[str, Any]:
        """Show what waits, what was refused, what has left, and how the last session went."""
        return {**ledger.counts(session), "last_session": ledger.newest_session(session)}


@blueprint.route("/link/sessions")
class Sessions(MethodView):
    """Dialling out."""

    @blueprint.operation(
        "dial_out",
        scope="link:write",
        returns=schemas.SessionOut,
        status=200,
        transaction=False,
        problems=(NotAffiliated, AlreadyDialling),
    )
    def post(self) -> LinkSession:
        """Dial out now: finish what was begun, compare heads, poll, publish what waits.

        It may be asked for as often as one likes; nothing is published twice.
        """
        return current_service().part(Link).dial()

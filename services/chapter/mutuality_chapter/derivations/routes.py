"""The operations on what our facts come to: look first, then let it be told."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.derivations import actions, schemas

blueprint = Blueprint("derivations", __name__, description="What our facts come to on items, and what of it leaves")


@blueprint.route("/derivations")
class Derivations(MethodView):
    """What our facts come to."""

    @blueprint.operation(
        "preview_derivations", scope="guidelines:write", returns=schemas.OurFactsOut, problems=(NotFounded,)
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show what our facts come to today, and what of it would leave; nothing is written."""
        return {"items": actions.preview(session)}

    @blueprint.operation(
        "derive_items",
        scope="guidelines:write",
        returns=schemas.OurFactsOut,
        status=201,
        creates=True,
        problems=(NotFounded,),
    )
    def post(self, session: Session) -> dict[str, Any]:
        """Work out what our facts come to and tell it: outcome, rule and day, never a figure. It is done daily too."""
        return {"items": actions.derive(session)}

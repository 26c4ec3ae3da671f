"""The operation that shows which report forms we hold."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint
from mutuality_chapter.forms import schemas, store

blueprint = Blueprint("forms", __name__, description="The report forms our body asks us to answer")


@blueprint.route("/forms")
class Forms(MethodView):
    """The forms we hold."""

    @blueprint.operation("list_forms", scope="reporting:read", returns=schemas.FormsHeldOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List every edition of every report form that has arrived, with what it asks."""
        return {"items": store.editions(session)}

"""The operation by which anybody tells that something is wrong with a listing."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Limit
from mutuality_federation.doubts import actions, schemas

DOUBTS = Limit("doubts", 20, 3_600)

blueprint = Blueprint("doubts", __name__, description="What anybody finds wrong with a listing")


@blueprint.route("/listings/<ref:listing_id>/doubts")
class Doubts(MethodView):
    """What is wrong with a listing."""

    @blueprint.operation(
        "doubt_listing", scope=PUBLIC, body=schemas.DoubtIn, status=204, limit=DOUBTS, problems=(NotFound,)
    )
    def post(self, session: Session, *, body: dict[str, Any], listing_id: str) -> None:
        """Tell that something is wrong with a listing; its chapter reads how often, and nobody who did."""
        actions.tell(session, listing_id=listing_id, **body)

"""The operations on what we grant."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.floors import actions, schemas, store
from mutuality_chapter.floors.models import Floor
from mutuality_chapter.floors.rules import DecisionNeeded, LoosenedTooFar
from mutuality_chapter.governance import NotDecided

blueprint = Blueprint("floors", __name__, description="What we grant our body to see of our figures")


@blueprint.route("/floor")
class OwnFloor(MethodView):
    """What is asked and granted today."""

    @blueprint.operation("show_floor", scope="reporting:read", returns=schemas.FloorGapOut, problems=(NotFounded,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show what our body asks to see of our figures, what we grant, what leaves, and the gap in words."""
        return actions.gap(session)


@blueprint.route("/floors")
class Floors(MethodView):
    """All we ever granted."""

    @blueprint.operation("list_floors", scope="reporting:read", query=PageQuery, returns=schemas.FloorOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what we granted, from when and by which decision; no row ever changes."""
        return store.floors(session, query)

    @blueprint.operation(
        "set_floor",
        scope="reporting:write",
        body=schemas.FloorIn,
        returns=schemas.FloorOut,
        status=201,
        creates=True,
        problems=(NotFounded, LoosenedTooFar, DecisionNeeded, NotDecided),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Floor:
        """Change what we grant: tighter at once; looser by a decision of the members, and from the next year on."""
        decision_id = body.pop("decision_id")
        return actions.grant(session, said=body, decision_id=decision_id, by=actor().id)

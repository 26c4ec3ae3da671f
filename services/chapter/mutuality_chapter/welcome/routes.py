"""The operations on packs and on orientation items."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.welcome import actions, rules, schemas, store
from mutuality_chapter.welcome.models import OrientationItem

blueprint = Blueprint("welcome", __name__, description="What a newcomer is given, stage by stage")


@blueprint.route("/packs")
class Packs(MethodView):
    """Every pack."""

    @blueprint.operation("list_packs", scope="welcome:read", returns=schemas.PacksOut)
    def get(self, session: Session) -> store.Packs:
        """Show which packs there are, and what each still lacks."""
        return store.packs(session)


@blueprint.route("/packs/<slug:stage>")
class OnePack(MethodView):
    """One pack."""

    @blueprint.operation("show_pack", scope="welcome:read", returns=schemas.PackOut, problems=(NotFound,))
    def get(self, session: Session, *, stage: str) -> store.Pack:
        """Show what somebody is given in a stage: stories first, and the next meeting; in impact nothing else."""
        return store.pack(session, rules.require_stage(stage))


@blueprint.route("/orientation")
class Orientation(MethodView):
    """What one should know."""

    @blueprint.operation(
        "list_orientation", scope="welcome:read", query=schemas.OrientationQuery, returns=schemas.OrientationOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what one should know, what is for impact first."""
        return store.items(session, query)

    @blueprint.operation(
        "add_orientation",
        scope="welcome:write",
        body=schemas.OrientationIn,
        returns=schemas.OrientationOut,
        status=201,
        creates=True,
        location="/v1/orientation/{thing.id}",
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> OrientationItem:
        """Write down something one should know."""
        return actions.add(session, said=body)


@blueprint.route("/orientation/<ref:orientation_id>")
class OneOrientation(MethodView):
    """One thing one should know."""

    @blueprint.operation("show_orientation", scope="welcome:read", returns=schemas.OrientationOut, problems=(NotFound,))
    def get(self, session: Session, *, orientation_id: str) -> OrientationItem:
        """Show something one should know."""
        return store.item(session, orientation_id)

    @blueprint.operation(
        "change_orientation",
        scope="welcome:write",
        body=schemas.OrientationChange,
        returns=schemas.OrientationOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], orientation_id: str) -> OrientationItem:
        """Change it, or its place."""
        item = store.item(session, orientation_id)
        require_current(item)
        return actions.change(session, item=item, said=body)

    @blueprint.operation("take_orientation_away", scope="welcome:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, orientation_id: str) -> None:
        """Take it away."""
        item = store.item(session, orientation_id)
        require_current(item)
        session.delete(item)

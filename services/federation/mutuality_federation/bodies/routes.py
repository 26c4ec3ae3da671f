"""The operations on bodies and their units."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import actions, rules, schemas, store, wording
from mutuality_federation.bodies.models import Body, Unit

blueprint = Blueprint("bodies", __name__, description="National bodies and their units")


@blueprint.route("/bodies")
class Bodies(MethodView):
    """All bodies of this federation."""

    @blueprint.operation("list_bodies", scope=PUBLIC, query=schemas.BodyQuery, returns=schemas.BodyOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the national bodies."""
        return store.bodies(session, query)

    @blueprint.operation(
        "register_body",
        scope="bodies:register",
        body=schemas.BodyIn,
        returns=schemas.BodyOut,
        status=201,
        creates=True,
        location="/v1/bodies/{thing.id}",
        problems=(rules.NameTaken,),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Body:
        """Register a national body."""
        return actions.register(session, said=body)


@blueprint.route("/bodies/<ref:body_id>")
class OneBody(MethodView):
    """One body."""

    @blueprint.operation("show_body", scope=PUBLIC, returns=schemas.BodyOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> Body:
        """Show a national body."""
        return store.body(session, body_id)

    @blueprint.operation(
        "describe_body",
        scope="bodies:write",
        body=schemas.BodyChange,
        returns=schemas.BodyOut,
        changes=True,
        problems=(NotFound, rules.LevelInUse),
    )
    def patch(self, session: Session, *, body: dict[str, Any], body_id: str) -> Body:
        """Change what is said of a body."""
        require_own_body(actor(), body_id)
        found = store.body(session, body_id)
        require_current(found)
        return actions.describe(session, body=found, said=body)


@blueprint.route("/labels")
class Labels(MethodView):
    """What things are called."""

    @blueprint.operation(
        "list_labels", scope=PUBLIC, transaction=False, query=schemas.CalledQuery, returns=schemas.AllCalledOut
    )
    def get(self, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show what we call things where a body has no word of its own, and by what other words they are found."""
        return {"items": wording.ours(query["language"])}


@blueprint.route("/bodies/<ref:body_id>/units")
class Units(MethodView):
    """The units of a body."""

    @blueprint.operation(
        "list_units",
        scope=PUBLIC,
        query=PageQuery,
        head=schemas.UnitsOut,
        returns=schemas.UnitOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the units of a body."""
        return store.units(session, body_id, query)

    @blueprint.operation(
        "set_up_unit",
        scope="bodies:write",
        body=schemas.UnitIn,
        returns=schemas.UnitOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.NameTaken, rules.LevelUnknown),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> Unit:
        """Set up a unit of a body."""
        require_own_body(actor(), body_id)
        return actions.set_up_unit(session, body=store.body(session, body_id), said=body)

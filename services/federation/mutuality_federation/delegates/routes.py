"""The operations on delegates."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body, unit_facts
from mutuality_federation.chapters import require_speaking_for
from mutuality_federation.delegates import actions, rules, schemas, store
from mutuality_federation.delegates.models import Delegation

blueprint = Blueprint("delegates", __name__, description="Which chapters and units send a delegate")


@blueprint.route("/bodies/<ref:body_id>/delegates")
class Delegates(MethodView):
    """The delegates of a body."""

    @blueprint.operation(
        "list_delegates",
        scope="conference:read",
        query=PageQuery,
        returns=schemas.DelegationOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List which chapters and units said that they send a delegate; who it is, nobody here knows."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        return store.delegations(session, body_id, query)


@blueprint.route("/units/<ref:unit_id>/delegate")
class UnitDelegate(MethodView):
    """The delegate of a unit."""

    @blueprint.operation(
        "name_delegate",
        scope="delegates:write",
        body=schemas.DelegationIn,
        returns=schemas.DelegationOut,
        problems=(NotFound, rules.TermEmpty),
    )
    def put(self, session: Session, *, body: dict[str, Any], unit_id: str) -> Delegation:
        """Say that a unit you act for sends a delegate, and for how long."""
        unit = unit_facts(session, unit_id)
        require_own_body(actor(), unit.body_id)
        require_speaking_for(session, actor(), unit.body_id, unit_id)
        return actions.name(session, body_id=unit.body_id, unit_id=unit_id, by=actor().id, **body)

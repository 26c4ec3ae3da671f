"""The operations on control policies."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.policy import PolicyInvalid
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor
from mutuality_federation import bodies, layers
from mutuality_federation.access import require_own_body
from mutuality_federation.layers import PolicyFacts
from mutuality_federation.policies import actions, effective, rules, schemas
from mutuality_federation.policies.book import Anybody

blueprint = Blueprint("policies", __name__, description="How much a body controls, as data")


@blueprint.route("/bodies/<ref:body_id>/policies")
class Policies(MethodView):
    """The versions of a body's policy."""

    @blueprint.operation(
        "list_policies", scope=PUBLIC, query=PageQuery, returns=schemas.PolicySummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List every version a body published."""
        bodies.require_body(session, body_id)
        return layers.versions(session, body_id, query)

    @blueprint.operation(
        "publish_policy",
        scope="policies:write",
        body=schemas.PolicyIn,
        returns=schemas.PolicyOut,
        status=201,
        creates=True,
        location="/v1/bodies/{thing[body_id]}/policies/{thing[version]}",
        problems=(NotFound, PolicyInvalid, rules.DayPassed, rules.NoticeTooShort, rules.LevelsContradict),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Publish the next version of a body's policy.

        A version that asks more than the one before owes notice: the longer of what either promises. A body's first
        policy and a looser one may hold from today.
        """
        require_own_body(actor(), body_id)
        return _shown(actions.publish(session, body_id=body_id, said=body, by=actor().id))


@blueprint.route("/bodies/<ref:body_id>/policies/<int(max=2147483647):version>")
class OnePolicy(MethodView):
    """One version."""

    @blueprint.operation("show_policy", scope=PUBLIC, returns=schemas.PolicyOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str, version: int) -> dict[str, Any]:
        """Show a version of a body's policy."""
        return _shown(layers.at(session, body_id, version))


@blueprint.route("/bodies/<ref:body_id>/policy")
class PolicyToday(MethodView):
    """The policy in force."""

    @blueprint.operation("show_policy_in_force", scope=PUBLIC, returns=schemas.PolicyOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """Show the policy in force today; with none published, version 0, which asks nothing."""
        return _shown(layers.in_force(session, body_id, session.now.date()))


@blueprint.route("/bodies/<ref:body_id>/charter")
class OneCharter(MethodView):
    """What a chapter accepts."""

    @blueprint.operation("show_charter", scope=PUBLIC, returns=schemas.CharterOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """Show what a chapter accepts when it enrols today."""
        return vars(effective.charter(session, body_id, session.now.date()))


@blueprint.route("/bodies/<ref:body_id>/policy/effective")
class Effective(MethodView):
    """The policy in force, explained."""

    @blueprint.operation("explain_policy", scope=PUBLIC, returns=schemas.EffectiveOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """Explain the policy in force: each key's value, who set it, since when, what nothing would allow."""
        today = session.now.date()
        held = layers.in_force(session, body_id, today)
        keys = effective.effects(effective.book(session, body_id), Anybody(), today)
        return {"body_id": body_id, "version": held.version, "in_force_on": held.in_force_on, "keys": keys}


def _shown(facts: PolicyFacts) -> dict[str, Any]:
    """Return a version as plain values, so that its ETag is of the content: a key added later changes what is shown."""
    return {**vars(facts), "document": facts.document}

"""The operations on control policies and presets."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.policy import PolicyInvalid, Preset, explain, load_preset, preset_names
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor
from mutuality_federation import bodies
from mutuality_federation.access import require_own_body
from mutuality_federation.policies import actions, rules, schemas, store
from mutuality_federation.policies.models import PolicyVersion

blueprint = Blueprint("policies", __name__, description="How much a body controls, as data")


@blueprint.route("/presets")
class Presets(MethodView):
    """Control policies by pattern."""

    @blueprint.operation("list_presets", scope=PUBLIC, returns=schemas.PresetsOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List the presets, each with what it asks."""
        del session
        return {"items": [load_preset(name) for name in preset_names()]}


@blueprint.route("/presets/<string(maxlength=64):name>")
class OnePreset(MethodView):
    """One preset."""

    @blueprint.operation("show_preset", scope=PUBLIC, returns=schemas.PresetOut, problems=(NotFound,))
    def get(self, session: Session, *, name: str) -> Preset:
        """Show a preset: what it asks, a sentence each."""
        del session
        return load_preset(name)


@blueprint.route("/bodies/<ref:body_id>/policies")
class Policies(MethodView):
    """The versions of a body's policy."""

    @blueprint.operation(
        "list_policies", scope=PUBLIC, query=PageQuery, returns=schemas.PolicyOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List every version a body published."""
        bodies.require_body(session, body_id)
        return store.versions(session, body_id, query)

    @blueprint.operation(
        "publish_policy",
        scope="policies:write",
        body=schemas.PolicyIn,
        returns=schemas.PolicyOut,
        status=201,
        creates=True,
        location="/v1/bodies/{thing.body_id}/policies/{thing.number}",
        problems=(NotFound, PolicyInvalid, rules.DayPassed, rules.NoticeTooShort),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> PolicyVersion:
        """Publish the next version of a body's policy."""
        require_own_body(actor(), body_id)
        return actions.publish(session, body_id=body_id, said=body, by=actor().id)


@blueprint.route("/bodies/<ref:body_id>/policies/<int(min=1,max=2147483647):number>")
class OnePolicy(MethodView):
    """One version."""

    @blueprint.operation("show_policy", scope=PUBLIC, returns=schemas.PolicyOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str, number: int) -> PolicyVersion:
        """Show a version of a body's policy."""
        return store.version(session, body_id, number)


@blueprint.route("/bodies/<ref:body_id>/charter")
class OneCharter(MethodView):
    """What a chapter accepts."""

    @blueprint.operation("show_charter", scope=PUBLIC, returns=schemas.CharterOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> store.Charter:
        """Show what a chapter accepts when it enrols today."""
        bodies.require_body(session, body_id)
        return store.charter(session, body_id, session.now.date())


@blueprint.route("/bodies/<ref:body_id>/policy/effective")
class Effective(MethodView):
    """The policy in force."""

    @blueprint.operation("explain_policy", scope=PUBLIC, returns=schemas.EffectiveOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """Explain the policy in force: each key's value, who set it, since when, what nothing would allow."""
        bodies.require_body(session, body_id)
        held = store.policy_in_force(session, body_id, session.now.date())
        return {"version": held.version, "in_force_on": held.in_force_on, "keys": explain(held)}

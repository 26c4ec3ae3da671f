"""The operations on levels below a body's policy: layers, where overlays lie, what binds whom, what would change."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.policy import PolicyInvalid
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor, reading
from mutuality_federation import bodies, chapters, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.levels import actions, rules, schemas
from mutuality_federation.levels.preview import preview

WRITE = "layers:write"
REFUSALS = (
    NotFound,
    PolicyInvalid,
    policies.DayPassed,
    policies.NoticeTooShort,
    policies.NotDelegated,
    policies.LevelsContradict,
)
OF_LAYERS = (*REFUSALS, rules.NotALayer)

blueprint = Blueprint("levels", __name__, description="What lies below a body's policy, and what either would change")


@blueprint.route("/bodies/<ref:body_id>/layers")
class Layers(MethodView):
    """What lies below a body's policy."""

    @blueprint.operation(
        "list_layers", scope=PUBLIC, query=schemas.LayerQuery, returns=schemas.LayerSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List every version of the policies of units and of the overlays of a body."""
        bodies.require_body(session, body_id)
        return policies.layer_versions(session, body_id, query)

    @blueprint.operation(
        "publish_layer",
        scope=WRITE,
        body=schemas.LayerIn,
        returns=schemas.LayerOut,
        status=201,
        creates=True,
        location="/v1/layers/{thing[id]}",
        problems=OF_LAYERS,
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Publish the next version of a unit's policy, or of an overlay on some chapters.

        A unit sets only what its body delegates. A layer may ask more than those above it, never less, and no more
        than their ceilings; a refusal names both rules. Where more is asked of chapters, the body's notice is owed.
        """
        actions.require_office(session, actor(), body_id, body["unit_id"])
        return _shown(actions.publish(session, body_id=body_id, said=body, by=actor().id))


@blueprint.route("/bodies/<ref:body_id>/layers/previews")
class LayerPreviews(MethodView):
    """What a layer would change."""

    @blueprint.operation(
        "preview_layer",
        scope=WRITE,
        body=schemas.LayerPreviewIn,
        returns=schemas.PreviewOut,
        status=200,
        transaction=False,
        problems=OF_LAYERS,
    )
    def post(self, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show what publishing a layer would change, counted; what would be refused is refused here too."""
        with reading() as session:
            actions.require_office(session, actor(), body_id, body["unit_id"])
            facts, after = actions.draft(session, body_id=body_id, said=body)
            return preview(session, body_id, after, facts.in_force_on)


@blueprint.route("/bodies/<ref:body_id>/policies/previews")
class PolicyPreviews(MethodView):
    """What a policy would change."""

    @blueprint.operation(
        "preview_policy",
        scope="policies:write",
        body=schemas.PolicyPreviewIn,
        returns=schemas.PreviewOut,
        status=200,
        transaction=False,
        problems=REFUSALS,
    )
    def post(self, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Show what publishing a policy would change, counted; what would be refused is refused here too."""
        require_own_body(actor(), body_id)
        with reading() as session:
            facts, after = policies.draft(session, body_id=body_id, said=body)
            return preview(session, body_id, after, facts.in_force_on)


@blueprint.route("/layers/<ref:layer_id>")
class OneLayer(MethodView):
    """One version of a layer."""

    @blueprint.operation("show_layer", scope=PUBLIC, returns=schemas.LayerOut, problems=(NotFound,))
    def get(self, session: Session, *, layer_id: str) -> dict[str, Any]:
        """Show a version of a unit's policy or of an overlay, word for word."""
        return _shown(policies.layer_at(session, layer_id))


@blueprint.route("/bodies/<ref:body_id>/placements")
class Placements(MethodView):
    """Where overlays lie."""

    @blueprint.operation(
        "list_placements", scope="chapters:read", query=PageQuery, returns=schemas.PlacementOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List where overlays of your body and its units were laid and lifted."""
        require_own_body(actor(), body_id)
        return policies.placements_page(session, body_id, query)

    @blueprint.operation(
        "lay_overlay",
        scope=WRITE,
        body=schemas.PlacementIn,
        returns=schemas.PlacedOut,
        status=201,
        creates=True,
        problems=(NotFound, policies.DayPassed, policies.NoticeTooShort, policies.LevelsContradict, rules.OutOfReach),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Lay an overlay on some chapters from a day on, or lift it from them."""
        actions.require_office(session, actor(), body_id, body["unit_id"])
        return {"placed": actions.lay(session, body_id=body_id, said=body, by=actor().id)}


@blueprint.route("/bodies/<ref:body_id>/units/<ref:unit_id>/policy/effective")
class UnitPolicy(MethodView):
    """What binds chapters of a unit."""

    @blueprint.operation("explain_unit_policy", scope=PUBLIC, returns=schemas.BoundOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str, unit_id: str) -> dict[str, Any]:
        """Explain what binds chapters of a unit: each key's value, who set it, since when, what nothing would allow."""
        bodies.require_unit(session, body_id, unit_id)
        return _bound(session, body_id, policies.Anybody(unit_id))


@blueprint.route("/chapters/<ref:chapter_id>/policy/effective")
class ChapterPolicy(MethodView):
    """What binds a chapter."""

    @blueprint.operation(
        "explain_chapter_policy", scope="chapters:read", returns=schemas.BoundOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Explain what binds a chapter: each key's value, which layer set it, since when, what nothing would allow."""
        chapter = chapters.facts_of(chapters.own_chapter(session, actor(), chapter_id))
        return _bound(session, chapter.body_id, chapter)


def _bound(session: Session, body_id: str, bound: policies.Bound) -> dict[str, Any]:
    today, book = session.now.date(), policies.book(session, body_id)
    return {"version": book.held(bound, today).version, "keys": policies.effects(book, bound, today)}


def _shown(facts: policies.LayerFacts) -> dict[str, Any]:
    return {**vars(facts), "document": facts.document}

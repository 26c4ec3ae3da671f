"""The operations that read effects: those everybody may read, and those of a body for its offices."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, actor
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.effects import schemas, store

READ = "effects:read"

blueprint = Blueprint("effects", __name__, description="What chapters change in professional practice and in mores")


@blueprint.route("/effects")
class Effects(MethodView):
    """What chapters change, for everybody."""

    @blueprint.operation(
        "list_effects", scope=PUBLIC, query=schemas.PublicEffectsQuery, returns=schemas.PublicEffectOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the practices and norms that chapters change, as far as their members let everybody read it."""
        return store.public(session, query)


@blueprint.route("/effect-counts")
class EffectCounts(MethodView):
    """How much chapters change, for everybody."""

    @blueprint.operation(
        "count_effects", scope=PUBLIC, query=schemas.PublicCountsQuery, returns=schemas.EffectCountsOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> store.Counts:
        """Count the effects everybody may read, by kind and by what you ask for."""
        return store.public_counts(session, query)


@blueprint.route("/bodies/<ref:body_id>/effects")
class BodyEffects(MethodView):
    """What the chapters of a body change."""

    @blueprint.operation(
        "list_body_effects",
        scope=READ,
        query=schemas.BodyEffectsQuery,
        returns=schemas.BodyEffectOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what the chapters of your body, or of your unit and those below it, told of."""
        require_own_body(actor(), body_id)
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        return store.of_body(session, body_id, query, unit_ids=units)


@blueprint.route("/bodies/<ref:body_id>/effect-counts")
class BodyEffectCounts(MethodView):
    """How much the chapters of a body change."""

    @blueprint.operation(
        "count_body_effects",
        scope=READ,
        query=schemas.BodyCountsQuery,
        returns=schemas.EffectCountsOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> store.Counts:
        """Count the effects of your chapters, by kind and by what you ask for."""
        require_own_body(actor(), body_id)
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        return store.counts_of_body(session, body_id, query, unit_ids=units)

"""The operations on what we change, and on the formal services near us."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Page, require_current
from mutuality_chapter.partners import MemberNamed
from mutuality_chapter.professionals import actions, rules, schemas, store
from mutuality_chapter.professionals.models import Effect, LandscapeNote
from mutuality_chapter.professionals.routes import blueprint


@blueprint.route("/effects")
class Effects(MethodView):
    """What we change."""

    @blueprint.operation(
        "list_effects", scope="partners:read", query=schemas.EffectQuery, returns=schemas.RegisteredEffectOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the practices and norms that we change, or mean to."""
        return store.effects(session, query)

    @blueprint.operation(
        "note_effect",
        scope="partners:write",
        body=schemas.EffectIn,
        returns=schemas.RegisteredEffectOut,
        status=201,
        creates=True,
        location="/v1/effects/{thing.id}",
        problems=(MemberNamed,),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Effect:
        """Note a practice or a norm, what we did about it, and what shows that it changes."""
        return actions.note_effect(session, said=body)


@blueprint.route("/effects/<ref:effect_id>")
class OneEffect(MethodView):
    """One thing we change."""

    @blueprint.operation(
        "show_effect", scope="partners:read", returns=schemas.RegisteredEffectOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, effect_id: str) -> Effect:
        """Show a practice or a norm that we change."""
        return store.one(session, Effect, effect_id)

    @blueprint.operation(
        "change_effect",
        scope="partners:write",
        body=schemas.EffectChange,
        returns=schemas.RegisteredEffectOut,
        changes=True,
        problems=(NotFound, rules.EffectWithdrawn, MemberNamed),
    )
    def patch(self, session: Session, *, body: dict[str, Any], effect_id: str) -> Effect:
        """Put it otherwise, or say how far it has come."""
        effect = store.one(session, Effect, effect_id)
        require_current(effect)
        return actions.change_effect(session, effect=effect, said=body)


@blueprint.route("/effects/<ref:effect_id>/withdrawal")
class EffectWithdrawal(MethodView):
    """Standing by it no more."""

    @blueprint.operation(
        "withdraw_effect", scope="partners:write", returns=schemas.RegisteredEffectOut, problems=(NotFound,)
    )
    def put(self, session: Session, *, effect_id: str) -> Effect:
        """Withdraw it: we stand by it no more."""
        return actions.withdraw_effect(session, effect=store.one(session, Effect, effect_id))


@blueprint.route("/formation/landscape")
class Landscape(MethodView):
    """The formal services near us."""

    @blueprint.operation(
        "list_landscape", scope="partners:read", query=schemas.LandscapeQuery, returns=schemas.LandscapeOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how the formal services near us were, the earliest day first: how we formed beside them."""
        return store.landscape(session, query)

    @blueprint.operation(
        "note_landscape",
        scope="partners:write",
        body=schemas.LandscapeIn,
        returns=schemas.LandscapeOut,
        status=201,
        creates=True,
        location="/v1/formation/landscape/{thing.id}",
        problems=(DayAhead, MemberNamed),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> LandscapeNote:
        """Note how the formal services near us were on a day, such as that of our formation."""
        return actions.note_landscape(session, said=body)


@blueprint.route("/formation/landscape/<ref:landscape_id>")
class OneLandscape(MethodView):
    """One note on the services near us."""

    @blueprint.operation("show_landscape", scope="partners:read", returns=schemas.LandscapeOut, problems=(NotFound,))
    def get(self, session: Session, *, landscape_id: str) -> LandscapeNote:
        """Show how the formal services near us were on a day."""
        return store.one(session, LandscapeNote, landscape_id)

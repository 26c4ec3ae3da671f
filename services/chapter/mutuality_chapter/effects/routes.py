"""The operations on what we change."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.effects import actions, rules, schemas, store
from mutuality_chapter.effects.models import Effect
from mutuality_chapter.knowledge import NotTakenUp
from mutuality_chapter.methods import NotAMethod
from mutuality_chapter.partners import MemberNamed

blueprint = Blueprint("effects", __name__, description="What our insisting on new ways changes")


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
        problems=(rules.EffectUnfit, NotFound, NotAMethod, NotTakenUp, MemberNamed),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Effect:
        """Note a practice or a norm, what we asked of whom, how far that came, and what shows it."""
        return actions.note(session, said=body)


@blueprint.route("/effects/<ref:effect_id>")
class OneEffect(MethodView):
    """One thing we change."""

    @blueprint.operation(
        "show_effect", scope="partners:read", returns=schemas.RegisteredEffectOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, effect_id: str) -> Effect:
        """Show a practice or a norm that we change, and who was told of it."""
        return store.effect(session, effect_id)

    @blueprint.operation(
        "change_effect",
        scope="partners:write",
        body=schemas.EffectChange,
        returns=schemas.RegisteredEffectOut,
        changes=True,
        problems=(NotFound, rules.EffectWithdrawn, rules.EffectUnfit, NotAMethod, NotTakenUp, MemberNamed),
    )
    def patch(self, session: Session, *, body: dict[str, Any], effect_id: str) -> Effect:
        """Put it otherwise, or say how far it has come; nothing of that leaves without a decision."""
        effect = store.effect(session, effect_id)
        require_current(effect)
        return actions.change(session, effect=effect, said=body)


@blueprint.route("/effects/<ref:effect_id>/withdrawal")
class EffectWithdrawal(MethodView):
    """Standing by it no more."""

    @blueprint.operation(
        "withdraw_effect", scope="partners:write", returns=schemas.RegisteredEffectOut, problems=(NotFound,)
    )
    def put(self, session: Session, *, effect_id: str) -> Effect:
        """Withdraw it: we stand by it no more, and our body is told so where it was told of it."""
        return actions.withdraw(session, effect=store.effect(session, effect_id))

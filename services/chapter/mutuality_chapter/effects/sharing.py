"""The operations by which an effect leaves the chapter, and is taken back."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_chapter.affiliation import NotAffiliated
from mutuality_chapter.effects import actions, rules, schemas, store
from mutuality_chapter.effects.models import Effect
from mutuality_chapter.effects.routes import blueprint
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.partners import MemberNamed


@blueprint.route("/effects/<ref:effect_id>/sharing")
class EffectSharing(MethodView):
    """That our body is told of it."""

    @blueprint.operation(
        "share_effect",
        scope="partners:write",
        body=schemas.SharingIn,
        returns=schemas.RegisteredEffectOut,
        problems=(NotFound, NotAffiliated, NotDecided, rules.EffectWithdrawn, rules.EffectUnfit, MemberNamed),
    )
    def put(self, session: Session, *, body: dict[str, Any], effect_id: str) -> Effect:
        """Tell our body of it as it stands, as the members decided; once more, to tell what has changed since."""
        return actions.share(session, effect=store.effect(session, effect_id), **body)


@blueprint.route("/effects/<ref:effect_id>/unsharing")
class EffectUnsharing(MethodView):
    """That it is taken back from our body."""

    @blueprint.operation(
        "unshare_effect",
        scope="partners:write",
        returns=schemas.RegisteredEffectOut,
        problems=(NotFound, rules.NotShared),
    )
    def put(self, session: Session, *, effect_id: str) -> Effect:
        """Take it back from our body; here it stays. It takes no decision to say less."""
        return actions.take_back(session, effect=store.effect(session, effect_id))

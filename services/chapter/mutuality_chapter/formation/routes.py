"""The operations on the chapter's beginning, its steps, and the definition it is held to."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint, require_current
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.formation import actions, checking, rules, schemas, store
from mutuality_chapter.formation.models import Origin

blueprint = Blueprint("formation", __name__, description="How the chapter began, and whether it is what it says it is")


@blueprint.route("/origin")
class OwnOrigin(MethodView):
    """How the chapter began."""

    @blueprint.operation("show_origin", scope="formation:read", returns=schemas.OriginOut, problems=(NotFounded,))
    def get(self, session: Session) -> Origin:
        """Show how the chapter began, as far as somebody told; it stays in the chapter."""
        return store.origin(session)

    @blueprint.operation(
        "retell_origin",
        scope="formation:write",
        body=schemas.OriginChange,
        returns=schemas.OriginOut,
        changes=True,
        problems=(NotFounded, rules.PriorHelpUnfit, rules.OriginNamesSomebody),
    )
    def patch(self, session: Session, *, body: dict[str, Any]) -> Origin:
        """Tell how the chapter began, or tell it anew."""
        origin = store.origin(session)
        require_current(origin)
        return actions.retell(session, origin=origin, said=body)


@blueprint.route("/formation")
class Formation(MethodView):
    """How far the chapter has come."""

    @blueprint.operation("show_formation", scope="formation:read", returns=schemas.FormationOut)
    def get(self, session: Session) -> dict[str, Any]:
        """Show how far the chapter has come; every step keeps all that it has, under the ids it has."""
        return actions.how_far(session)


@blueprint.route("/definition-check")
class DefinitionCheck(MethodView):
    """Whether the chapter is a mutual help group."""

    @blueprint.operation(
        "check_definition", scope="formation:read", returns=schemas.DefinitionOut, problems=(NotFounded,)
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Judge the seven points of the definition on what the chapter holds, each with what shows it."""
        return checking.check(session)

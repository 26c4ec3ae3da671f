"""The operations on the formal services near us."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Page
from mutuality_chapter.partners import MemberNamed
from mutuality_chapter.professionals import actions, schemas, store
from mutuality_chapter.professionals.models import LandscapeNote
from mutuality_chapter.professionals.routes import blueprint


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

"""The operations on items: read what is asked of us, answer it item by item."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter import editions
from mutuality_chapter.guidelines import actions, rules, schemas, store
from mutuality_chapter.guidelines.models import OurResponse

blueprint = Blueprint("guidelines", __name__, description="What the national body proposes, and our answers")
REFUSALS = (
    NotFound,
    rules.OwnTextMissing,
    rules.ReasonMissing,
    rules.SomebodyNamed,
    rules.EvidenceMissing,
    rules.NotYetDecided,
)


@blueprint.route("/editions/<ref:edition_id>/items")
class Items(MethodView):
    """The items of an edition."""

    @blueprint.operation(
        "list_items", scope="guidelines:read", query=PageQuery, returns=schemas.ItemOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], edition_id: str) -> Page:
        """List the items an edition asks of us as the units above us leave it, each with our answer beside it."""
        return store.items(session, edition_id, query)


@blueprint.route("/editions/<ref:edition_id>/items/<string(maxlength=64):slug>/response")
class OneResponse(MethodView):
    """Our answer to one item."""

    @blueprint.operation("show_response", scope="guidelines:read", returns=schemas.ResponseOut, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str, slug: str) -> OurResponse:
        """Show what our members decided about an item."""
        return store.answered(session, edition_id, slug)

    @blueprint.operation(
        "answer_item",
        scope="guidelines:write",
        body=schemas.ResponseIn,
        returns=schemas.ResponseOut,
        status=201,
        creates=True,
        problems=(*REFUSALS, rules.AlreadyAnswered),
    )
    def post(self, session: Session, *, body: dict[str, Any], edition_id: str, slug: str) -> OurResponse:
        """Record our members' first answer to an item."""
        place = editions.asked_item(session, edition_id, slug).place
        rules.require_unanswered(is_answered=store.response(session, place) is not None)
        return actions.respond(session, edition_id=edition_id, slug=slug, said=body)

    @blueprint.operation(
        "change_answer",
        scope="guidelines:write",
        body=schemas.ResponseIn,
        returns=schemas.ResponseOut,
        changes=True,
        problems=REFUSALS,
    )
    def put(self, session: Session, *, body: dict[str, Any], edition_id: str, slug: str) -> OurResponse:
        """Record that our members changed their mind about an item."""
        require_current(store.answered(session, edition_id, slug))
        return actions.respond(session, edition_id=edition_id, slug=slug, said=body)

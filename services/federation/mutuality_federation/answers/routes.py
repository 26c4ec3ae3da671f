"""The operations that show what chapters said of items, and by which officers look at it."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_federation import chapters, editions
from mutuality_federation.access import require_own_body
from mutuality_federation.answers import actions, rules, schemas, store
from mutuality_federation.answers.models import ItemState

READ = "compliance:read"
ITEM = "/chapters/<ref:chapter_id>/compliance/<ref:edition_id>/<slug:slug>"

blueprint = Blueprint("answers", __name__, description="What chapters say of items, and how officers see it")


@blueprint.route(ITEM)
class OneItem(MethodView):
    """What one chapter sent on one item."""

    @blueprint.operation("show_item_state", scope=READ, returns=schemas.ItemStateOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str, edition_id: str, slug: str) -> ItemState:
        """Show all that stands of a chapter on an item; nobody can look at more than the chapter sent."""
        chapter, item = _place(session, chapter_id, edition_id, slug)
        return store.known_state(session, chapter.id, item)


@blueprint.route(f"{ITEM}/history")
class ItemHistory(MethodView):
    """All that was ever said of one item at one chapter."""

    @blueprint.operation(
        "list_item_history", scope=READ, query=PageQuery, returns=schemas.ItemHistoryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str, edition_id: str, slug: str) -> Page:
        """List what stood after each thing the chapter or a reviewer said of an item, the oldest first."""
        chapter, item = _place(session, chapter_id, edition_id, slug)
        return store.history(session, chapter.id, item, query)


@blueprint.route(f"{ITEM}/reviews")
class Reviews(MethodView):
    """What officers see in what a chapter sent."""

    @blueprint.operation(
        "review_item",
        scope="compliance:write",
        body=schemas.ReviewIn,
        returns=schemas.ItemStateOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.NothingSent, rules.StatementMoved),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str, edition_id: str, slug: str) -> ItemState:
        """Say how you see what a chapter sent on an item, and why.

        Your view stands beside the chapter's own, is kept for ever, and counts until the chapter says something new.
        """
        chapter, item = _place(session, chapter_id, edition_id, slug)
        return actions.review(session, chapter=chapter, item=item, said=body, by=actor().id)


def _place(
    session: Session, chapter_id: str, edition_id: str, slug: str
) -> tuple[chapters.ChapterFacts, editions.StandingItem]:
    chapter = chapters.facts_of(chapters.own_chapter(session, actor(), chapter_id))
    item = store.known_item(session, edition_id, slug)
    require_own_body(actor(), item.body_id)
    return chapter, item

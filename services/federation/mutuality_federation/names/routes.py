"""The operations on what chapters are called."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_federation.chapters import own_chapter
from mutuality_federation.names import actions, schemas, store
from mutuality_federation.names.models import NameWord

blueprint = Blueprint("names", __name__, description="What chapters are called, and who reviews it")


@blueprint.route("/chapters/<ref:chapter_id>/names")
class Names(MethodView):
    """Names of a chapter."""

    @blueprint.operation(
        "list_names", scope="chapters:read", query=PageQuery, returns=schemas.NameWordOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List every name that was proposed for a chapter, and what the national office said of it."""
        own_chapter(session, actor(), chapter_id)
        return store.words(session, chapter_id, query)

    @blueprint.operation(
        "propose_name",
        scope="chapters:write",
        body=schemas.NameIn,
        returns=schemas.NameWordOut,
        status=201,
        creates=True,
        problems=(NotFound,),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> NameWord:
        """Propose another name for a chapter; it is called as before until the national office approved it."""
        chapter = own_chapter(session, actor(), chapter_id)
        return actions.propose(session, chapter=chapter, said=body, by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/name-reviews")
class Reviews(MethodView):
    """Reviews of a chapter's names."""

    @blueprint.operation(
        "review_name",
        scope="chapters:write",
        body=schemas.NameReviewIn,
        returns=schemas.NameWordOut,
        status=201,
        creates=True,
        problems=(NotFound, PolicyRefused),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> NameWord:
        """Say for the national office whether a chapter may be called so."""
        chapter = own_chapter(session, actor(), chapter_id)
        return actions.review(session, chapter=chapter, said=body, actor=actor())

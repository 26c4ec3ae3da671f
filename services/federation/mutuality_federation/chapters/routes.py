"""The operations on the roll that officers use."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, actor, require_current
from mutuality_federation import bodies, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import actions, rules, schemas, store
from mutuality_federation.chapters.models import Chapter
from mutuality_federation.chapters.offices import own_chapter, require_speaking_for, units_of

blueprint = Blueprint("chapters", __name__, description="The roll of a body's chapters")


@blueprint.route("/bodies/<ref:body_id>/chapters")
class NewChapters(MethodView):
    """Chapters of a body, as they are put on its roll."""

    @blueprint.operation(
        "name_chapter",
        scope="chapters:write",
        body=schemas.ChapterIn,
        returns=schemas.ChapterOut,
        status=201,
        creates=True,
        location="/v1/chapters/{thing.id}",
        problems=(NotFound,),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> Chapter:
        """Put a chapter on the roll."""
        require_own_body(actor(), body_id)
        require_speaking_for(session, actor(), body_id, body["unit_id"])
        return actions.name_chapter(session, body_id=body_id, said=body)


@blueprint.route("/chapters")
class Chapters(MethodView):
    """The roll of the officer's body."""

    @blueprint.operation(
        "list_chapters",
        scope="chapters:read",
        query=schemas.ChapterQuery,
        head=schemas.ChaptersOut,
        returns=schemas.ChapterOut,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the chapters of your body, or of your unit and those below it."""
        found = store.chapters(session, actor().body_id, query, unit_ids=units_of(session, actor()))
        return found.headed(labels=bodies.labels_of_one(session, actor().body_id))


@blueprint.route("/chapters/<ref:chapter_id>")
class OneChapter(MethodView):
    """One chapter."""

    @blueprint.operation("show_chapter", scope="chapters:read", returns=schemas.ChapterOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> Chapter:
        """Show a chapter of your body."""
        return own_chapter(session, actor(), chapter_id)

    @blueprint.operation(
        "describe_chapter",
        scope="chapters:write",
        body=schemas.ChapterChange,
        returns=schemas.ChapterOut,
        changes=True,
        problems=(NotFound, PolicyRefused, rules.TransferNeeded, policies.LevelsContradict),
    )
    def patch(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Chapter:
        """Change a chapter's name on the roll, or put it into its first unit."""
        chapter = own_chapter(session, actor(), chapter_id)
        require_current(chapter)
        return actions.describe(session, chapter=chapter, said=body, by=actor().id)

"""The operations on the roll that officers use."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.serialize import compiled, to_bytes
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current, transaction
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import actions, enrolling, rules, schemas, store
from mutuality_federation.chapters.models import Chapter
from mutuality_federation.chapters.views import enrolment_view

blueprint = Blueprint("chapters", __name__, description="The roll: chapters, their enrolment and standing")


def own_chapter(session: Session, chapter_id: str) -> Chapter:
    """Return a chapter of the officer's own body.

    Raises:
        NotFound: there is none.
    """
    found = store.chapter(session, chapter_id)
    require_own_body(actor(), found.body_id)
    return found


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
        return actions.name_chapter(session, body_id=body_id, said=body)


@blueprint.route("/chapters")
class Chapters(MethodView):
    """The roll of the officer's body."""

    @blueprint.operation("list_chapters", scope="chapters:read", query=schemas.ChapterQuery, returns=schemas.ChapterOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the chapters of your body."""
        return store.chapters(session, actor().body_id, query)


@blueprint.route("/chapters/<ref:chapter_id>")
class OneChapter(MethodView):
    """One chapter."""

    @blueprint.operation("show_chapter", scope="chapters:read", returns=schemas.ChapterOut, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> Chapter:
        """Show a chapter of your body."""
        return own_chapter(session, chapter_id)

    @blueprint.operation(
        "describe_chapter",
        scope="chapters:write",
        body=schemas.ChapterChange,
        returns=schemas.ChapterOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Chapter:
        """Change a chapter's name or unit on the roll."""
        chapter = own_chapter(session, chapter_id)
        require_current(chapter)
        return actions.describe(session, chapter=chapter, said=body)


@blueprint.route("/chapters/<ref:chapter_id>/invitations")
class Invitations(MethodView):
    """Invitations of a chapter."""

    @blueprint.operation(
        "invite_chapter",
        scope="chapters:write",
        returns=schemas.InvitationOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.StandingFixed),
    )
    def post(self, session: Session, *, chapter_id: str) -> actions.Invited:
        """Invite a chapter; the token is told this once and replaces the one before."""
        chapter = own_chapter(session, chapter_id)
        if chapter.standing != rules.INVITED:
            raise rules.StandingFixed(f"This chapter is {chapter.standing} already.")
        return actions.invite(session, chapter=chapter, by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/enrolment")
class ChapterEnrolment(MethodView):
    """A chapter's enrolment."""

    @blueprint.operation(
        "show_chapter_enrolment", scope="chapters:approve", returns=schemas.EnrolmentOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Show a chapter's enrolment with the six words to compare by telephone."""
        return enrolment_view(store.enrolment_of(session, own_chapter(session, chapter_id).id))


@blueprint.route("/chapters/<ref:chapter_id>/approval")
class Approval(MethodView):
    """Approval by a second officer."""

    @blueprint.operation(
        "approve_chapter",
        scope="chapters:approve",
        body=schemas.ApprovalIn,
        returns=schemas.ChapterOut,
        transaction=False,
        problems=(NotFound, rules.SameOfficer, rules.FingerprintMismatch, rules.NothingToApprove),
    )
    def put(self, *, body: dict[str, Any], chapter_id: str) -> Response:
        """Approve a chapter whose six words you compared; you are not the officer who invited it."""
        with transaction() as session:
            chapter = own_chapter(session, chapter_id)
            is_right = enrolling.approve(session, chapter=chapter, words=body["fingerprint"], by=actor().id)
        if not is_right:
            raise rules.FingerprintMismatch("These are not the six words of this chapter's key.")
        return Response(to_bytes(compiled(schemas.ChapterOut)(chapter)), 200, content_type="application/json")


@blueprint.route("/chapters/<ref:chapter_id>/standing-changes")
class StandingChanges(MethodView):
    """How a chapter's standing moved."""

    @blueprint.operation(
        "list_standing_changes",
        scope="chapters:read",
        query=PageQuery,
        returns=schemas.StandingChangeOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List how a chapter's standing moved: who, when and why."""
        return store.standing_changes(session, own_chapter(session, chapter_id).id, query)

    @blueprint.operation(
        "change_standing",
        scope="chapters:write",
        body=schemas.StandingIn,
        returns=schemas.ChapterOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.StandingFixed),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> Chapter:
        """Move a chapter's standing, with a reason."""
        chapter = own_chapter(session, chapter_id)
        return actions.change_standing(session, chapter=chapter, said=body, by=actor().id)

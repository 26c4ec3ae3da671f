"""The operations by which officers invite and approve a chapter."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.serialize import compiled, to_bytes
from mutuality.web import Blueprint, actor, transaction
from mutuality_federation import chapters
from mutuality_federation.chapters import ChapterOut, Standing
from mutuality_federation.enrolments import actions, rules, schemas, store
from mutuality_federation.enrolments.views import enrolment_view

blueprint = Blueprint("invitations", __name__, description="How a chapter is invited, and approved by a second officer")


@blueprint.route("/chapters/<ref:chapter_id>/invitations")
class Invitations(MethodView):
    """Invitations of a chapter."""

    @blueprint.operation(
        "invite_chapter",
        scope="chapters:write",
        returns=schemas.InvitationOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.InvitedAlready),
    )
    def post(self, session: Session, *, chapter_id: str) -> actions.Invited:
        """Invite a chapter; the token is told this once and replaces the one before."""
        chapter = chapters.own_chapter(session, actor(), chapter_id)
        if chapter.standing != Standing.INVITED:
            raise rules.InvitedAlready(f"This chapter is {chapter.standing} already.")
        return actions.invite(session, chapter=chapter, by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/enrolment")
class ChapterEnrolment(MethodView):
    """A chapter's enrolment."""

    @blueprint.operation(
        "show_chapter_enrolment", scope="chapters:approve", returns=schemas.EnrolmentOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Show a chapter's enrolment with the six words to compare by telephone."""
        return enrolment_view(store.enrolment_of(session, chapters.own_chapter(session, actor(), chapter_id).id))


@blueprint.route("/chapters/<ref:chapter_id>/approval")
class Approval(MethodView):
    """Approval by a second officer."""

    @blueprint.operation(
        "approve_chapter",
        scope="chapters:approve",
        body=schemas.ApprovalIn,
        returns=ChapterOut,
        transaction=False,
        problems=(NotFound, PolicyRefused, rules.SameOfficer, rules.FingerprintMismatch, rules.NothingToApprove),
    )
    def put(self, *, body: dict[str, Any], chapter_id: str) -> Response:
        """Approve a chapter whose six words you compared; you are not the officer who invited it."""
        with transaction() as session:
            chapter = chapters.own_chapter(session, actor(), chapter_id)
            is_right = actions.approve(session, chapter=chapter, words=body["fingerprint"], by=actor().id)
        if not is_right:
            raise rules.FingerprintMismatch("These are not the six words of this chapter's key.")
        return Response(to_bytes(compiled(ChapterOut)(chapter)), 200, content_type="application/json")

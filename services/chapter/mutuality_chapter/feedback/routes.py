"""The operations on what our body says of our reports."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.affiliation import NotAffiliated, NotFounded
from mutuality_chapter.feedback import actions, rules, schemas, store
from mutuality_chapter.feedback.models import OurReply

READ, WRITE = "reporting:read", "reporting:write"
blueprint = Blueprint("feedback", __name__, description="What our body says of our reports")


@blueprint.route("/report-exceptions")
class Exceptions(MethodView):
    """Exceptions for us."""

    @blueprint.operation("list_report_exceptions", scope=READ, query=PageQuery, returns=schemas.ExceptionToldOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List which closed periods we may report until when, and which we are excused from, and why; also off line."""
        return store.exceptions(session, query)


@blueprint.route("/report-answers")
class Returns(MethodView):
    """What came of our reports."""

    @blueprint.operation("list_report_answers", scope=READ, query=PageQuery, returns=schemas.ReturnToldOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what came of each report of ours at our body, whether it is accepted, or that lapsed; also off line."""
        return store.returns(session, query)


@blueprint.route("/report-follow-ups")
class FollowUps(MethodView):
    """What our body asked."""

    @blueprint.operation("list_report_follow_ups", scope=READ, query=PageQuery, returns=schemas.FollowUpToldOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what our body asked about our reports, with all that was said, as our feed told it; also off line."""
        return store.follow_ups(session, query)


@blueprint.route("/report-follow-ups/<ref:report_follow_up_id>")
class OneFollowUp(MethodView):
    """One question of our body."""

    @blueprint.operation("show_report_follow_up", scope=READ, returns=schemas.FollowUpToldOut, problems=(NotFound,))
    def get(self, session: Session, *, report_follow_up_id: str) -> dict[str, Any]:
        """Show what our body asked, all that was said about it, and how it was settled."""
        return store.follow_up(session, report_follow_up_id).told


@blueprint.route("/report-follow-ups/<ref:report_follow_up_id>/replies")
class Replies(MethodView):
    """Our answers."""

    @blueprint.operation(
        "list_report_replies", scope=READ, query=PageQuery, returns=schemas.ReplyOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], report_follow_up_id: str) -> Page:
        """List what we answered, whether or not it left yet."""
        store.follow_up(session, report_follow_up_id)
        return store.replies(session, report_follow_up_id, query)

    @blueprint.operation(
        "reply_to_report_follow_up",
        scope=WRITE,
        body=schemas.ReplyIn,
        returns=schemas.ReplyOut,
        status=201,
        creates=True,
        problems=(NotFound, NotAffiliated, NotFounded, rules.FollowUpSettled, rules.ReplyNamesSomebody),
    )
    def post(self, session: Session, *, body: dict[str, Any], report_follow_up_id: str) -> OurReply:
        """Answer what our body asked about a report; our words leave with the next session, and may name no member."""
        found = store.follow_up(session, report_follow_up_id)
        return actions.reply(session, found=found, **body, by=actor().id)

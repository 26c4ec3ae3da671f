"""The operations on reports that came: what came of them, accepting one, and asking about one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, page_of
from mutuality_federation import chapters, statistics
from mutuality_federation.access import require_own_body
from mutuality_federation.returns import actions, asking, reading, rules, schemas, store
from mutuality_federation.returns.models import FollowUp, ReturnAcceptance

READ, WRITE = "statistics:read", "reports:write"
blueprint = Blueprint("returns", __name__, description="Reports that came: accepted, or asked about")


@blueprint.route("/bodies/<ref:body_id>/returns")
class Returns(MethodView):
    """Reports as they stand."""

    @blueprint.operation(
        "list_returns", scope=READ, query=schemas.ReturnsQuery, returns=schemas.ReturnOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the reports that came, without figures: what came of each, whether it is accepted, or that lapsed."""
        require_own_body(actor(), body_id)
        wanted = store.returns(body_id, **{name: query[name] for name in store.PLACE})
        by = [wanted.selected_columns[name] for name in ("period", "form", "chapter_id")]
        page = page_of(session, wanted, by=by, query=query)
        return replace(page, items=[reading.shown(row) for row in page.items])


@blueprint.route("/chapters/<ref:chapter_id>/intake-answers")
class IntakeAnswers(MethodView):
    """What came of what a chapter sent."""

    @blueprint.operation(
        "list_intake_answers",
        scope="link:read",
        query=PageQuery,
        returns=schemas.IntakeAnswerOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List what came of each report of the own chapter, revision by revision, as it was kept with its receipt."""
        if actor().chapter_id != chapter_id:
            raise NotFound("There is no such chapter for you to ask about.")
        wanted = statistics.answers(chapter_id)
        return page_of(session, wanted, by=[wanted.selected_columns.seq], query=query)


@blueprint.route("/chapters/<ref:chapter_id>/return-acceptances")
class Acceptances(MethodView):
    """Reports accepted."""

    @blueprint.operation(
        "accept_return",
        scope=WRITE,
        body=schemas.AcceptanceIn,
        returns=schemas.AcceptanceOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.NothingReported, rules.RevisionMoved, rules.AlreadyAccepted),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> ReturnAcceptance:
        """Accept a report as you read it, by its digest; when the chapter revises it, the acceptance lapses."""
        chapter = chapters.own_chapter(session, actor(), chapter_id)
        return actions.accept(session, chapter=chapter, said=body, by=actor().id)


@blueprint.route("/bodies/<ref:body_id>/report-follow-ups")
class FollowUps(MethodView):
    """What was asked."""

    @blueprint.operation(
        "list_report_follow_ups",
        scope=READ,
        query=schemas.FollowUpQuery,
        returns=schemas.FollowUpOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what was asked of chapters about their reports, each with all that was said about it."""
        require_own_body(actor(), body_id)
        narrowed = {name: query[name] for name in ("chapter_id", "is_settled")}
        page = page_of(session, store.follow_ups(body_id, **narrowed), by=[store.ASKED.id], query=query)
        return replace(page, items=reading.threads(session, page.items))


@blueprint.route("/chapters/<ref:chapter_id>/report-follow-ups")
class NewFollowUp(MethodView):
    """Something asked."""

    @blueprint.operation(
        "ask_about_report",
        scope=WRITE,
        body=schemas.FollowUpIn,
        returns=schemas.FollowUpOut,
        status=201,
        creates=True,
        location="/v1/report-follow-ups/{thing[id]}",
        problems=(NotFound,),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Ask a chapter about a report, one figure of it, or one that did not come; it reads it with its feed."""
        chapter = chapters.own_chapter(session, actor(), chapter_id)
        return asking.ask(session, chapter=chapter, said=body, by=actor().id)


@blueprint.route("/report-follow-ups/<ref:report_follow_up_id>")
class OneFollowUp(MethodView):
    """One question."""

    @blueprint.operation("show_report_follow_up", scope=READ, returns=schemas.FollowUpOut, problems=(NotFound,))
    def get(self, session: Session, *, report_follow_up_id: str) -> dict[str, Any]:
        """Show what was asked, all that was said about it, and how it was settled."""
        found = store.follow_up(session, report_follow_up_id)
        require_own_body(actor(), found.body_id)
        return reading.follow_up(session, found.id)


@blueprint.route("/report-follow-ups/<ref:report_follow_up_id>/questions")
class FurtherQuestions(MethodView):
    """Something asked further."""

    @blueprint.operation(
        "ask_further_about_report",
        scope=WRITE,
        body=schemas.WordsIn,
        returns=schemas.FollowUpOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.AlreadySettled),
    )
    def post(self, session: Session, *, body: dict[str, Any], report_follow_up_id: str) -> dict[str, Any]:
        """Ask further about the same."""
        return asking.ask_further(session, found=_own(session, report_follow_up_id), **body, by=actor().id)


@blueprint.route("/report-follow-ups/<ref:report_follow_up_id>/settlement")
class Settlement(MethodView):
    """Something settled."""

    @blueprint.operation(
        "settle_report_follow_up",
        scope=WRITE,
        body=schemas.WordsIn,
        returns=schemas.FollowUpOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.AlreadySettled),
    )
    def post(self, session: Session, *, body: dict[str, Any], report_follow_up_id: str) -> dict[str, Any]:
        """Settle what was asked, and say how; it stays readable for both."""
        return asking.settle(session, found=_own(session, report_follow_up_id), **body, by=actor().id)


def _own(session: Session, follow_up_id: str) -> FollowUp:
    """Return what was asked of a chapter the officer may act for.

    Raises:
        NotFound: there is none.
    """
    found = store.follow_up(session, follow_up_id)
    chapters.own_chapter(session, actor(), found.chapter_id)
    return found

"""The operations on our body's forms: see what is owed, look at an answer, release it."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.forms import FigureMissing, FigureTooLarge, FormPeriodUnfit, FormUnknown
from mutuality.forms.promising import PeriodNotPromised
from mutuality.periods import PeriodAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, actor, transaction
from mutuality_chapter import reporting
from mutuality_chapter.answering import actions, rules, schemas
from mutuality_chapter.answering.models import Explanation

READ, WRITE = "reporting:read", "reporting:write"
UNFIT = (FormUnknown, FormPeriodUnfit)
REFUSALS = (
    *reporting.REFUSALS,
    FormPeriodUnfit,
    PeriodNotPromised,
    FigureMissing,
    FigureTooLarge,
    rules.CheckFailed,
    rules.ExplanationMissing,
)
blueprint = Blueprint("answering", __name__, description="Our answers to our body's forms")


@blueprint.route("/owed-reports")
class Owed(MethodView):
    """What is owed."""

    @blueprint.operation("list_owed_reports", scope=READ, returns=schemas.OwedListOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List the periods our body's forms ask about, when each is due, and whether it is late, closed or released."""
        return {"items": actions.owed(session)}


@blueprint.route("/forms/<slug:form>/reports/<period:period>")
class OneAnswer(MethodView):
    """One period on one form."""

    @blueprint.operation("show_answer", scope=READ, returns=reporting.ReportOut, problems=(NotFound,))
    def get(self, session: Session, *, form: str, period: str) -> reporting.Report:
        """Show our answer to a form about a period as we released it last."""
        return reporting.report(session, form, period)

    @blueprint.operation(
        "release_answer", scope=WRITE, returns=reporting.ReportOut, transaction=False, problems=REFUSALS
    )
    def put(self, *, form: str, period: str) -> reporting.Report:
        """Release our answer to a form; doing it again revises it, but for what left with noise or by another form.

        Before noise is drawn for the first time our federation is asked what left us before.
        """
        _know_our_past(form, period)
        with transaction() as session:
            return actions.release(session, form, period, by=actor().id)


@blueprint.route("/forms/<slug:form>/reports/<period:period>/preview")
class AnswerPreview(MethodView):
    """What would leave."""

    @blueprint.operation("preview_answer", scope=READ, returns=schemas.AnswerOut, problems=(*UNFIT, PeriodAhead))
    def get(self, session: Session, *, form: str, period: str) -> dict[str, Any]:
        """Show what would leave of a period on a form, figure by figure and why, and how its checks come out."""
        return actions.preview(session, actions.form(session, form, period), period)


@blueprint.route("/forms/<slug:form>/reports/<period:period>/draft")
class AnswerDraft(MethodView):
    """An answer made fit to leave."""

    @blueprint.operation("prepare_answer", scope=WRITE, returns=schemas.AnswerOut, transaction=False, problems=REFUSALS)
    def put(self, *, form: str, period: str) -> dict[str, Any]:
        """Make an answer fit to leave, and see the very bytes; noise is drawn now, once for ever. Nothing leaves.

        Before noise is drawn for the first time our federation is asked what left us before.
        """
        _know_our_past(form, period)
        with transaction() as session:
            return actions.prepare(session, form, period, by=actor().id)


@blueprint.route("/forms/<slug:form>/reports/<period:period>/explanations/<slug:indicator>")
class OneExplanation(MethodView):
    """Our explanation of one figure."""

    @blueprint.operation(
        "explain_figure",
        scope=WRITE,
        body=schemas.ExplanationIn,
        returns=schemas.ExplanationOut,
        problems=(NotFound, *UNFIT, PeriodAhead, rules.ExplanationNamesSomebody),
    )
    def put(self, session: Session, *, body: dict[str, Any], form: str, period: str, indicator: str) -> Explanation:
        """Say that a figure is right though unusual, and why; once it comes to another number, say it anew."""
        asked = actions.form(session, form, period)
        return actions.say(session, asked, period, code=indicator, says=body["says"], by=actor().id)


def _know_our_past(slug: str, period: str) -> None:
    """Before noise is drawn, and once the figures are right, make sure that none of it left us and was forgotten."""
    reporting.know_our_past(lambda session, about: actions.right_form(session, slug, about), period)

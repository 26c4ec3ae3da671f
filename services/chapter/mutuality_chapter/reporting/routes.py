"""The operations on figures: look at what would leave, then release it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.disclosure import SecondMode
from mutuality.forms import STANDARD, Form, FormUnknown
from mutuality.periods import PeriodAhead, PeriodClosed
from mutuality.problems import Conflict, NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, current_service, reading, transaction
from mutuality_chapter.affiliation import Past, PastUnknown
from mutuality_chapter.counting import channels
from mutuality_chapter.disclosing import BudgetSpent, DrawnMeanwhile
from mutuality_chapter.floors import NothingGranted
from mutuality_chapter.reporting import actions, schemas, store
from mutuality_chapter.reporting.models import Report

REFUSALS = (
    PolicyRefused,
    NothingGranted,
    PeriodAhead,
    PeriodClosed,
    BudgetSpent,
    DrawnMeanwhile,
    PastUnknown,
    FormUnknown,
    SecondMode,
    Conflict,
)
blueprint = Blueprint("reporting", __name__, description="Our figures, and what of them leaves")


@blueprint.route("/reports")
class Reports(MethodView):
    """Reports we released."""

    @blueprint.operation("list_reports", scope="reporting:read", query=PageQuery, returns=schemas.ReportOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the reports we released, by period."""
        return store.reports(session, query)


@blueprint.route("/reports/<period:period>")
class OneReport(MethodView):
    """One period."""

    @blueprint.operation("show_report", scope="reporting:read", returns=schemas.ReportOut, problems=(NotFound,))
    def get(self, session: Session, *, period: str) -> Report:
        """Show the figures of a month, quarter, half or year as we released them last."""
        return store.report(session, STANDARD, period)

    @blueprint.operation(
        "release_report",
        scope="reporting:write",
        returns=schemas.ReportOut,
        transaction=False,
        problems=REFUSALS,
    )
    def put(self, *, period: str) -> Report:
        """Release the figures of a period; doing it again revises them, but for those that left with noise.

        Before noise is drawn for the first time our federation is asked what left us before.
        """
        know_our_past(actions.standard, period)
        with transaction() as session:
            return actions.release(session, form=actions.standard(session, period), period=period, by=actor().id)


@blueprint.route("/reports/<period:period>/preview")
class Preview(MethodView):
    """What would leave."""

    @blueprint.operation("preview_report", scope="reporting:read", returns=schemas.PreviewOut, problems=(PeriodAhead,))
    def get(self, session: Session, *, period: str) -> dict[str, Any]:
        """Show what would leave of a period, figure by figure, and why; and what stays, by which rule."""
        return actions.shown(session, actions.preview(session, actions.standard(session, period), period))


@blueprint.route("/reports/<period:period>/draft")
class Draft(MethodView):
    """A period made fit to leave."""

    @blueprint.operation(
        "prepare_report",
        scope="reporting:write",
        returns=schemas.PreviewOut,
        transaction=False,
        problems=REFUSALS,
    )
    def put(self, *, period: str) -> dict[str, Any]:
        """Make a period fit to leave, and see the very bytes; its noise is drawn now, once for ever. It stays here.

        Before noise is drawn for the first time our federation is asked what left us before.
        """
        know_our_past(actions.standard, period)
        with transaction() as session:
            form = actions.standard(session, period)
            return actions.shown(session, actions.prepare(session, form=form, period=period, by=actor().id))


@blueprint.route("/reports/<month:period>/channels")
class Channels(MethodView):
    """The four channels of a month."""

    @blueprint.operation("show_channels", scope="reporting:read", returns=schemas.ChannelsOut)
    def get(self, session: Session, *, period: str) -> dict[str, str | int]:
        """Show how help went out in a month: by contacts, meetings, the hotline and outreach; it stays here."""
        return channels(session, period)


def know_our_past(find_form: Callable[[Session, str], Form], period: str) -> None:
    """Before noise is drawn, make sure that none of it left us and was forgotten; no unit of work waits meanwhile."""
    with reading() as session:
        is_needed = actions.needs_noise(session, find_form(session, period), period)
    if is_needed:
        current_service().part(Past).require_known()

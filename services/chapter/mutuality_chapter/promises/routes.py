"""The operations on what we promise of forms."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.forms import FormPeriodUnfit, FormUnknown
from mutuality.periods import PeriodClosed
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.affiliation import NotAffiliated
from mutuality_chapter.promises import actions, rules, schemas, store
from mutuality_chapter.promises.models import FormPromise

READ, WRITE = "reporting:read", "reporting:write"
blueprint = Blueprint("promises", __name__, description="Which forms we promised to answer")


@blueprint.route("/report-promises")
class Promises(MethodView):
    """What we promised."""

    @blueprint.operation("list_report_promises", scope=READ, query=PageQuery, returns=schemas.FormPromiseOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what we promised of our body's forms, word after word."""
        return store.promises(session, query)


@blueprint.route("/report-promises/<slug:form>")
class OnePromise(MethodView):
    """What we promise of one form."""

    @blueprint.operation(
        "show_report_promise", scope=READ, returns=schemas.FormPromiseOut, problems=(rules.NothingPromised,)
    )
    def get(self, session: Session, *, form: str) -> FormPromise:
        """Show what we promise of a form now."""
        return store.newest(session, form)

    @blueprint.operation(
        "promise_reports",
        scope=WRITE,
        body=schemas.FormPromiseIn,
        returns=schemas.FormPromiseOut,
        problems=(NotAffiliated, FormUnknown, FormPeriodUnfit, PeriodClosed, rules.PromiseNotAsked, rules.PromiseUnfit),
    )
    def put(self, session: Session, *, body: dict[str, Any], form: str) -> FormPromise:
        """Promise to answer a form from a period on; a later word takes its place, but for periods that are over."""
        return actions.promise(session, slug=form, said=body, by=actor().id)

    @blueprint.operation(
        "take_report_promise_back", scope=WRITE, status=204, problems=(NotAffiliated, rules.NothingPromised)
    )
    def delete(self, session: Session, *, form: str) -> None:
        """Promise nothing more of a form; periods that are over stay promised."""
        actions.take_back(session, slug=form, by=actor().id)

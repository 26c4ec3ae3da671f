"""The operations on exceptions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.forms import FormPeriodUnfit, FormUnknown
from mutuality.periods import PeriodAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, page_of
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.exceptions import actions, rules, schemas, store

READ, WRITE = "statistics:read", "reports:write"
UNASKED = (NotFound, FormUnknown, FormPeriodUnfit)

blueprint = Blueprint("exceptions", __name__, description="Periods opened again, and chapters excused from one")


@blueprint.route("/bodies/<ref:body_id>/report-exceptions")
class Exceptions(MethodView):
    """All exceptions of a body."""

    @blueprint.operation(
        "list_report_exceptions",
        scope=READ,
        query=schemas.ExceptionQuery,
        returns=schemas.ExceptionOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List which periods were opened again for which chapter until when, and who is excused from one, and why."""
        require_own_body(actor(), body_id)
        wanted = store.of_body(body_id, chapter_id=query["chapter_id"], period=query["period"])
        page = page_of(session, wanted, by=[store.COLUMNS.id], query=query)
        return replace(page, items=[store.shown(row, session.now.date()) for row in page.items])


@blueprint.route("/chapters/<ref:chapter_id>/report-reopenings")
class Reopenings(MethodView):
    """Periods opened again for a chapter."""

    @blueprint.operation(
        "open_period_again",
        scope=WRITE,
        body=schemas.ReopeningIn,
        returns=schemas.ExceptionOut,
        status=201,
        creates=True,
        problems=(*UNASKED, PeriodAhead, rules.ReopeningDayWrong, rules.PeriodNotClosed),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Let a chapter report a closed period until a day, with a reason it reads; then it is closed again by itself.

        Closed is not late: a report that is late is taken until its period is closed, and needs no exception.
        """
        chapter = chapters.own_chapter(session, actor(), chapter_id)
        return actions.open_again(session, chapter=chapter, said=body, by=actor().id)


@blueprint.route("/chapters/<ref:chapter_id>/report-excuses")
class Excuses(MethodView):
    """Periods a chapter is excused from."""

    @blueprint.operation(
        "excuse_from_period",
        scope=WRITE,
        body=schemas.ExcuseIn,
        returns=schemas.ExceptionOut,
        status=201,
        creates=True,
        problems=(*UNASKED, rules.AlreadyExcused),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> dict[str, Any]:
        """Expect no report of a period of a chapter, with a reason it reads; one that comes all the same counts."""
        chapter = chapters.own_chapter(session, actor(), chapter_id)
        return actions.excuse(session, chapter=chapter, said=body, by=actor().id)

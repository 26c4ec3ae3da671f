"""The operations on sums that a body leads. All of them are experimental."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask.views import MethodView

from mutuality.authority import ServiceKeys
from mutuality.database import Session
from mutuality.fingerprints import fingerprint_words, words_for
from mutuality.language.feeds import FeedInvalid, KeyUnfit
from mutuality.language.sums import FigureUnfit, PeriodUnfit, Terms
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, current_service, require_current
from mutuality_federation import bodies, chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.aggregation import TaskTooLoose, counts_from
from mutuality_federation.sums import actions, rules, schemas, store
from mutuality_federation.sums.models import SumTask

READ, WRITE = "statistics:read", "sums:write"

blueprint = Blueprint("sums", __name__, description="Sums by two aggregators, of which nothing but the sum comes out")


@blueprint.route("/bodies/<ref:body_id>/sum-tasks")
class SumTasks(MethodView):
    """The tasks of a body."""

    @blueprint.operation(
        "list_sum_tasks", scope=READ, query=PageQuery, returns=schemas.SumTaskOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List what your body sums without seeing any chapter's figures. Experimental."""
        require_own_body(actor(), body_id)
        page = store.tasks(session, body_id, query)
        return replace(page, items=[_shown(each) for each in page.items])

    @blueprint.operation(
        "set_up_sum_task",
        scope=WRITE,
        body=schemas.SumTaskIn,
        returns=schemas.SumTaskOut,
        status=201,
        creates=True,
        location="/v1/sum-tasks/{thing[id]}",
        problems=(NotFound, FigureUnfit, rules.FigureTaken, PeriodUnfit, KeyUnfit, FeedInvalid, TaskTooLoose),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Set up a task with another federation as helper; chapters hear of it in their feed. Experimental.

        Give its `document` to the officer of the helper, who takes it up there.
        """
        require_own_body(actor(), body_id)
        bodies.require_body(session, body_id)
        service = current_service()
        signer, address = service.part(ServiceKeys).active(), service.base_url
        by = actor().id
        return _shown(actions.set_up(session, body_id=body_id, said=body, address=address, signer=signer, by=by))


@blueprint.route("/sum-tasks/<ref:task_id>")
class OneSumTask(MethodView):
    """One task."""

    @blueprint.operation("show_sum_task", scope=READ, returns=schemas.SumTaskOut, problems=(NotFound,))
    def get(self, session: Session, *, task_id: str) -> dict[str, Any]:
        """Show a task: what it sums, how it protects, who the two aggregators are. Experimental."""
        return _shown(_own(session, task_id))

    @blueprint.operation(
        "end_sum_task",
        scope=WRITE,
        body=schemas.SumTaskEndIn,
        returns=schemas.SumTaskOut,
        changes=True,
        problems=(NotFound, PeriodUnfit, rules.TaskEnded),
    )
    def patch(self, session: Session, *, body: dict[str, Any], task_id: str) -> dict[str, Any]:
        """Let a task end with a period; what came out stays. Experimental."""
        task = _own(session, task_id)
        require_current(task)
        return _shown(actions.end(session, task, last_period=body["last_period"]))


@blueprint.route("/sum-tasks/<ref:task_id>/roster")
class Roster(MethodView):
    """Who counts in a task."""

    @blueprint.operation(
        "list_sum_roster", scope=READ, query=PageQuery, returns=schemas.ListedOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], task_id: str) -> Page:
        """List a task's roster with each chapter's keys in words, for the helper's officer to vet. Experimental."""
        task = _own(session, task_id)
        page = store.roster(session, task.id, query)
        return replace(page, items=[_listed(session, store.terms(task), each) for each in page.items])

    @blueprint.operation(
        "enlist_for_sum_task",
        scope=WRITE,
        body=schemas.EnlistIn,
        returns=schemas.EnlistedOut,
        status=201,
        creates=True,
        problems=(NotFound,),
    )
    def post(self, session: Session, *, body: dict[str, Any], task_id: str) -> dict[str, int]:
        """Put chapters on a task's roster; they count from the period after this one, and stay. Experimental."""
        return {"added": len(actions.enlist(session, _own(session, task_id), by=actor().id, **body))}


@blueprint.route("/sum-tasks/<ref:task_id>/batches")
class SumBatches(MethodView):
    """The sums of a task."""

    @blueprint.operation(
        "list_sum_batches", scope=READ, query=PageQuery, returns=schemas.SumBatchOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], task_id: str) -> Page:
        """List the sums of a task: begun, come out, or ended because the helper refused. Experimental."""
        return store.batches_shown(session, _own(session, task_id).id, query)


@blueprint.route("/sum-tasks/<ref:task_id>/totals")
class SumTotals(MethodView):
    """What came out."""

    @blueprint.operation(
        "list_sum_totals", scope=READ, query=schemas.SumTotalsQuery, returns=schemas.SumTotalOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], task_id: str) -> Page:
        """List the totals that came out, each with its standard error, or why it is not shown. Experimental."""
        return store.totals(session, _own(session, task_id).id, query)


def _own(session: Session, task_id: str) -> SumTask:
    task = store.task(session, task_id)
    require_own_body(actor(), task.body_id)
    return task


def _listed(session: Session, terms: Terms, row: Any) -> dict[str, Any]:
    keys = [
        {**key.jwk, "fingerprint": fingerprint_words(key.jwk)} for key in chapters.open_keys(session, row.chapter_id)
    ]
    told = {name: getattr(row, name) for name in ("chapter_id", "name", "added_on", "reason")}
    return {**told, "counts_from": counts_from(terms, row.added_on), "keys": keys}


def _shown(task: Any) -> dict[str, Any]:
    said = task.said
    aggregators = [{**each, "fingerprint": words_for(each["key"])} for each in said["aggregators"]]
    own = {name: getattr(task, name) for name in ("id", "body_id", "last_period", "document", "version")}
    return {**said, **own, "aggregators": aggregators, "standard_error": store.terms(task).standard_error}

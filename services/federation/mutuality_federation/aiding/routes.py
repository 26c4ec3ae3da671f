"""The operations on sums we help with: those of our officer, and the three another federation's operator calls.

All of them are experimental.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask.views import MethodView

from mutuality.authority import ServiceKeys
from mutuality.database import Session
from mutuality.language.feeds import FeedInvalid, KeyUnfit
from mutuality.periods import PeriodAhead
from mutuality.problems import NotFound
from mutuality.signing import KeyInvalid, SignatureInvalid
from mutuality.web import Blueprint, Page, PageQuery, actor, current_service, require_current
from mutuality_federation import bodies
from mutuality_federation.access import require_own_body
from mutuality_federation.aggregation import BatchCollected, BatchTooClose, BatchTooSmall, ReportReplayed, TaskTooLoose
from mutuality_federation.aiding import actions, helping, rules, schemas, store

WRITE, JOIN = "aiding:write", "aggregation:join"
CLOSE = (BatchTooSmall, BatchTooClose, BatchCollected, ReportReplayed, rules.ShareMissing)

blueprint = Blueprint("aiding", __name__, description="Sums this federation helps another with, as second aggregator")


@blueprint.route("/bodies/<ref:body_id>/aided-tasks")
class AidedTasks(MethodView):
    """The tasks a body helps with."""

    @blueprint.operation(
        "list_aided_tasks", scope=WRITE, query=PageQuery, returns=schemas.AidedTaskOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the tasks of other federations your body helps with. Experimental."""
        require_own_body(actor(), body_id)
        page = store.tasks(session, body_id, query)
        return replace(page, items=[_shown(each) for each in page.items])

    @blueprint.operation(
        "take_up_task",
        scope=WRITE,
        body=schemas.AidedTaskIn,
        returns=schemas.AidedTaskOut,
        status=201,
        creates=True,
        location="/v1/aided-tasks/{thing[id]}",
        problems=(
            NotFound,
            SignatureInvalid,
            FeedInvalid,
            KeyUnfit,
            TaskTooLoose,
            rules.TaskElsewhere,
            rules.TaskTakenUp,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> dict[str, Any]:
        """Take up a task of another federation, as its leader signed it. Experimental."""
        require_own_body(actor(), body_id)
        bodies.require_body(session, body_id)
        address = current_service().base_url
        return _shown(actions.take_up(session, body_id=body_id, address=address, by=actor().id, **body))


@blueprint.route("/aided-tasks/<ref:aided_id>")
class OneAidedTask(MethodView):
    """One task we help with."""

    @blueprint.operation("show_aided_task", scope=WRITE, returns=schemas.AidedTaskOut, problems=(NotFound,))
    def get(self, session: Session, *, aided_id: str) -> dict[str, Any]:
        """Show a task your body helps with. Experimental."""
        return _shown(store.own_task(session, actor(), aided_id))

    @blueprint.operation(
        "change_task_caller",
        scope=WRITE,
        body=schemas.TaskCallerIn,
        returns=schemas.AidedTaskOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], aided_id: str) -> dict[str, Any]:
        """Let another app call for a task, as after its leader renewed its key. Experimental."""
        task = store.own_task(session, actor(), aided_id)
        require_current(task)
        return _shown(actions.call_by(session, task, body["app_id"]))


@blueprint.route("/aided-tasks/<ref:aided_id>/roster")
class AidedRoster(MethodView):
    """Whom we vetted."""

    @blueprint.operation(
        "list_aided_roster", scope=WRITE, query=PageQuery, returns=schemas.VettedOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], aided_id: str) -> Page:
        """List the chapters your body vetted for a task. Experimental."""
        task = store.own_task(session, actor(), aided_id)
        page, endings = store.roster(session, task.id, query), store.endings(session, task.id)
        return replace(page, items=[_listed(each, endings) for each in page.items])

    @blueprint.operation(
        "vet_chapters",
        scope=WRITE,
        body=schemas.VetIn,
        returns=schemas.VettedCountOut,
        status=201,
        creates=True,
        problems=(NotFound, KeyInvalid),
    )
    def post(self, session: Session, *, body: dict[str, Any], aided_id: str) -> dict[str, int]:
        """Put chapters on your own roster; they count from the period after this one, and stay. Experimental."""
        return {"added": actions.vet(session, store.own_task(session, actor(), aided_id), by=actor().id, **body)}


@blueprint.route("/aided-tasks/<ref:aided_id>/endings")
class AidedEndings(MethodView):
    """Whom we count no more."""

    @blueprint.operation(
        "end_vetted_chapters",
        scope=WRITE,
        body=schemas.EndMembershipIn,
        returns=schemas.EndedCountOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.TaskElsewhere),
    )
    def post(self, session: Session, *, body: dict[str, Any], aided_id: str) -> dict[str, int]:
        """Let chapters count no more from a period on, with the reason; nobody is struck off. Experimental."""
        task = store.own_task(session, actor(), aided_id)
        return {"ended": actions.end_membership(session, task, by=actor().id, **body)}


@blueprint.route("/aggregation/<ref:aided_id>/shares/<period:period>")
class Shares(MethodView):
    """Shares of a period, brought by the leader's operator."""

    @blueprint.operation(
        "bring_shares",
        scope=JOIN,
        body=schemas.BringIn,
        returns=schemas.BroughtAllOut,
        problems=(NotFound, rules.TaskElsewhere, PeriodAhead),
    )
    def put(self, session: Session, *, body: dict[str, Any], aided_id: str, period: str) -> dict[str, Any]:
        """Bring shares as chapters signed them; the same again changes nothing. Experimental."""
        at = helping.desk(session, store.task_of_app(session, actor(), aided_id), period)
        return {"items": [at.hold(each) for each in body["entries"]]}


@blueprint.route("/aggregation/<ref:aided_id>/batches/<period:period>/<slug:name>")
class Batches(MethodView):
    """Our part of a sum."""

    @blueprint.operation(
        "collect_partial_sum",
        scope=JOIN,
        body=schemas.BatchIn,
        largest=schemas.LARGEST_BATCH,
        returns=schemas.SumPartOut,
        problems=(NotFound, rules.TaskElsewhere, PeriodAhead, *CLOSE),
    )
    def put(self, session: Session, *, body: dict[str, Any], aided_id: str, period: str, name: str) -> dict[str, Any]:
        """Collect our part of a sum over chapters whose shares we hold; asked again, the same bytes. Experimental."""
        at = helping.desk(session, store.task_of_app(session, actor(), aided_id), period)
        service = current_service()
        signer = service.part(ServiceKeys).active()
        return {"part": helping.add_up(at, name, body["chapters"], address=service.base_url, signer=signer)}


def _shown(task: Any) -> dict[str, Any]:
    own = {name: getattr(task, name) for name in ("id", "body_id", "app_id", "version")}
    return {**task.said, **own, "leader": task.said["aggregators"][0]["address"]}


def _listed(row: Any, endings: dict[str, str]) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in ("chapter_id", "name", "kid", "added_on", "reason")}
    return {**told, "ends_from": endings.get(row.chapter_id)}

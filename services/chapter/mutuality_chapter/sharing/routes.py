"""The operations on sums: see what is asked, compare the helper's key, look, share, take back. All experimental."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.disclosure import SecondMode
from mutuality.language.sums import PeriodUnfit
from mutuality.periods import PeriodAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.affiliation import NotAffiliated
from mutuality_chapter.disclosing import BudgetSpent
from mutuality_chapter.floors import NothingGranted
from mutuality_chapter.sharing import actions, looking, rules, schemas, store
from mutuality_chapter.sharing.models import HelperKey

READ, WRITE = "reporting:read", "reporting:write"
REFUSALS = (
    NotFound,
    NotAffiliated,
    rules.TaskUnfit,
    PeriodUnfit,
    rules.NotYetCounted,
    PeriodAhead,
    NothingGranted,
    rules.BeyondFloor,
    SecondMode,
    BudgetSpent,
    rules.HelperUnconfirmed,
    rules.ShareTakenBack,
)

blueprint = Blueprint("sharing", __name__, description="Sums of which nothing but the sum comes out; experimental")


@blueprint.route("/sum-tasks")
class TasksAsked(MethodView):
    """What our body sums."""

    @blueprint.operation("list_tasks_asked", scope=READ, query=PageQuery, returns=schemas.TaskAskedOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what our body sums without seeing our figures, as our feed told it, also off line. Experimental."""
        page = store.tasks(session, query)
        found = [store.task(session, each.id) for each in page.items]
        return replace(page, items=[looking.task(session, each) for each in found])


@blueprint.route("/sum-tasks/<ref:task_id>")
class OneTaskAsked(MethodView):
    """One task."""

    @blueprint.operation("show_task_asked", scope=READ, returns=schemas.TaskAskedOut, problems=(NotFound,))
    def get(self, session: Session, *, task_id: str) -> dict[str, Any]:
        """Show a task, its two aggregators, and from which period on we count in it. Experimental."""
        return looking.task(session, store.task(session, task_id))


@blueprint.route("/sum-tasks/<ref:task_id>/helper")
class Helper(MethodView):
    """The helper of a task, and its key."""

    @blueprint.operation(
        "confirm_helper_key",
        scope=WRITE,
        body=schemas.HelperWordsIn,
        returns=schemas.HelperKeyOut,
        problems=(NotFound, rules.WordsDiffer),
    )
    def put(self, session: Session, *, body: dict[str, Any], task_id: str) -> HelperKey:
        """Confirm the six words of the helper's key, as the helper itself named them; another key asks anew.

        They are never shown here, and must not come from our federation: it could name a key of its own. Experimental.
        """
        return actions.confirm_helper(session, store.task(session, task_id), by=actor().id, **body)


@blueprint.route("/sum-tasks/<ref:task_id>/shares/<period:period>/preview")
class SharePreview(MethodView):
    """What would leave."""

    @blueprint.operation(
        "preview_share", scope=READ, returns=schemas.SharePreviewOut, problems=(NotFound, NotAffiliated)
    )
    def get(self, session: Session, *, task_id: str, period: str) -> dict[str, Any]:
        """Show what would leave of a period, who learns what, what it costs, what is in the way. Experimental."""
        return looking.preview(session, store.task(session, task_id), period)


@blueprint.route("/sum-tasks/<ref:task_id>/shares/<period:period>")
class OneShare(MethodView):
    """Our share of a period."""

    @blueprint.operation("show_share", scope=READ, returns=schemas.OurShareOut, problems=(NotFound,))
    def get(self, session: Session, *, task_id: str, period: str) -> dict[str, Any]:
        """Show what we shared of a period, and what came of it as far as we heard. Experimental."""
        return looking.share(session, store.require_share(session, task_id, period))

    @blueprint.operation("share_figures", scope=WRITE, returns=schemas.OurShareOut, problems=REFUSALS)
    def put(self, session: Session, *, task_id: str, period: str) -> dict[str, Any]:
        """Split our figures of a period and let both halves leave; again, the same bytes, and once. Experimental."""
        task = store.task(session, task_id)
        return looking.share(session, actions.share(session, task, period=period, by=actor().id))

    @blueprint.operation("take_share_back", scope=WRITE, status=204, problems=(NotFound,))
    def delete(self, session: Session, *, task_id: str, period: str) -> None:
        """Take a share back; what came out of a sum stays, and nothing is shared of it again. Experimental."""
        actions.take_back(session, store.require_share(session, task_id, period), by=actor().id)


@blueprint.route("/shares")
class Shares(MethodView):
    """All we ever shared."""

    @blueprint.operation("list_shares", scope=READ, query=PageQuery, returns=schemas.OurShareOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List all we ever shared, with what came of it. Experimental."""
        page = store.shares(session, query)
        found = [store.require_share(session, each.task_id, each.period) for each in page.items]
        return replace(page, items=[looking.share(session, each) for each in found])

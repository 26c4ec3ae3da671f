"""The operations on findings and their steps, for the officers of a body."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, page_among
from mutuality_federation import bodies, standing
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import office_of, own_chapter, units_asked
from mutuality_federation.findings import actions, explaining, rules, schemas, stepping, store
from mutuality_federation.findings.store import FindingView

READ, WRITE = "findings:read", "findings:write"
ONE = "/findings/<ref:finding_id>"
OVER = (NotFound, rules.FindingClosed, rules.ChapterLeft)
MOVING = (PolicyRefused, standing.StandingFixed, standing.StepNotYours)

blueprint = Blueprint("findings", __name__, description="What officers do about a verdict, step by step, and back")


def own_finding(session: Session, finding: FindingView) -> FindingView:
    """Return a finding at a chapter the officer acts for.

    Raises:
        NotFound: it is at another.
    """
    own_chapter(session, actor(), finding.chapter_id)
    return finding


def _own(session: Session, finding_id: str) -> FindingView:
    return own_finding(session, store.finding(session, finding_id))


@blueprint.route("/bodies/<ref:body_id>/findings")
class BodyFindings(MethodView):
    """The findings at chapters of a body."""

    @blueprint.operation(
        "list_findings", scope=READ, query=schemas.FindingQuery, returns=schemas.FindingOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the findings at your chapters, each with all that was done about it."""
        require_own_body(actor(), body_id)
        bodies.require_body(session, body_id)
        units = units_asked(session, actor(), body_id, query["unit_id"])
        return store.of_body(session, body_id, query, unit_ids=units)


@blueprint.route("/chapters/<ref:chapter_id>/findings")
class ChapterFindings(MethodView):
    """The findings at one chapter."""

    @blueprint.operation(
        "list_chapter_findings", scope=READ, query=PageQuery, returns=schemas.FindingOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], chapter_id: str) -> Page:
        """List every finding there ever was at a chapter."""
        own_chapter(session, actor(), chapter_id)
        return page_among(store.of_chapter(session, chapter_id), by=["id"], query=query)

    @blueprint.operation(
        "open_finding",
        scope=WRITE,
        body=schemas.FindingIn,
        returns=schemas.FindingOut,
        status=201,
        creates=True,
        location="/v1/findings/{thing.id}",
        problems=(
            NotFound,
            PolicyRefused,
            rules.ChapterLeft,
            rules.FindingOpen,
            rules.NotAskedHere,
            rules.NothingFound,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any], chapter_id: str) -> FindingView:
        """Open a finding on today's verdict; where the ladder begins with contact, the chapter is told by that."""
        chapter = own_chapter(session, actor(), chapter_id)
        return actions.open_finding(session, chapter=chapter, said=body, office=office_of(actor()), by=actor().id)


@blueprint.route(ONE)
class OneFinding(MethodView):
    """One finding."""

    @blueprint.operation("show_finding", scope=READ, returns=schemas.FindingOut, problems=(NotFound,))
    def get(self, session: Session, *, finding_id: str) -> FindingView:
        """Show a finding, all it was opened on, and all that was done about it."""
        return _own(session, finding_id)


@blueprint.route(f"{ONE}/explanation")
class Explanation(MethodView):
    """One finding explained."""

    @blueprint.operation("explain_finding", scope=READ, returns=schemas.ExplanationOut, problems=(NotFound,))
    def get(self, session: Session, *, finding_id: str) -> dict[str, Any]:
        """Explain a finding down to its rule: who set it, since when, what was told, and what ends it."""
        return explaining.explained(session, _own(session, finding_id))


@blueprint.route(f"{ONE}/steps")
class Steps(MethodView):
    """The steps about a finding."""

    @blueprint.operation(
        "take_finding_step",
        scope=WRITE,
        body=schemas.FindingStepIn,
        returns=schemas.FindingOut,
        status=201,
        creates=True,
        problems=(
            *OVER,
            *MOVING,
            rules.AppealOpen,
            rules.CureRuns,
            rules.NameNotBorne,
            rules.StepOutOfTurn,
            rules.StepPending,
        ),
    )
    def post(self, session: Session, *, body: dict[str, Any], finding_id: str) -> FindingView:
        """Take the step whose turn it is on the ladder in force; a pause and the name are announced by it first."""
        found = _own(session, finding_id)
        return stepping.take_step(session, found, **body, office=office_of(actor()), by=actor().id)


@blueprint.route(f"{ONE}/steps/<int(min=1,max=2147483647):number>/confirmation")
class StepConfirmation(MethodView):
    """Taking a step that was announced."""

    @blueprint.operation(
        "confirm_finding_step",
        scope=WRITE,
        returns=schemas.FindingOut,
        problems=(
            *OVER,
            *MOVING,
            rules.AppealOpen,
            rules.StepNotPending,
            standing.NoticeRuns,
            standing.SecondOfficerNeeded,
        ),
    )
    def put(self, session: Session, *, finding_id: str, number: int) -> FindingView:
        """Take a step that was announced, once its day has come; where two decide, you are the other one."""
        found = _own(session, finding_id)
        step = stepping.step_of(found, number)
        return stepping.confirm(session, found, step, office=office_of(actor()), by=actor().id)


@blueprint.route(f"{ONE}/steps/<int(min=1,max=2147483647):number>/withdrawal")
class StepWithdrawal(MethodView):
    """Taking a step back."""

    @blueprint.operation(
        "take_finding_step_back",
        scope=WRITE,
        body=schemas.FindingReasonIn,
        returns=schemas.FindingOut,
        problems=(*OVER, *MOVING, rules.StepGone),
    )
    def put(self, session: Session, *, body: dict[str, Any], finding_id: str, number: int) -> FindingView:
        """Take a step back, with a reason; the chapter stands as before, unless something else holds it there too."""
        found = _own(session, finding_id)
        stepping.require_open(found)
        step = stepping.step_of(found, number)
        return stepping.put_back(session, found, step, **body, office=office_of(actor()), by=actor().id)


@blueprint.route(f"{ONE}/end")
class Ending(MethodView):
    """Closing a finding."""

    @blueprint.operation(
        "close_finding",
        scope=WRITE,
        body=schemas.FindingReasonIn,
        returns=schemas.FindingOut,
        problems=(NotFound, rules.FindingClosed),
    )
    def put(self, session: Session, *, body: dict[str, Any], finding_id: str) -> FindingView:
        """Close a finding, with a reason the chapter reads; what was done about it stays to be read."""
        return actions.close(session, _own(session, finding_id), **body, by=actor().id)

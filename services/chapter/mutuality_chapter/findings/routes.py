"""The operations on findings at us, on our appeals and on what we promise."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter.affiliation import NotAffiliated, NotFounded
from mutuality_chapter.findings import actions, rules, schemas, store
from mutuality_chapter.findings.models import OurAppeal, OurPromise

READ, WRITE = "guidelines:read", "guidelines:write"
WORDED = (NotFound, NotFounded, rules.AppealNamesSomebody)

blueprint = Blueprint("findings", __name__, description="What our body found wanting at us, and what we say to it")


@blueprint.route("/findings")
class Findings(MethodView):
    """The findings at us."""

    @blueprint.operation("list_findings", scope=READ, query=PageQuery, returns=schemas.FindingToldOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the findings at us as our feed told them, also off line, with each step and until when we may appeal."""
        return store.findings(session, query)


@blueprint.route("/findings/<ref:finding_id>")
class OneFinding(MethodView):
    """One finding at us."""

    @blueprint.operation("show_finding", scope=READ, returns=schemas.FindingToldOut, problems=(NotFound,))
    def get(self, session: Session, *, finding_id: str) -> dict[str, Any]:
        """Show a finding at us, what it rests on, and what was done about it."""
        return store.finding(session, finding_id).told


@blueprint.route("/findings/<ref:finding_id>/steps/<int(min=1,max=2147483647):number>/appeal")
class Appeal(MethodView):
    """Our appeal against a step."""

    @blueprint.operation(
        "show_step_appeal", scope=READ, returns=schemas.OurAppealOut, problems=(rules.NothingAppealed,)
    )
    def get(self, session: Session, *, finding_id: str, number: int) -> OurAppeal:
        """Show what we said last against a step."""
        return store.appeal(session, finding_id, number)

    @blueprint.operation(
        "appeal_step",
        scope=WRITE,
        body=schemas.OurAppealIn,
        returns=schemas.OurAppealOut,
        problems=(*WORDED, rules.AppealDayWrong, rules.AppealTooLate, rules.NobodyDecides, rules.StepSettled),
    )
    def put(self, session: Session, *, body: dict[str, Any], finding_id: str, number: int) -> OurAppeal:
        """Appeal a step, as our members decided, until its last day; it counts by when our body receives it."""
        return actions.appeal(session, found=store.finding(session, finding_id), number=number, said=body)

    @blueprint.operation("take_step_appeal_back", scope=WRITE, status=204, problems=(rules.NothingAppealed,))
    def delete(self, session: Session, *, finding_id: str, number: int) -> None:
        """Take our appeal back."""
        actions.take_appeal_back(session, store.appeal(session, finding_id, number))


@blueprint.route("/improvements")
class Promises(MethodView):
    """What we promise."""

    @blueprint.operation("list_promises", scope=READ, query=PageQuery, returns=schemas.OurPromiseOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what we promise to improve."""
        return store.promises(session, query)

    @blueprint.operation(
        "promise_improvement",
        scope=WRITE,
        body=schemas.OurPromiseIn,
        returns=schemas.OurPromiseOut,
        status=201,
        creates=True,
        location="/v1/improvements/{thing.id}",
        problems=(*WORDED, NotAffiliated, rules.PromiseDaysWrong),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> OurPromise:
        """Promise to do something about an item by a day, as our members decided, and tell our body."""
        return actions.promise(session, body)


@blueprint.route("/improvements/<ref:promise_id>")
class OnePromise(MethodView):
    """One promise."""

    @blueprint.operation("show_promise", scope=READ, returns=schemas.OurPromiseOut, problems=(NotFound,))
    def get(self, session: Session, *, promise_id: str) -> OurPromise:
        """Show what we promise."""
        return store.promise(session, promise_id)

    @blueprint.operation(
        "promise_improvement_anew",
        scope=WRITE,
        body=schemas.OurPromiseChange,
        returns=schemas.OurPromiseOut,
        changes=True,
        problems=(*WORDED, NotAffiliated, rules.PromiseDaysWrong),
    )
    def put(self, session: Session, *, body: dict[str, Any], promise_id: str) -> OurPromise:
        """Say anew what we promise, or that it is done; then attest the item anew, for no verdict moves by this."""
        held = store.promise(session, promise_id)
        require_current(held)
        return actions.promise_anew(session, held, body)

    @blueprint.operation("take_promise_back", scope=WRITE, status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, promise_id: str) -> None:
        """Take a promise back."""
        held = store.promise(session, promise_id)
        require_current(held)
        actions.take_promise_back(session, held)

"""The operations of those who look after help: who helps, by whose choice, and how they trained."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.helpers import actions, rules, schemas, store
from mutuality_chapter.helpers.models import Check, Training
from mutuality_chapter.members import AlreadyLeft

blueprint = Blueprint("helpers", __name__, description="Who helps, chosen for the ability to share; all are volunteers")


@blueprint.route("/helpers")
class Helpers(MethodView):
    """The helpers."""

    @blueprint.operation("list_helpers", scope="helpers:read", query=PageQuery, returns=schemas.HelperOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List helpers, with what their offer lacks and what is due."""
        return store.helpers(session, query)

    @blueprint.operation(
        "choose_helper",
        scope="helpers:write",
        body=schemas.ChoiceIn,
        returns=schemas.HelperOut,
        status=201,
        creates=True,
        problems=(NotFound, AlreadyLeft, PolicyRefused, rules.ChoiceUnfounded, NotDecided),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Choose a helper, or choose one anew, as the policy in force says; a credential is no ground."""
        del body["criterion"]
        return actions.take_step(session, **body)


@blueprint.route("/helpers/<ref:member_id>")
class OneHelper(MethodView):
    """One helper."""

    @blueprint.operation("show_helper", scope="helpers:read", returns=schemas.HelperOut, problems=(NotFound,))
    def get(self, session: Session, *, member_id: str) -> dict[str, Any]:
        """Show a helper."""
        return store.shown(session, store.require_running(session, member_id))


@blueprint.route("/helpers/<ref:member_id>/end")
class End(MethodView):
    """The end of somebody's helping."""

    @blueprint.operation("end_helping", scope="helpers:write", status=204, problems=(NotFound, AlreadyLeft))
    def put(self, session: Session, *, member_id: str) -> None:
        """Let a helper who asked for it be a member like others again."""
        actions.step_back(session, member_id=member_id)


@blueprint.route("/members/<ref:member_id>/trainings")
class Trainings(MethodView):
    """How somebody trained."""

    @blueprint.operation("list_trainings", scope="helpers:read", query=PageQuery, returns=schemas.TrainingOut)
    def get(self, session: Session, *, query: dict[str, Any], member_id: str) -> Page:
        """List a member's trainings, the oldest first."""
        return store.trainings(session, member_id, query)

    @blueprint.operation(
        "record_training",
        scope="helpers:write",
        body=schemas.TrainingIn,
        returns=schemas.TrainingOut,
        status=201,
        creates=True,
        problems=(NotFound, AlreadyLeft, DayAhead),
    )
    def post(self, session: Session, *, body: dict[str, Any], member_id: str) -> Training:
        """Record the hours for which a member trained."""
        return actions.train(session, member_id=member_id, **body)


@blueprint.route("/members/<ref:member_id>/checks")
class Checks(MethodView):
    """That somebody was checked."""

    @blueprint.operation("list_checks", scope="helpers:read", query=PageQuery, returns=schemas.CheckOut)
    def get(self, session: Session, *, query: dict[str, Any], member_id: str) -> Page:
        """List a member's background checks: when each was made, and until when it holds."""
        return store.checks(session, member_id, query)

    @blueprint.operation(
        "note_check",
        scope="helpers:write",
        body=schemas.CheckIn,
        returns=schemas.CheckOut,
        status=201,
        creates=True,
        problems=(NotFound, AlreadyLeft, DayAhead, rules.CheckSpanUnfit),
    )
    def post(self, session: Session, *, body: dict[str, Any], member_id: str) -> Check:
        """Note that a background check was made, and until when it holds; nothing of it leaves the chapter."""
        return actions.note_check(session, member_id=member_id, **body)

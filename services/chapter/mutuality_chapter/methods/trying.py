"""The operations on trials, and on what they are for: making a draft a method."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, actor, require_current
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.knowledge import NotTakenUp
from mutuality_chapter.methods import actions, rules, schemas, store
from mutuality_chapter.methods.models import Method, Trial
from mutuality_chapter.methods.routes import MEMBERS, OWN_DRAFT, blueprint, here


@blueprint.route("/methods/<ref:method_id>/publication")
class Publication(MethodView):
    """A draft becomes a method."""

    @blueprint.operation(
        "publish_method",
        scope="methods:write",
        body=schemas.PublicationIn,
        returns=schemas.MethodOut,
        problems=(*OWN_DRAFT, rules.Untried, NotDecided, NotTakenUp),
    )
    def put(self, session: Session, *, body: dict[str, Any], method_id: str) -> Method:
        """Make a draft a method of the chapter's, after a trial or by the members' decision; it never changes again."""
        return actions.publish(
            session, method=store.method(session, method_id, for_change=True), asking=actor(), **body
        )


@blueprint.route("/methods/<ref:method_id>/trials")
class Trials(MethodView):
    """Trials of a draft."""

    @blueprint.operation(
        "list_trials", scope="methods:read", query=PageQuery, returns=schemas.TrialOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], method_id: str) -> Page:
        """List the trials of a way of coping, with what was found."""
        return store.trials(session, method_id, query)

    @blueprint.operation(
        "begin_trial",
        scope="methods:write",
        body=schemas.TrialIn,
        returns=schemas.TrialOut,
        status=201,
        creates=True,
        location="/v1/method-trials/{thing.id}",
        problems=(*MEMBERS, rules.NoDraft, rules.SpanUnfit, DayAhead, NotTakenUp),
    )
    def post(self, session: Session, *, body: dict[str, Any], method_id: str) -> Trial:
        """Begin to try a draft, any member's, or tell of a trial that is over."""
        here(session)
        return actions.begin_trial(session, method=store.method(session, method_id, for_change=True), said=body)


@blueprint.route("/method-trials/<ref:trial_id>")
class OneTrial(MethodView):
    """One trial."""

    @blueprint.operation("show_trial", scope="methods:read", returns=schemas.TrialOut, problems=(NotFound,))
    def get(self, session: Session, *, trial_id: str) -> Trial:
        """Show a trial."""
        return store.trial(session, trial_id)

    @blueprint.operation(
        "finish_trial",
        scope="methods:write",
        body=schemas.TrialEndIn,
        returns=schemas.TrialOut,
        changes=True,
        problems=(*MEMBERS, rules.TrialEnded, rules.SpanUnfit, DayAhead),
    )
    def patch(self, session: Session, *, body: dict[str, Any], trial_id: str) -> Trial:
        """End a trial with what was found."""
        here(session)
        trial = store.trial(session, trial_id, for_change=True)
        require_current(trial)
        return actions.finish_trial(session, trial=trial, said=body)

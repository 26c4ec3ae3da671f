"""The operations on requests for help, by those who look after it and act for whoever telephoned."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter.helpers import NotHelping
from mutuality_chapter.helping import actions, asking, rules, schemas, store
from mutuality_chapter.helping.models import HelpRequest
from mutuality_chapter.members import AlreadyLeft
from mutuality_chapter.ties import AlreadyProposed, HelperFull, Paused

blueprint = Blueprint("helping", __name__, description="Requests for help, answered by people in time")
PROPOSING = (
    NotFound,
    AlreadyLeft,
    rules.RequestClosed,
    rules.NotSuggested,
    PolicyRefused,
    NotHelping,
    Paused,
    HelperFull,
    AlreadyProposed,
)


@blueprint.route("/help-requests")
class Requests(MethodView):
    """Requests for help."""

    @blueprint.operation(
        "list_help_requests", scope="helping:read", query=schemas.RequestQuery, returns=schemas.RequestOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List requests for help."""
        return store.requests(session, query)

    @blueprint.operation(
        "ask_for_help",
        scope="helping:write",
        body=schemas.RequestIn,
        returns=schemas.RequestOut,
        status=201,
        creates=True,
        location="/v1/help-requests/{thing.id}",
        problems=(NotFound, AlreadyLeft),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> HelpRequest:
        """Ask for help, in at most three fields."""
        return actions.ask(session, said=body)


@blueprint.route("/help-requests/<ref:request_id>")
class OneRequest(MethodView):
    """One request."""

    @blueprint.operation("show_help_request", scope="helping:read", returns=schemas.RequestOut, problems=(NotFound,))
    def get(self, session: Session, *, request_id: str) -> HelpRequest:
        """Show a request for help."""
        return store.request(session, request_id)


@blueprint.route("/help-requests/<ref:request_id>/answer")
class Answer(MethodView):
    """The first answer."""

    @blueprint.operation(
        "answer_help_request",
        scope="helping:write",
        body=schemas.AnswerIn,
        returns=schemas.RequestOut,
        problems=(NotFound, AlreadyLeft, PolicyRefused, rules.RequestClosed, rules.SamePerson),
    )
    def put(self, session: Session, *, body: dict[str, Any], request_id: str) -> HelpRequest:
        """Answer a request; the first answer stops its clock, and stays the first."""
        return actions.record_answer(session, request=store.request(session, request_id), **body)


@blueprint.route("/help-requests/<ref:request_id>/closure")
class Closure(MethodView):
    """The end of a request."""

    @blueprint.operation(
        "close_help_request",
        scope="helping:write",
        returns=schemas.RequestOut,
        changes=True,
        problems=(NotFound, rules.RequestClosed),
    )
    def put(self, session: Session, *, request_id: str) -> HelpRequest:
        """Close a request; nobody need say why."""
        request = store.request(session, request_id)
        require_current(request)
        return actions.close(session, request=request)


@blueprint.route("/help-requests/<ref:request_id>/wishes")
class Wishes(MethodView):
    """Who may answer a request."""

    @blueprint.operation(
        "say_wishes",
        scope="helping:write",
        body=schemas.WishesIn,
        returns=schemas.RequestOut,
        problems=(NotFound, rules.RequestClosed),
    )
    def put(self, session: Session, *, body: dict[str, Any], request_id: str) -> HelpRequest:
        """Say more closely who may answer, for somebody who telephoned."""
        return actions.wish(session, request=store.request(session, request_id), said=body)


@blueprint.route("/help-requests/<ref:request_id>/suggestions")
class Suggestions(MethodView):
    """Who may be asked."""

    @blueprint.operation(
        "list_suggestions",
        scope="helping:write",
        returns=schemas.SuggestionsOut,
        problems=(NotFound, AlreadyLeft),
    )
    def get(self, session: Session, *, request_id: str) -> dict[str, Any]:
        """Show who may be asked, first things first, each with what the two share."""
        return {"items": asking.suggestions(session, request=store.request(session, request_id))}


@blueprint.route("/help-requests/<ref:request_id>/matches")
class Proposals(MethodView):
    """Proposing two people to one another."""

    @blueprint.operation(
        "propose_match",
        scope="helping:write",
        body=schemas.MatchIn,
        returns=schemas.ProposedOut,
        status=201,
        creates=True,
        problems=PROPOSING,
    )
    def post(self, session: Session, *, body: dict[str, Any], request_id: str) -> Any:
        """Propose somebody who was suggested; each is asked, and nobody's contact is told before all agreed."""
        return asking.propose(session, request=store.request(session, request_id), by=None, **body)


@blueprint.route("/help-requests/due")
class Due(MethodView):
    """What waits too long."""

    @blueprint.operation("list_due_requests", scope="helping:read", query=PageQuery, returns=schemas.RequestOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List open requests whose time is over, or for which nobody is left to ask."""
        return store.due(session, query)


@blueprint.route("/help-requests/escalations")
class Escalations(MethodView):
    """Asking the next."""

    @blueprint.operation("escalate_requests", scope="helping:write", returns=schemas.EscalationOut)
    def post(self, session: Session) -> dict[str, int]:
        """Put every request nobody answered in time to the next; the command `escalate` does the same."""
        return asking.escalate(session)


@blueprint.route("/response-times")
class ResponseTimes(MethodView):
    """How soon requests are answered."""

    @blueprint.operation(
        "show_response_times", scope="helping:read", query=schemas.ResponseQuery, returns=schemas.ResponsesOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show how soon the requests of a month were answered."""
        return actions.response_times(session, query["month"])

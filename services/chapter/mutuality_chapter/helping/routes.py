"""The operations around help."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead, days_of
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.helping import actions, rules, schemas, store
from mutuality_chapter.helping.models import Exchange, HelpRequest
from mutuality_chapter.members import AlreadyLeft, ConcernNotShared

blueprint = Blueprint("helping", __name__, description="Requests for help, and who helped whom")


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
        problems=(NotFound, AlreadyLeft, rules.RequestClosed, rules.SamePerson),
    )
    def put(self, session: Session, *, body: dict[str, Any], request_id: str) -> HelpRequest:
        """Answer a request; the first answer stops its clock, and stays the first."""
        return actions.answer(session, request=store.request(session, request_id), **body)


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


@blueprint.route("/exchanges")
class Exchanges(MethodView):
    """Conversations in which somebody helped."""

    @blueprint.operation(
        "list_exchanges", scope="helping:read", query=schemas.ExchangeQuery, returns=schemas.ExchangeOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List exchanges."""
        return store.exchanges(session, query)

    @blueprint.operation(
        "record_exchange",
        scope="helping:write",
        body=schemas.ExchangeIn,
        returns=schemas.ExchangeOut,
        status=201,
        creates=True,
        location="/v1/exchanges/{thing.id}",
        problems=(NotFound, AlreadyLeft, rules.SamePerson, rules.RequestOfAnother, ConcernNotShared, DayAhead),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Exchange:
        """Record one conversation; the role of helper belongs to it, not to a person."""
        return actions.talk(session, said=body)


@blueprint.route("/exchanges/<ref:exchange_id>")
class OneExchange(MethodView):
    """One exchange."""

    @blueprint.operation("show_exchange", scope="helping:read", returns=schemas.ExchangeOut, problems=(NotFound,))
    def get(self, session: Session, *, exchange_id: str) -> Exchange:
        """Show an exchange."""
        return store.exchange(session, exchange_id)


@blueprint.route("/reciprocity")
class Reciprocity(MethodView):
    """How help goes both ways."""

    @blueprint.operation(
        "show_reciprocity", scope="helping:read", query=schemas.ReciprocityQuery, returns=schemas.ReciprocityOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show how help goes both ways in a month, without saying who."""
        pairs = store.pairs_between(session, *days_of(query["month"]))
        return {"month": query["month"], "ratio": rules.ratio(*rules.both_ways(pairs))}

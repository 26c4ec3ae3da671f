"""The operations on one's own requests, and on answering those of others: the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, actor, require_current
from mutuality_chapter.helping import actions, asking, rules, schemas, store
from mutuality_chapter.helping.models import HelpRequest
from mutuality_chapter.helping.routes import PROPOSING, blueprint
from mutuality_chapter.members import AlreadyLeft, NoMember, me


@blueprint.route("/me/help-requests")
class MyRequests(MethodView):
    """What I asked for."""

    @blueprint.operation(
        "list_my_requests",
        scope="helping:ask",
        query=schemas.RequestQuery,
        returns=schemas.RequestOut,
        problems=(NoMember,),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what I asked for."""
        return store.requests(session, query, of=me(actor()))

    @blueprint.operation(
        "ask_for_myself",
        scope="helping:ask",
        body=schemas.OwnRequestIn,
        returns=schemas.RequestOut,
        status=201,
        creates=True,
        location="/v1/me/help-requests/{thing.id}",
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> HelpRequest:
        """Ask for help, in at most three fields, all of which may be left out."""
        return actions.ask(session, said={**body, "member_id": me(actor())})


@blueprint.route("/me/help-requests/<ref:request_id>")
class MyRequest(MethodView):
    """One thing I asked for."""

    @blueprint.operation(
        "show_my_request", scope="helping:ask", returns=schemas.RequestOut, problems=(NoMember, NotFound)
    )
    def get(self, session: Session, *, request_id: str) -> HelpRequest:
        """Show something I asked for."""
        return store.own(session, me(actor()), request_id)


@blueprint.route("/me/help-requests/<ref:request_id>/wishes")
class MyWishes(MethodView):
    """Who may answer me."""

    @blueprint.operation(
        "say_my_wishes",
        scope="helping:ask",
        body=schemas.WishesIn,
        returns=schemas.RequestOut,
        problems=(NoMember, NotFound, AlreadyLeft, rules.RequestClosed),
    )
    def put(self, session: Session, *, body: dict[str, Any], request_id: str) -> HelpRequest:
        """Say more closely who may answer me, such as somebody three years on."""
        return actions.wish(session, request=store.own(session, me(actor()), request_id), said=body)


@blueprint.route("/me/help-requests/<ref:request_id>/closure")
class MyClosure(MethodView):
    """The end of what I asked for."""

    @blueprint.operation(
        "close_my_request",
        scope="helping:ask",
        returns=schemas.RequestOut,
        changes=True,
        problems=(NoMember, NotFound, rules.RequestClosed),
    )
    def put(self, session: Session, *, request_id: str) -> HelpRequest:
        """Close what I asked for; I need not say why."""
        request = store.own(session, me(actor()), request_id)
        require_current(request)
        return actions.close(session, request=request)


@blueprint.route("/me/help-requests/<ref:request_id>/suggestions")
class MySuggestions(MethodView):
    """Whom I may ask."""

    @blueprint.operation(
        "list_my_suggestions",
        scope="helping:ask",
        returns=schemas.SuggestionsOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def get(self, session: Session, *, request_id: str) -> dict[str, Any]:
        """Show whom I may ask, by the names they chose, each with what we share."""
        return {"items": asking.suggestions(session, request=store.own(session, me(actor()), request_id))}


@blueprint.route("/me/help-requests/<ref:request_id>/matches")
class MyProposals(MethodView):
    """Choosing somebody."""

    @blueprint.operation(
        "choose_match",
        scope="helping:ask",
        body=schemas.MatchIn,
        returns=schemas.ProposedOut,
        status=201,
        creates=True,
        problems=(NoMember, *PROPOSING),
    )
    def post(self, session: Session, *, body: dict[str, Any], request_id: str) -> Any:
        """Choose somebody who was suggested to me; they are asked, and I have agreed herewith."""
        request = store.own(session, me(actor()), request_id)
        return asking.propose(session, request=request, by=me(actor()), **body)


@blueprint.route("/me/requests-to-answer")
class RequestsToAnswer(MethodView):
    """What others ask for."""

    @blueprint.operation(
        "list_requests_to_answer",
        scope="helping:answer",
        query=PageQuery,
        returns=schemas.AskedOfMeOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what others ask for that I may answer: put to me, or open to anyone."""
        return store.to_answer(session, me(actor()), query)


@blueprint.route("/me/requests-to-answer/<ref:request_id>/answer")
class MyAnswer(MethodView):
    """My answer."""

    @blueprint.operation(
        "answer_request",
        scope="helping:answer",
        body=schemas.OwnAnswerIn,
        returns=schemas.ProposedOut,
        problems=(NoMember, rules.SamePerson, *PROPOSING),
    )
    def put(self, session: Session, *, body: dict[str, Any], request_id: str) -> Any:
        """Answer what another asks for; once they agree too, each is told how to reach the other."""
        request = store.put_to(session, me(actor()), request_id)
        return asking.answer_oneself(session, request=request, member_id=me(actor()), **body)

"""The operations on exchanges, and on how help balances."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead, days_of
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page
from mutuality_chapter.exchanges import actions, rules, schemas, store
from mutuality_chapter.exchanges.models import Exchange
from mutuality_chapter.helping import SamePerson
from mutuality_chapter.members import AlreadyLeft, ConcernNotShared

blueprint = Blueprint("exchanges", __name__, description="Who helped whom, each exchange either way")


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
        problems=(NotFound, AlreadyLeft, SamePerson, rules.RequestOfAnother, ConcernNotShared, DayAhead),
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


@blueprint.route("/only-received")
class OnlyReceived(MethodView):
    """Being always at the receiving end."""

    @blueprint.operation("show_only_received", scope="helping:read", returns=schemas.OnlyReceivedOut)
    def get(self, session: Session) -> dict[str, Any]:
        """Show how many members of a year or longer only ever received, without saying who."""
        return actions.only_received(session)

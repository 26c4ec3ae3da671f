"""The operations on one's own help given and received: nobody is named in them, the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, actor
from mutuality_chapter.exchanges import actions, schemas, store
from mutuality_chapter.exchanges.models import Exchange
from mutuality_chapter.exchanges.routes import blueprint
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.ties import TieOver


@blueprint.route("/me/exchanges")
class MyExchanges(MethodView):
    """The help I gave and received."""

    @blueprint.operation(
        "list_my_help", scope="me:read", query=PageQuery, returns=schemas.OwnHelpOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the help I gave and received, the oldest first; a step to helping is help, too."""
        return store.timeline(session, me(actor()), query)

    @blueprint.operation(
        "record_my_exchange",
        scope="helping:answer",
        body=schemas.OwnExchangeIn,
        returns=schemas.ExchangeOut,
        status=201,
        creates=True,
        problems=(NoMember, NotFound, AlreadyLeft, TieOver, DayAhead),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Exchange:
        """Record one conversation with somebody I walk with; either of us may have helped."""
        tie_id, i_helped = body.pop("tie_id"), body.pop("i_helped")
        return actions.talk_in_tie(session, member_id=me(actor()), tie_id=tie_id, i_helped=i_helped, said=body)

"""The operations on calls: the provider's events, what whoever coordinates sees, routing and figures."""

from __future__ import annotations

from typing import Any

from flask import request
from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import SpanTooLong
from mutuality.problems import Conflict, NotFound
from mutuality.web import PUBLIC, Blueprint, Limit, Page, current_service, transaction
from mutuality_chapter import lines
from mutuality_chapter.hotline import actions, calls, rules, schemas, store
from mutuality_chapter.telephony import (
    Command,
    Connection,
    EventUnsigned,
    ProviderDown,
    Telephones,
    TelephonyNotSet,
    connection,
    require_signed,
)

blueprint = Blueprint("hotline", __name__, description="Calls to the chapter's lines")
EVENTS = Limit("hotline-events", 600, 60)


@blueprint.route("/hotline/events")
class Events(MethodView):
    """What happens on the telephone."""

    @blueprint.operation(
        "hear_event",
        scope=PUBLIC,
        body=schemas.CallEventIn,
        returns=schemas.HeardOut,
        limit=EVENTS,
        transaction=False,
        problems=(
            Conflict,
            NotFound,
            EventUnsigned,
            TelephonyNotSet,
            rules.EventIncomplete,
            ProviderDown,
        ),
    )
    def post(self, *, body: dict[str, Any]) -> dict[str, Any]:
        """Hear what the provider says of a call, signed; then tell the provider what to do next.

        The same event may come twice: it changes nothing the second time.
        """
        with transaction() as session:
            through = connection(session)
            require_signed(request.headers, request.get_data(), through.secret, session.now)
            heard = calls.hear(session, said=body)
            commands = tuple(each for one in (heard, *calls.move_on(session)) for each in one.commands)
            shown = actions.stands(session, heard.call)
        carry(through, commands)
        return shown


@blueprint.route("/hotline/overdue")
class Overdue(MethodView):
    """Calls of which the provider forgot to say something."""

    @blueprint.operation(
        "move_overdue_on",
        scope="calls:write",
        returns=schemas.MovedOut,
        transaction=False,
        problems=(Conflict, TelephonyNotSet, ProviderDown),
    )
    def put(self) -> dict[str, int]:
        """Move on every call whose step should have ended; an event that comes does the same."""
        with transaction() as session:
            through, moved = connection(session), calls.move_on(session)
        carry(through, tuple(each for heard in moved for each in heard.commands))
        return {"moved": len(moved)}


@blueprint.route("/hotline/calls")
class Calls(MethodView):
    """The calls to our lines."""

    @blueprint.operation("list_calls", scope="calls:read", query=schemas.CallQuery, returns=schemas.CallOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List calls; of callers a pseudonym and two digits are shown."""
        return store.calls(session, query)


@blueprint.route("/hotline/lines/<ref:line_id>/routing")
class Routing(MethodView):
    """Whom a call would ring."""

    @blueprint.operation(
        "explain_routing",
        scope="calls:read",
        query=schemas.RoutingQuery,
        returns=schemas.RoutingOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], line_id: str) -> dict[str, Any]:
        """Show whom such a call would ring just now, in which order, and by which rule."""
        return actions.explain(session, line=lines.line(session, line_id), said=query)


@blueprint.route("/hotline/figures")
class Figures(MethodView):
    """The hotline's figures."""

    @blueprint.operation(
        "show_hotline_figures",
        scope="calls:read",
        query=schemas.CallFigureQuery,
        returns=schemas.CallFiguresOut,
        problems=(SpanTooLong,),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show how many calls came, were answered and missed, and how long callers waited."""
        return actions.figures(session, **query)


def carry(through: Connection, commands: tuple[Command, ...]) -> None:
    """Let this process's provider carry the commands.

    Raises:
        ProviderDown: one was not taken in; the caller is noted to be called back.
    """
    service = current_service()
    actions.carry(service.database, service.part(Telephones).provider(through), commands)

"""The operations on positions and terms, and what the chapter's continuity hangs on."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter.members import AlreadyLeft
from mutuality_chapter.positions import actions, rules, schemas, store
from mutuality_chapter.positions.models import Position, Term

blueprint = Blueprint("positions", __name__, description="Who looks after what, and for how long")


@blueprint.route("/positions")
class Positions(MethodView):
    """What somebody looks after for the chapter."""

    @blueprint.operation("list_positions", scope="governance:read", query=PageQuery, returns=schemas.PositionOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List positions, with who holds them; a vacant one waits for somebody."""
        return store.positions(session, query)

    @blueprint.operation(
        "make_position",
        scope="governance:write",
        body=schemas.PositionIn,
        returns=schemas.PositionOut,
        status=201,
        creates=True,
        location="/v1/positions/{thing.id}",
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Position:
        """Make a position."""
        return actions.make(session, said=body)


@blueprint.route("/positions/<ref:position_id>")
class OnePosition(MethodView):
    """One position."""

    @blueprint.operation("show_position", scope="governance:read", returns=schemas.PositionOut, problems=(NotFound,))
    def get(self, session: Session, *, position_id: str) -> Position:
        """Show a position, with who holds it."""
        return store.position(session, position_id)

    @blueprint.operation(
        "describe_position",
        scope="governance:write",
        body=schemas.PositionChange,
        returns=schemas.PositionOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], position_id: str) -> Position:
        """Change what a position is called, or what there is to do."""
        position = store.position(session, position_id)
        require_current(position)
        return actions.describe(session, position=position, said=body)


@blueprint.route("/positions/<ref:position_id>/terms")
class Terms(MethodView):
    """Who held a position, and when."""

    @blueprint.operation(
        "list_terms", scope="governance:read", query=PageQuery, returns=schemas.TermOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], position_id: str) -> Page:
        """List a position's terms, the oldest first."""
        return store.terms(session, store.position(session, position_id).id, query)

    @blueprint.operation(
        "take_position_on",
        scope="governance:write",
        body=schemas.TermIn,
        returns=schemas.TermOut,
        status=201,
        creates=True,
        problems=(NotFound, AlreadyLeft, rules.PositionHeld, PolicyRefused, DayAhead),
    )
    def post(self, session: Session, *, body: dict[str, Any], position_id: str) -> Term:
        """Let a member take a position on, for as long and as often as the policy allows."""
        return actions.take_on(session, position=store.position(session, position_id), **body)


@blueprint.route("/terms/<ref:term_id>/end")
class End(MethodView):
    """The end of a term."""

    @blueprint.operation(
        "lay_position_down", scope="governance:write", returns=schemas.TermOut, problems=(NotFound, rules.TermOver)
    )
    def put(self, session: Session, *, term_id: str) -> Term:
        """Let somebody lay a position down; it is vacant from now on."""
        return actions.lay_down(session, term=store.term(session, term_id))


@blueprint.route("/continuity")
class Continuity(MethodView):
    """What the chapter's continued existence hangs on."""

    @blueprint.operation("show_continuity", scope="governance:read", returns=schemas.ContinuityOut)
    def get(self, session: Session) -> dict[str, Any]:
        """Show what endangers the chapter: open positions, terms past their end, help that rests on one alone."""
        return actions.look_ahead(session)

"""The operations on shifts, rosters, turns and gaps, for whoever coordinates them."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter import lines
from mutuality_chapter.shifts import actions, rules, schemas, store, turns
from mutuality_chapter.shifts.models import Shift, Turn

blueprint = Blueprint("shifts", __name__, description="Who answers when, and where nobody does")


@blueprint.route("/hotline/shifts")
class Shifts(MethodView):
    """The shifts of every week."""

    @blueprint.operation("list_shifts", scope="shifts:read", query=schemas.ShiftQuery, returns=schemas.ShiftOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List weekly shifts that go on."""
        return store.shifts(session, query)

    @blueprint.operation(
        "plan_shift",
        scope="shifts:write",
        body=schemas.ShiftIn,
        returns=schemas.ShiftOut,
        status=201,
        creates=True,
        location="/v1/hotline/shifts/{thing.id}",
        problems=(NotFound, rules.ShiftBackwards, lines.StoodDown, rules.PoolOfOthers, rules.ShiftOverlaps),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Shift:
        """Plan a shift of every week, in the wall time of its pool."""
        return actions.plan(session, said=body)


@blueprint.route("/hotline/shifts/<ref:shift_id>")
class OneShift(MethodView):
    """One weekly shift."""

    @blueprint.operation("show_shift", scope="shifts:read", returns=schemas.ShiftOut, problems=(NotFound,))
    def get(self, session: Session, *, shift_id: str) -> Shift:
        """Show a weekly shift."""
        return store.shift(session, shift_id)

    @blueprint.operation(
        "give_shift",
        scope="shifts:write",
        body=schemas.ShiftChange,
        returns=schemas.ShiftOut,
        changes=True,
        problems=(NotFound, rules.ShiftEnded, lines.StoodDown, rules.PoolOfOthers, rules.ShiftOverlaps),
    )
    def patch(self, session: Session, *, body: dict[str, Any], shift_id: str) -> Shift:
        """Say who usually takes a shift, in rosters made from now on."""
        shift = store.shift(session, shift_id)
        require_current(shift)
        return actions.give_shift(session, shift=shift, **body)


@blueprint.route("/hotline/shifts/<ref:shift_id>/end")
class End(MethodView):
    """The end of a weekly shift."""

    @blueprint.operation(
        "end_shift",
        scope="shifts:write",
        returns=schemas.ShiftOut,
        changes=True,
        problems=(NotFound, rules.ShiftEnded),
    )
    def put(self, session: Session, *, shift_id: str) -> Shift:
        """End a weekly shift; its turns that have not begun leave the roster."""
        shift = store.shift(session, shift_id)
        require_current(shift)
        return actions.end_shift(session, shift=shift)


@blueprint.route("/hotline/pools/<ref:pool_id>/rosters/<month:period>")
class Roster(MethodView):
    """A month's roster."""

    @blueprint.operation("make_roster", scope="shifts:write", returns=schemas.RosterOut, problems=(NotFound,))
    def put(self, session: Session, *, pool_id: str, period: str) -> dict[str, Any]:
        """Put a pool's weekly shifts on the roster of a month; what stands on it already stays as it is."""
        return actions.make_roster(session, pool=lines.pool(session, pool_id), month=period)


@blueprint.route("/hotline/turns")
class Turns(MethodView):
    """The turns on the roster."""

    @blueprint.operation("list_turns", scope="shifts:read", query=schemas.TurnQuery, returns=schemas.TurnOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List turns, the soonest first."""
        return store.turns(session, query)


@blueprint.route("/hotline/turns/<ref:turn_id>")
class OneTurn(MethodView):
    """One turn."""

    @blueprint.operation("show_turn", scope="shifts:read", returns=schemas.TurnOut, problems=(NotFound,))
    def get(self, session: Session, *, turn_id: str) -> Turn:
        """Show a turn."""
        return store.turn(session, turn_id)

    @blueprint.operation(
        "give_turn",
        scope="shifts:write",
        body=schemas.TurnChange,
        returns=schemas.TurnOut,
        changes=True,
        problems=(NotFound, rules.TurnOver, lines.StoodDown, rules.PoolOfOthers, rules.ShiftOverlaps),
    )
    def patch(self, session: Session, *, body: dict[str, Any], turn_id: str) -> Turn:
        """Give a turn to somebody, or to nobody; whoever has it then has still to confirm it."""
        turn = store.turn(session, turn_id)
        require_current(turn)
        return turns.give_turn(session, turn=turn, **body)


@blueprint.route("/hotline/gaps")
class Gaps(MethodView):
    """Where nobody can be counted on."""

    @blueprint.operation(
        "show_gaps", scope="shifts:read", query=schemas.GapQuery, returns=schemas.GapsOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> dict[str, Any]:
        """Show every gap of the days to come: nobody has it, nobody confirmed it, or no roster was made."""
        return actions.gaps(session, **query)

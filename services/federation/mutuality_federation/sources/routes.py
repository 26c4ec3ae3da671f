"""The operations on the sources of units: for the offices that look after them."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.polled import Standing, acting
from mutuality.polled.rules import NothingToConfirm, SourceAddressRefused, SourceKnown, TooManySources
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation import chapters
from mutuality_federation.access import require_own_body
from mutuality_federation.sources import actions, schemas, store
from mutuality_federation.sources.models import Relayed, SourcePoll
from mutuality_federation.sources.store import SOURCES

READ, WRITE = "chapters:read", "listings:write"

blueprint = Blueprint("sources", __name__, description="Lists other software keeps for units, relayed to the public")


@blueprint.route("/bodies/<ref:body_id>/sources")
class Sources(MethodView):
    """The sources of a body's units."""

    @blueprint.operation(
        "list_unit_sources",
        scope=READ,
        query=schemas.SourcesQuery,
        returns=schemas.UnitSourcesOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> dict[str, Any]:
        """List the sources of the units you act for, with their last outcome and lag in seconds."""
        require_own_body(actor(), body_id)
        units = chapters.units_asked(session, actor(), body_id, query["unit_id"])
        return {"items": store.of_units(session, body_id, units)}

    @blueprint.operation(
        "add_unit_source",
        scope=WRITE,
        body=schemas.UnitSourceIn,
        returns=schemas.UnitSourceOut,
        status=201,
        creates=True,
        problems=(NotFound, SourceAddressRefused, SourceKnown, TooManySources),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> Standing:
        """Name a list a unit asks to have relayed; `mutuality-federation poll` looks at it with its next round."""
        require_own_body(actor(), body_id)
        chapters.require_speaking_for(session, actor(), body_id, body["unit_id"])
        return SOURCES.standing(session, actions.add(session, body_id, body))


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>")
class OneSource(MethodView):
    """One source."""

    @blueprint.operation("show_unit_source", scope=READ, returns=schemas.UnitSourceOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str, source_id: str) -> Standing:
        """Show a source and how it stands."""
        return SOURCES.standing(session, actions.own(session, actor(), body_id, source_id))

    @blueprint.operation(
        "change_unit_source",
        scope=WRITE,
        body=schemas.UnitSourceChange,
        returns=schemas.UnitSourceOut,
        changes=True,
        problems=(NotFound, SourceAddressRefused),
    )
    def patch(self, session: Session, *, body: dict[str, Any], body_id: str, source_id: str) -> Standing:
        """Change a source, make it the unit's owner of record, or leave it alone for now."""
        source = actions.own(session, actor(), body_id, source_id)
        require_current(source)
        return SOURCES.standing(session, actions.change(session, source, body))

    @blueprint.operation("end_unit_source", scope=WRITE, status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, body_id: str, source_id: str) -> None:
        """Look at a source no more, and relay nothing of it."""
        source = actions.own(session, actor(), body_id, source_id)
        require_current(source)
        actions.end(session, source)


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>/polls")
class Polls(MethodView):
    """The looks at a source."""

    @blueprint.operation(
        "list_unit_source_polls", scope=READ, query=PageQuery, returns=schemas.UnitPollOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str, source_id: str) -> Page:
        """List the looks at a source, each with what it came to."""
        return SOURCES.polls(session, actions.own(session, actor(), body_id, source_id).id, query)

    @blueprint.operation(
        "ask_unit_source", scope=WRITE, returns=schemas.UnitSourceOut, status=202, problems=(NotFound,)
    )
    def post(self, session: Session, *, body_id: str, source_id: str) -> Standing:
        """Have a source looked at with the next round, and read whole."""
        source = acting.ask(session, SOURCES, actions.own(session, actor(), body_id, source_id))
        return SOURCES.standing(session, source)


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>/polls/<ref:poll_id>")
class OnePoll(MethodView):
    """One look at a source."""

    @blueprint.operation("show_unit_source_poll", scope=READ, returns=schemas.UnitPollLinesOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str, source_id: str, poll_id: str) -> SourcePoll:
        """Show what became of every row, and which meetings are gone or older than they were."""
        source = actions.own(session, actor(), body_id, source_id)
        found: SourcePoll = SOURCES.poll(session, source.id, poll_id)
        return found


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>/polls/<ref:poll_id>/confirmation")
class Confirmation(MethodView):
    """Somebody looked at what a source lost."""

    @blueprint.operation(
        "confirm_unit_source_poll",
        scope=WRITE,
        returns=schemas.UnitPollLinesOut,
        problems=(NotFound, NothingToConfirm),
    )
    def put(self, session: Session, *, body_id: str, source_id: str, poll_id: str) -> SourcePoll:
        """Confirm that just these meetings are gone, or these rows older; the next round looks again."""
        source = actions.own(session, actor(), body_id, source_id)
        confirmed: SourcePoll = acting.confirm(session, SOURCES, source, poll_id)
        return confirmed


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>/waiting-rows")
class WaitingRows(MethodView):
    """Rows of a source that cannot be taken in."""

    @blueprint.operation(
        "list_unit_waiting_rows", scope=READ, query=PageQuery, returns=schemas.WaitingRowOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str, source_id: str) -> Page:
        """List the rows that cannot be taken in, each with why and since when, until they are well or gone."""
        return SOURCES.waiting(session, actions.own(session, actor(), body_id, source_id).id, query)


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>/meetings")
class Meetings(MethodView):
    """What a source brings."""

    @blueprint.operation(
        "list_relayed_meetings",
        scope=READ,
        query=schemas.RelayedQuery,
        returns=schemas.RelayedOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str, source_id: str) -> Page:
        """List the meetings a source brings, and for which listing some of them stand back, and why."""
        source = actions.own(session, actor(), body_id, source_id)
        return store.page(session, source.id, query, is_aside=query["is_aside"])


@blueprint.route("/bodies/<ref:body_id>/sources/<ref:source_id>/meetings/<ref:listing_id>/decision")
class OneDecision(MethodView):
    """An office's word on one meeting of a source."""

    @blueprint.operation(
        "decide_relayed_meeting",
        scope=WRITE,
        body=schemas.DecisionIn,
        returns=schemas.RelayedOut,
        problems=(NotFound,),
    )
    def put(self, session: Session, *, body: dict[str, Any], body_id: str, source_id: str, listing_id: str) -> Relayed:
        """Say whether a meeting is relayed, whatever it may be the same as; kept with your office and the day."""
        source = actions.own(session, actor(), body_id, source_id)
        row = store.relayed(session, source.id, listing_id)
        return actions.decide(session, source, row, body["decision"], actor=actor())

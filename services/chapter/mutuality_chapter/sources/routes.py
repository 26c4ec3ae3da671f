"""The operations on sources."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.polled import Standing, acting, rules
from mutuality.polled.schemas import WaitingRowOut
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter import affiliation
from mutuality_chapter.sources import actions, schemas
from mutuality_chapter.sources.models import SourcePoll
from mutuality_chapter.sources.store import SOURCES

blueprint = Blueprint("sources", __name__, description="Lists other software keeps for us, looked at every few hours")


@blueprint.route("/sources")
class Sources(MethodView):
    """Every source."""

    @blueprint.operation("list_sources", scope="meetings:read", returns=schemas.PolledSourcesOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List the sources, with their last outcome and lag."""
        return {"items": SOURCES.standings(session)}

    @blueprint.operation(
        "add_source",
        scope="meetings:write",
        body=schemas.PolledSourceIn,
        returns=schemas.PolledSourceOut,
        status=201,
        creates=True,
        location="/v1/sources/{thing.id}",
        problems=(affiliation.NotFounded, rules.SourceAddressRefused, rules.SourceKnown, rules.TooManySources),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Standing:
        """Name a source; the relay looks at it within a minute, and then every so many hours."""
        return SOURCES.standing(session, actions.add(session, body))


@blueprint.route("/sources/<ref:source_id>")
class OneSource(MethodView):
    """One source."""

    @blueprint.operation("show_source", scope="meetings:read", returns=schemas.PolledSourceOut, problems=(NotFound,))
    def get(self, session: Session, *, source_id: str) -> Standing:
        """Show a source and how it stands."""
        return SOURCES.standing(session, SOURCES.source(session, source_id))

    @blueprint.operation(
        "change_source",
        scope="meetings:write",
        body=schemas.PolledSourceChange,
        returns=schemas.PolledSourceOut,
        changes=True,
        problems=(NotFound, rules.SourceAddressRefused),
    )
    def patch(self, session: Session, *, body: dict[str, Any], source_id: str) -> Standing:
        """Change a source, or leave it alone for now."""
        source = SOURCES.source(session, source_id)
        require_current(source)
        return SOURCES.standing(session, acting.change(session, SOURCES, source, body))

    @blueprint.operation("end_source", scope="meetings:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, source_id: str) -> None:
        """Look at a source no more; the meetings that came from it stay."""
        source = SOURCES.source(session, source_id)
        require_current(source)
        acting.end(session, SOURCES, source)


@blueprint.route("/sources/<ref:source_id>/polls")
class Polls(MethodView):
    """The looks at a source."""

    @blueprint.operation(
        "list_source_polls", scope="meetings:read", query=PageQuery, returns=schemas.SourcePollOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], source_id: str) -> Page:
        """List the looks at a source in the last ninety days."""
        SOURCES.source(session, source_id)
        return SOURCES.polls(session, source_id, query)

    @blueprint.operation("poll_source", scope="meetings:write", returns=schemas.PolledSourceOut, problems=(NotFound,))
    def post(self, session: Session, *, source_id: str) -> Standing:
        """Let the relay look at a source within a minute and read it whole."""
        return SOURCES.standing(session, acting.ask(session, SOURCES, SOURCES.source(session, source_id)))


@blueprint.route("/sources/<ref:source_id>/polls/<ref:poll_id>")
class OnePoll(MethodView):
    """One look at a source."""

    @blueprint.operation(
        "show_source_poll", scope="meetings:read", returns=schemas.SourcePollLinesOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, source_id: str, poll_id: str) -> SourcePoll:
        """Show what a look at a source came to, and which meetings are gone from it."""
        found: SourcePoll = SOURCES.poll(session, source_id, poll_id)
        return found


@blueprint.route("/sources/<ref:source_id>/polls/<ref:poll_id>/confirmation")
class Confirmation(MethodView):
    """Somebody looked at what a source lost."""

    @blueprint.operation(
        "confirm_source_poll",
        scope="meetings:write",
        returns=schemas.SourcePollLinesOut,
        problems=(NotFound, rules.NothingToConfirm),
    )
    def put(self, session: Session, *, source_id: str, poll_id: str) -> SourcePoll:
        """Confirm that just these meetings are gone, or these rows older; the relay looks again within a minute."""
        confirmed: SourcePoll = acting.confirm(session, SOURCES, SOURCES.source(session, source_id), poll_id)
        return confirmed


@blueprint.route("/sources/<ref:source_id>/waiting-rows")
class WaitingRows(MethodView):
    """Rows of a source that cannot be taken in."""

    @blueprint.operation(
        "list_waiting_rows", scope="meetings:read", query=PageQuery, returns=WaitingRowOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], source_id: str) -> Page:
        """List the rows that cannot be taken in, each with why and since when, until they are well or gone."""
        SOURCES.source(session, source_id)
        return SOURCES.waiting(session, source_id, query)

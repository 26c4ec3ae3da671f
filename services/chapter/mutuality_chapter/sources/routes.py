"""The operations on sources."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter import affiliation
from mutuality_chapter.sources import actions, rules, schemas, store
from mutuality_chapter.sources.models import SourcePoll

blueprint = Blueprint("sources", __name__, description="Lists other software keeps for us, looked at every few hours")


@blueprint.route("/sources")
class Sources(MethodView):
    """Every source."""

    @blueprint.operation("list_sources", scope="meetings:read", returns=schemas.PolledSourcesOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List the sources, with their last outcome and lag."""
        return {"items": store.sources(session)}

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
    def post(self, session: Session, *, body: dict[str, Any]) -> store.Standing:
        """Name a source; the relay looks at it within a minute, and then every so many hours."""
        return store.standing(session, actions.add(session, body))


@blueprint.route("/sources/<ref:source_id>")
class OneSource(MethodView):
    """One source."""

    @blueprint.operation("show_source", scope="meetings:read", returns=schemas.PolledSourceOut, problems=(NotFound,))
    def get(self, session: Session, *, source_id: str) -> store.Standing:
        """Show a source and how it stands."""
        return store.standing(session, store.source(session, source_id))

    @blueprint.operation(
        "change_source",
        scope="meetings:write",
        body=schemas.PolledSourceChange,
        returns=schemas.PolledSourceOut,
        changes=True,
        problems=(NotFound, rules.SourceAddressRefused),
    )
    def patch(self, session: Session, *, body: dict[str, Any], source_id: str) -> store.Standing:
        """Change a source, or leave it alone for now."""
        source = store.source(session, source_id)
        require_current(source)
        return store.standing(session, actions.change(session, source, body))

    @blueprint.operation("end_source", scope="meetings:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, source_id: str) -> None:
        """Look at a source no more; the meetings that came from it stay."""
        source = store.source(session, source_id)
        require_current(source)
        actions.end(session, source)


@blueprint.route("/sources/<ref:source_id>/polls")
class Polls(MethodView):
    """The looks at a source."""

    @blueprint.operation(
        "list_source_polls", scope="meetings:read", query=PageQuery, returns=schemas.SourcePollOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], source_id: str) -> Page:
        """List the looks at a source in the last ninety days."""
        store.source(session, source_id)
        return store.polls(session, source_id, query)

    @blueprint.operation("poll_source", scope="meetings:write", returns=schemas.PolledSourceOut, problems=(NotFound,))
    def post(self, session: Session, *, source_id: str) -> store.Standing:
        """Let the relay look at a source within a minute and read it whole."""
        return store.standing(session, actions.ask(session, store.source(session, source_id)))


@blueprint.route("/sources/<ref:source_id>/polls/<ref:poll_id>")
class OnePoll(MethodView):
    """One look at a source."""

    @blueprint.operation(
        "show_source_poll", scope="meetings:read", returns=schemas.SourcePollLinesOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, source_id: str, poll_id: str) -> SourcePoll:
        """Show what a look at a source came to, and which meetings are gone from it."""
        return store.poll(session, source_id, poll_id)


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
        return actions.confirm(session, store.source(session, source_id), poll_id)


@blueprint.route("/sources/<ref:source_id>/waiting-rows")
class WaitingRows(MethodView):
    """Rows of a source that cannot be taken in."""

    @blueprint.operation(
        "list_waiting_rows", scope="meetings:read", query=PageQuery, returns=schemas.WaitingRowOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], source_id: str) -> Page:
        """List the rows that cannot be taken in, each with why and since when, until they are well or gone."""
        store.source(session, source_id)
        return store.waiting(session, source_id, query)

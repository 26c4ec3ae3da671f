"""The operations on meetings."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.meetings import actions, rules, schemas, store
from mutuality_chapter.meetings.models import Meeting, Occurrence

blueprint = Blueprint("meetings", __name__, description="When we meet, and how many came")


def _looks_after() -> bool:
    return "meetings:write" in actor().scopes


@blueprint.route("/meetings")
class Meetings(MethodView):
    """Our meetings."""

    @blueprint.operation("list_meetings", scope="meetings:read", query=schemas.MeetingQuery, returns=schemas.MeetingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List meetings."""
        return store.meetings(session, query, whole=_looks_after())

    @blueprint.operation(
        "schedule_meeting",
        scope="meetings:write",
        body=schemas.MeetingIn,
        returns=schemas.MeetingOut,
        status=201,
        creates=True,
        location="/v1/meetings/{thing.id}",
        problems=(NotFound, rules.HalfScheduled),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Meeting:
        """Schedule a meeting every week, or by appointment."""
        return actions.schedule(session, said=body)


@blueprint.route("/meetings/<ref:meeting_id>")
class OneMeeting(MethodView):
    """One meeting."""

    @blueprint.operation("show_meeting", scope="meetings:read", returns=schemas.MeetingOut, problems=(NotFound,))
    def get(self, session: Session, *, meeting_id: str) -> Meeting | dict[str, Any]:
        """Show a meeting."""
        return store.meeting_shown(session, meeting_id, whole=_looks_after())

    @blueprint.operation(
        "change_meeting",
        scope="meetings:write",
        body=schemas.MeetingChange,
        returns=schemas.MeetingOut,
        changes=True,
        problems=(NotFound, rules.HalfScheduled),
    )
    def patch(self, session: Session, *, body: dict[str, Any], meeting_id: str) -> Meeting:
        """Change a meeting; it counts as verified today."""
        meeting = store.meeting(session, meeting_id)
        require_current(meeting)
        return actions.change(session, meeting=meeting, said=body)


@blueprint.route("/meetings/<ref:meeting_id>/verification")
class Verification(MethodView):
    """Making sure of a meeting."""

    @blueprint.operation("verify_meeting", scope="meetings:write", returns=schemas.MeetingOut, problems=(NotFound,))
    def put(self, session: Session, *, meeting_id: str) -> Meeting:
        """Say that you made sure today that all said of a meeting is so."""
        return actions.verify(session, meeting=store.meeting(session, meeting_id))


@blueprint.route("/meetings/<ref:meeting_id>/end")
class End(MethodView):
    """The end of a meeting."""

    @blueprint.operation(
        "end_meeting",
        scope="meetings:write",
        body=schemas.EndIn,
        returns=schemas.MeetingOut,
        changes=True,
        problems=(NotFound, DayAhead),
    )
    def put(self, session: Session, *, body: dict[str, Any], meeting_id: str) -> Meeting:
        """End a meeting; what was held stays recorded."""
        meeting = store.meeting(session, meeting_id)
        require_current(meeting)
        return actions.end(session, meeting=meeting, **body)


@blueprint.route("/meetings/<ref:meeting_id>/occurrences")
class Occurrences(MethodView):
    """The occasions of a meeting."""

    @blueprint.operation(
        "list_occurrences",
        scope="meetings:read",
        query=PageQuery,
        returns=schemas.OccurrenceOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], meeting_id: str) -> Page:
        """List what was recorded of a meeting."""
        return store.occurrences(session, meeting_id, query)


@blueprint.route("/meetings/<ref:meeting_id>/occurrences/<day:held_on>")
class OneOccurrence(MethodView):
    """One occasion."""

    @blueprint.operation("show_occurrence", scope="meetings:read", returns=schemas.OccurrenceOut, problems=(NotFound,))
    def get(self, session: Session, *, meeting_id: str, held_on: date) -> Occurrence:
        """Show what was recorded of an occasion."""
        return store.occurrence(session, meeting_id, held_on)

    @blueprint.operation(
        "record_occurrence",
        scope="meetings:write",
        body=schemas.OccurrenceIn,
        returns=schemas.OccurrenceOut,
        problems=(
            NotFound,
            DayAhead,
            rules.DayOfMeetingWrong,
            rules.TooManyNewcomers,
            rules.CancelledYetAttended,
        ),
    )
    def put(self, session: Session, *, body: dict[str, Any], meeting_id: str, held_on: date) -> Occurrence:
        """Record an occasion in tallies; recording it again replaces them."""
        return actions.record(session, meeting=store.meeting(session, meeting_id), held_on=held_on, said=body)

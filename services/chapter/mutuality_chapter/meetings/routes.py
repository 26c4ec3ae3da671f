"""The operations on meetings."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound, PolicyRefused
from mutuality.recurrence import RecurrenceUnfit
from mutuality.screening import ListingTellsOfPeople
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.meetings import actions, days, rules, schemas, store
from mutuality_chapter.meetings.models import Meeting, Occurrence

blueprint = Blueprint("meetings", __name__, description="When we meet, and how many came")


DAYS_UNFIT = (days.HalfScheduled, days.WeekdayDiffers, days.NeverHeld, days.DayOfMeetingWrong)
UNFIT = (*DAYS_UNFIT, RecurrenceUnfit, rules.TypeUnknown, ListingTellsOfPeople, PolicyRefused)


def _looks_after() -> bool:
    return "meetings:write" in actor().scopes


def _shown(session: Session, meeting: Meeting) -> Any:
    return store.shown(session, meeting, whole=_looks_after())


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
        problems=(NotFound, *UNFIT),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Any:
        """Schedule a meeting every week, as a rule says, or by appointment."""
        return _shown(session, actions.schedule(session, said=body, by=actor().kind))


@blueprint.route("/meeting-types")
class Types(MethodView):
    """The types of meetings."""

    @blueprint.operation("list_meeting_types", scope="meetings:read", returns=schemas.TypesOut)
    def get(self, session: Session) -> dict[str, Any]:
        """List the types a meeting may have, in our body's words where it has its own."""
        return {"items": [{"code": code, "name": name} for code, name in store.types(session).items()]}


@blueprint.route("/meetings/<ref:meeting_id>")
class OneMeeting(MethodView):
    """One meeting."""

    @blueprint.operation("show_meeting", scope="meetings:read", returns=schemas.MeetingOut, problems=(NotFound,))
    def get(self, session: Session, *, meeting_id: str) -> Any:
        """Show a meeting."""
        return _shown(session, store.meeting(session, meeting_id))

    @blueprint.operation(
        "change_meeting",
        scope="meetings:write",
        body=schemas.MeetingChange,
        returns=schemas.MeetingOut,
        changes=True,
        problems=(NotFound, *UNFIT),
    )
    def patch(self, session: Session, *, body: dict[str, Any], meeting_id: str) -> Any:
        """Change a meeting; it counts as verified today."""
        meeting = store.meeting(session, meeting_id)
        require_current(meeting)
        return _shown(session, actions.change(session, meeting=meeting, said=body, by=actor().kind))


@blueprint.route("/meetings/<ref:meeting_id>/verification")
class Verification(MethodView):
    """Making sure of a meeting."""

    @blueprint.operation("verify_meeting", scope="meetings:write", returns=schemas.MeetingOut, problems=(NotFound,))
    def put(self, session: Session, *, meeting_id: str) -> Any:
        """Say that you made sure today that all said of a meeting is so."""
        return _shown(session, actions.verify(session, meeting=store.meeting(session, meeting_id), by=actor().kind))


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
    def put(self, session: Session, *, body: dict[str, Any], meeting_id: str) -> Any:
        """End a meeting; what was held stays recorded."""
        meeting = store.meeting(session, meeting_id)
        require_current(meeting)
        return _shown(session, actions.end(session, meeting=meeting, **body))


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
            days.DayOfMeetingWrong,
            rules.PlaceClosed,
            rules.TooManyNewcomers,
            rules.CancelledYetAttended,
        ),
    )
    def put(self, session: Session, *, body: dict[str, Any], meeting_id: str, held_on: date) -> Occurrence:
        """Record an occasion in tallies; recording it again replaces them."""
        return actions.record(session, meeting=store.meeting(session, meeting_id), held_on=held_on, said=body)

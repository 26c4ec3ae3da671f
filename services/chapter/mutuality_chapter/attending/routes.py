"""The operations on coming to a meeting: a member's own, and those of whoever looks after meetings."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.attending import actions, rules, schemas, store
from mutuality_chapter.attending.models import Attendance
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.venues import Whereabouts

blueprint = Blueprint("attending", __name__, description="Coming to a meeting, and being told the way")


@blueprint.route("/me/attendances")
class MyAttendances(MethodView):
    """The meetings I mean to come to."""

    @blueprint.operation(
        "list_my_attendances", scope="me:read", query=PageQuery, returns=schemas.AttendanceOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the meetings I mean to come to."""
        return store.own(session, me(actor()), query)


@blueprint.route("/me/attendances/<ref:meeting_id>")
class MyAttendance(MethodView):
    """One meeting I mean to come to."""

    @blueprint.operation(
        "show_my_attendance", scope="me:read", returns=schemas.AttendanceOut, problems=(NoMember, NotFound)
    )
    def get(self, session: Session, *, meeting_id: str) -> Attendance:
        """Show whether it is confirmed that I come."""
        return store.attendance(session, meeting_id, me(actor()))

    @blueprint.operation(
        "ask_to_attend",
        scope="me:write",
        returns=schemas.AttendanceOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def put(self, session: Session, *, meeting_id: str) -> Attendance:
        """Ask to come to a meeting; whoever looks after it confirms it."""
        return actions.ask(session, meeting_id=meeting_id, member_id=me(actor()))

    @blueprint.operation(
        "take_attendance_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound)
    )
    def delete(self, session: Session, *, meeting_id: str) -> None:
        """Say that I do not mean to come any more; it is erased."""
        found = store.attendance(session, meeting_id, me(actor()))
        require_current(found)
        session.delete(found)


@blueprint.route("/me/attendances/<ref:meeting_id>/address")
class Address(MethodView):
    """The way to a meeting."""

    @blueprint.operation(
        "show_meeting_address",
        scope="me:read",
        returns=schemas.WhereaboutsOut,
        problems=(NoMember, NotFound, rules.NotConfirmed),
    )
    def get(self, session: Session, *, meeting_id: str) -> Whereabouts:
        """Show where exactly a meeting is held, a home too, once it is confirmed that I come."""
        return actions.way(session, attendance=store.attendance(session, meeting_id, me(actor())))


@blueprint.route("/meetings/<ref:meeting_id>/attendances")
class Attendances(MethodView):
    """Those who mean to come."""

    @blueprint.operation("list_attendances", scope="attending:read", query=PageQuery, returns=schemas.AttendeeOut)
    def get(self, session: Session, *, query: dict[str, Any], meeting_id: str) -> Page:
        """List who means to come to a meeting, for those who look after it; who did come is never written down."""
        return store.attendees(session, meeting_id, query)


@blueprint.route("/meetings/<ref:meeting_id>/attendances/<ref:member_id>/confirmation")
class Confirmation(MethodView):
    """That somebody may come."""

    @blueprint.operation(
        "confirm_attendance", scope="attending:write", returns=schemas.AttendanceOut, problems=(NotFound,)
    )
    def put(self, session: Session, *, meeting_id: str, member_id: str) -> Attendance:
        """Confirm that somebody comes; they are told where exactly it is, a home too."""
        return actions.confirm(session, attendance=store.attendance(session, meeting_id, member_id))

    @blueprint.operation(
        "take_confirmation_back", scope="attending:write", returns=schemas.AttendanceOut, problems=(NotFound,)
    )
    def delete(self, session: Session, *, meeting_id: str, member_id: str) -> Attendance:
        """Take a confirmation back; they are not told the way any more."""
        return actions.unconfirm(session, attendance=store.attendance(session, meeting_id, member_id))

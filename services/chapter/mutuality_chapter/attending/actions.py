"""What people do about coming to a meeting: they ask, are confirmed, take it back; and are told the way."""

from __future__ import annotations

from mutuality.database import Session
from mutuality_chapter import meetings, members, venues
from mutuality_chapter.attending import rules, store
from mutuality_chapter.attending.models import Attendance


def ask(session: Session, *, meeting_id: str, member_id: str) -> Attendance:
    """Ask to come to a meeting; asking again changes nothing.

    Raises:
        NotFound: there is no such meeting or member, or the meeting ended.
        AlreadyLeft: they have left.
    """
    members.require_present(session, member_id)
    meetings.whereabouts(session, meeting_id)
    found = store.found_or_none(session, meeting_id, member_id)
    if found is None:
        found = Attendance(meeting_id=meeting_id, member_id=member_id, asked_at=session.now, version=1)
        session.add(found)
        session.flush()
    return found


def confirm(session: Session, *, attendance: Attendance) -> Attendance:
    """Confirm that somebody comes; from now on they are told the way."""
    attendance.confirmed_at = attendance.confirmed_at or session.now
    session.flush()
    return attendance


def unconfirm(session: Session, *, attendance: Attendance) -> Attendance:
    """Take a confirmation back; from now on they are not told the way any more."""
    attendance.confirmed_at = None
    session.flush()
    return attendance


def way(session: Session, *, attendance: Attendance) -> venues.Whereabouts:
    """Return where exactly a meeting is held.

    Raises:
        NotConfirmed: nobody confirmed that they come.
        NotFound: the meeting ended.
    """
    rules.require_confirmed(attendance.confirmed_at)
    return meetings.whereabouts(session, attendance.meeting_id)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell to which meetings somebody means to come; where they are held is not theirs, and is not told here."""
    found = store.attendances_of(session, asked.member_id)
    told = [{name: getattr(each, name) for name in ("meeting_id", "asked_at", "confirmed_at")} for each in found]
    asked.tell("attending", told)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget to which meetings somebody who left meant to come; with it they are told no way any more."""
    store.forget_all(session, fact.member_id)

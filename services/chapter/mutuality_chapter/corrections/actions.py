"""What people do about a meeting that is told of wrongly: propose what it should be, decide on it, take it back."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality_chapter import affiliation, closures, meetings, members
from mutuality_chapter.corrections import rules, store
from mutuality_chapter.corrections.models import Correction
from mutuality_chapter.corrections.rules import CorrectionKind, Decision

BESIDE = ("meeting_id", "kind", "remark")
CANCELLED = {"state": "cancelled", "attended": 0, "newcomers": 0}


def propose(session: Session, *, member_id: str, said: dict[str, Any]) -> Correction:
    """Propose what of a meeting is to be otherwise; what could never be approved is refused at once.

    Raises:
        NotFound: there is no such meeting or member, or the meeting ended.
        AlreadyLeft: they have left.
        CorrectionUnclear, CorrectionsPending: it does not say what its kind says, or too many of theirs wait.
        ClosureSpanWrong, DayAhead, DayOfMeetingWrong: its days cannot be.
        HalfScheduled, WeekdayDiffers, NeverHeld, TypeUnknown, PolicyRefused, ListingTellsOfPeople: as of a change.
    """
    members.require_present(session, member_id)
    parts = {name: value for name, value in said.items() if name not in BESIDE}
    rules.require_clear(said["kind"], parts)
    rules.require_room(store.waiting(session, member_id))
    meeting = _going_on(session, said["meeting_id"])
    proposed = _checked(session, meeting, said["kind"], parts)
    before = store.as_it_is(session, meeting, said["kind"], proposed)
    if said["kind"] is CorrectionKind.CHANGE:
        rules.require_news(before, proposed)
    correction = Correction(id=session.new_id("cor"), member_id=member_id, proposed=proposed, before=before, version=1)
    for name in BESIDE:
        setattr(correction, name, said[name])
    correction.proposed_at, correction.expires_on = session.now, rules.waits_until(affiliation.today(session))
    session.add(correction)
    session.flush()
    return correction


def approve(session: Session, *, correction: Correction, by: str) -> Correction:
    """Do what a member proposed; who approves it has made sure of it.

    Raises:
        CorrectionSettled: it does not wait any more.
        MeetingMovedOn: the meeting is not what it was when it was proposed.
    """
    _require_waiting(session, correction)
    meeting = meetings.require_meeting(session, correction.meeting_id)
    now = store.as_it_is(session, meeting, correction.kind, correction.proposed)
    rules.require_same(rules.moved_on(correction.before, now, correction.proposed))
    _do(session, meeting, correction, by=by)
    return _decided(session, correction, Decision.APPROVED)


def decline(session: Session, *, correction: Correction, reason: str) -> Correction:
    """Change nothing, and tell whoever proposed it why.

    Raises:
        CorrectionSettled: it does not wait any more.
    """
    _require_waiting(session, correction)
    correction.reason = reason
    return _decided(session, correction, Decision.DECLINED)


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep what the public finds wrong with our listings, as the feed tells it now."""
    store.keep_doubts(session, said["doubts"])


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody proposed, and what came of it."""
    found = store.seen(session, store.corrections_of(session, asked.member_id))
    names = ("meeting_id", "kind", "proposed", "remark", "state", "reason", "proposed_at")
    asked.tell("corrections", [{name: getattr(each, name) for name in names} for each in found])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Forget what somebody who left proposed; what was approved of it stays changed."""
    store.forget_all(session, fact.member_id)


def purge(session: Session) -> int:
    """Forget what was proposed ninety days ago or earlier, and return how much that was."""
    return store.forget_before(session, rules.forgotten_before(affiliation.today(session)))


def _checked(
    session: Session, meeting: meetings.Meeting, kind: CorrectionKind, parts: dict[str, Any]
) -> dict[str, Any]:
    """Return what is proposed as it would be kept, if it may be done at all."""
    if kind is CorrectionKind.CHANGE:
        settled = meetings.settle_change(session, meeting=meeting, said=parts)
        parts = {name: settled[name] for name in parts}
    elif kind is CorrectionKind.CLOSED:
        closures.require_span(parts["first"], parts["last"])
    elif kind is CorrectionKind.NOT_HELD:
        _require_recordable(session, meeting, parts["held_on"])
    return {name: rules.document(value) for name, value in parts.items()}


def _do(session: Session, meeting: meetings.Meeting, correction: Correction, *, by: str) -> None:
    said = correction.proposed
    if correction.kind == CorrectionKind.CHANGE:
        meetings.change(session, meeting=meeting, said=meetings.MeetingProposed().load(said), by=by)
    elif correction.kind == CorrectionKind.CLOSED:
        first, last = (date.fromisoformat(said[name]) for name in ("first", "last"))
        closures.close(session, venue_id=meeting.venue_id, first=first, last=last)
    elif correction.kind == CorrectionKind.NOT_HELD:
        meetings.record(session, meeting=meeting, held_on=date.fromisoformat(said["held_on"]), said=CANCELLED)
    else:
        meetings.end(session, meeting=meeting, ended_on=None)


def _going_on(session: Session, meeting_id: str) -> meetings.Meeting:
    meeting = meetings.require_meeting(session, meeting_id)
    rules.require_going_on(meeting.ended_on)
    return meeting


def _require_recordable(session: Session, meeting: meetings.Meeting, held_on: date) -> None:
    require_past(held_on, affiliation.today(session))
    if not meetings.series_of(session, meeting, since=held_on).is_due(held_on):
        fault = {"pointer": "/held_on", "detail": f"{held_on} is none of the meeting's days."}
        raise meetings.DayOfMeetingWrong(fault["detail"], errors=[fault])


def _require_waiting(session: Session, correction: Correction) -> None:
    today = affiliation.today(session)
    rules.require_waiting(rules.state_of(correction.decision, correction.expires_on, today))


def _decided(session: Session, correction: Correction, decision: Decision) -> Correction:
    correction.decision, correction.decided_at = decision, session.now
    session.flush()
    return correction

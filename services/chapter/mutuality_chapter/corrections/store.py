"""Every query about what members propose to put right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation, meetings
from mutuality_chapter.corrections.models import Correction, DoubtCopy
from mutuality_chapter.corrections.rules import CorrectionKind, document, moved_on, state_of

COLUMNS = Correction.__table__.c
DOUBT = DoubtCopy.__table__.c


def correction(session: Session, correction_id: str, *, for_change: bool = False) -> Correction:
    """Return a correction; for a change, so that nobody else decides on it meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Correction, correction_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such correction.")
    return found


def own(session: Session, correction_id: str, member_id: str) -> Correction:
    """Return what somebody proposed themselves.

    Raises:
        NotFound: they did not.
    """
    found = correction(session, correction_id)
    if found.member_id != member_id:
        raise NotFound("There is no such correction.")
    return found


def corrections_of(session: Session, member_id: str) -> list[Correction]:
    """Return all that somebody proposed."""
    wanted = select(Correction).where(Correction.member_id == member_id).order_by(Correction.id)
    return list(session.scalars(wanted))


def own_page(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what somebody proposed, the oldest first."""
    return _page(session, [COLUMNS.member_id == member_id], query)


def page(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what members proposed, the oldest first: what waits, or what does not."""
    waits = _waits(affiliation.today(session))
    chosen = [waits if query["is_waiting"] else ~waits]
    if query["meeting_id"]:
        chosen.append(COLUMNS.meeting_id == query["meeting_id"])
    return _page(session, chosen, query)


def waiting(session: Session, member_id: str) -> int:
    """Return how much of what somebody proposed waits."""
    mine = COLUMNS.member_id == member_id
    counted = select(func.count()).where(mine, _waits(affiliation.today(session)))
    return session.scalar(counted) or 0


def forget_all(session: Session, member_id: str) -> None:
    """Forget all that somebody proposed."""
    session.execute(delete(Correction).where(Correction.member_id == member_id))


def forget_before(session: Session, day: date) -> int:
    """Forget what expired before a day, decided or not, and return how much that was."""
    return len(session.scalars(delete(Correction).where(Correction.expires_on < day).returning(Correction.id)).all())


def doubts(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what the public finds wrong with our listings."""
    return page_of(session, select(*DOUBT), by=[DOUBT.listing_id, DOUBT.doubt], query=query)


def keep_doubts(session: Session, told: Sequence[dict[str, Any]]) -> None:
    """Keep what our feed tells of doubts, in place of what it told before."""
    session.execute(delete(DoubtCopy))
    session.add_all(DoubtCopy(**each) for each in told)


def as_it_is(session: Session, meeting: meetings.Meeting, kind: str, proposed: dict[str, Any]) -> dict[str, Any]:
    """Return what of a meeting a correction is about, as it is now."""
    if kind == CorrectionKind.NOT_HELD:
        held_on = date.fromisoformat(proposed["held_on"])
        return {"ended_on": document(meeting.ended_on), "state": _recorded(session, meeting.id, held_on)}
    names = ["venue_id"] if kind == CorrectionKind.CLOSED else list(proposed)
    return {"ended_on": document(meeting.ended_on), **{name: document(getattr(meeting, name)) for name in names}}


def seen(session: Session, said: Sequence[Any]) -> list[SimpleNamespace]:
    """Return corrections with what became of each, and what the meeting says now."""
    today = affiliation.today(session)
    return [_seen(session, each, meetings.require_meeting(session, each.meeting_id), today) for each in said]


def _seen(session: Session, said: Any, meeting: meetings.Meeting, today: date) -> SimpleNamespace:
    now = as_it_is(session, meeting, said.kind, said.proposed)
    told = {column.key: getattr(said, column.key) for column in COLUMNS}
    differences = [
        {"name": name, "proposed": value, "before": said.before.get(name), "now": now.get(name)}
        for name, value in said.proposed.items()
    ]
    is_outdated = said.decision is None and bool(moved_on(said.before, now, said.proposed))
    state = state_of(said.decision, said.expires_on, today)
    return SimpleNamespace(**{**told, "differences": differences, "is_outdated": is_outdated, "state": state})


def _recorded(session: Session, meeting_id: str, held_on: date) -> str | None:
    """Return what was recorded of a meeting that day, if anything was."""
    try:
        return meetings.occurrence(session, meeting_id, held_on).state
    except NotFound:
        return None


def _page(session: Session, chosen: list[ColumnElement[bool]], query: dict[str, Any]) -> Page:
    found = page_of(session, select(*COLUMNS).where(*chosen), by=[COLUMNS.id], query=query)
    return Page(seen(session, found.items), found.next)


def _waits(today: date) -> ColumnElement[bool]:
    return COLUMNS.decision.is_(None) & (COLUMNS.expires_on >= today)

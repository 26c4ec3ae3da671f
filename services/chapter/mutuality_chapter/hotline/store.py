"""Every query about calls and whom they rang."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select, update

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import lines, shifts
from mutuality_chapter.hotline.models import Call, Ring
from mutuality_chapter.hotline.rules import Candidate, State
from mutuality_chapter.lines import Line

CALL = Call.__table__.c
UNDER_WAY = (State.RINGING, State.TALKING, State.LEAVING_MESSAGE, State.CALLING_BACK)
OPEN = (State.WAITING, State.MISSED)
WISHED = ("language", "gender", "gender_by", "area")
OF_THE_CALLER = ("provider_ref", "caller_key", "caller", *WISHED, "rule", "message_ref")


def call(session: Session, call_id: str) -> Call:
    """Return a call.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Call, call_id)
    if found is None:
        raise NotFound("There is no such call.")
    return found


def by_ref(session: Session, provider_ref: str) -> Call | None:
    """Return a call by what the provider calls it."""
    return session.scalar(select(Call).where(Call.provider_ref == provider_ref))


def calls(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of calls, each with the crisis hand-off of its line."""
    wanted = _shown()
    for name in ("line_id", "state"):
        if query[name] is not None:
            wanted = wanted.where(CALL[name] == query[name])
    return _page(session, wanted, query)


def own_calls(session: Session, mine: dict[str, str], query: dict[str, Any]) -> Page:
    """Return a page of the calls somebody answered, and of those that wait in a pool while they are on shift there."""
    return _page(session, _shown().where(_theirs(session, mine)), query)


def own_call(session: Session, call_id: str, mine: dict[str, str]) -> Call:
    """Return a call somebody answered, or may answer now.

    Raises:
        NotFound: there is none, or it is not for them.
    """
    found = session.scalar(select(Call).where(Call.id == call_id, _theirs(session, mine)))
    if found is None:
        raise NotFound("You have no such call.")
    return found


def shown(session: Session, call: Call) -> dict[str, Any]:
    """Return what is shown of one call, with the crisis hand-off of its line."""
    hand_off = lines.line(session, call.line_id).hand_off
    return {**{name: getattr(call, name) for name in CALL.keys()}, "hand_off": hand_off}  # noqa: SIM118 - no dict


def ring(session: Session, ring_id: str, call_id: str) -> Ring | None:
    """Return one telephone that rang for a call."""
    return session.scalar(select(Ring).where(Ring.id == ring_id, Ring.call_id == call_id))


def rings_of(session: Session, call_id: str) -> list[Ring]:
    """Return every telephone that rang for a call, in order."""
    return list(session.scalars(select(Ring).where(Ring.call_id == call_id).order_by(Ring.began_at, Ring.id)))


def candidates(session: Session, pool_id: str) -> list[Candidate]:
    """Return those who are on shift in a pool now, with what decides whether and when they are rung."""
    on_shift = {each.responder_id: each for each in shifts.on_shift(session, pool_id, session.now)}
    there = [each for each in lines.answering(session, pool_id) if each.responder_id in on_shift]
    busy = _busy(session, on_shift)
    return [
        _candidate(session, each, on_shift[each.responder_id].begins_at, is_busy=each.responder_id in busy)
        for each in there
    ]


def overdue(session: Session, before: datetime) -> list[Call]:
    """Return the calls whose step should have ended before an instant: an event of the provider got lost."""
    wanted = select(Call).where(Call.state.in_(UNDER_WAY), Call.step_ends_at < before)
    return list(session.scalars(wanted.order_by(Call.id)))


def answered_by(session: Session, responders: Collection[str]) -> list[Call]:
    """Return the calls somebody answered, in order."""
    return list(session.scalars(select(Call).where(Call.answered_by.in_(responders)).order_by(Call.id)))


def purge(session: Session, line: Line) -> int:
    """Take out of every call to a line that is older than the line's days what tells of the caller; count them."""
    old = session.now - timedelta(days=line.keep_days)
    due = (Call.line_id == line.id, Call.arrived_at < old, Call.purged_at.is_(None), Call.state.not_in(UNDER_WAY))
    ids = list(session.scalars(select(Call.id).where(*due)))
    session.execute(delete(Ring).where(Ring.call_id.in_(ids)))
    gone = dict.fromkeys(OF_THE_CALLER, None)
    emptied = update(Call).where(Call.id.in_(ids)).values(**gone, purged_at=session.now, version=Call.version + 1)
    session.execute(emptied)
    return len(ids)


def counts(session: Session, begin: datetime, end: datetime) -> dict[str, int]:
    """Return how many calls came within a span, and what came of them."""
    within = (Call.arrived_at >= begin) & (Call.arrived_at < end)
    wanted = {
        "calls": within,
        "answered": within & Call.answered_at.is_not(None),
        "missed": within & Call.answered_at.is_(None) & Call.state.not_in((State.RINGING, State.LEAVING_MESSAGE)),
        "messages": within & Call.message_seconds.is_not(None),
        "call_backs_noted": within & Call.call_back_since.is_not(None),
        "called_back": within & Call.called_back_at.is_not(None),
        "handed_off": within & (Call.outcome == "handed_off"),
    }
    return {name: session.scalar(select(func.count(Call.id)).where(which)) or 0 for name, which in wanted.items()}


def waits(session: Session, begin: datetime, end: datetime) -> Iterable[timedelta]:
    """Return how long each caller within a span waited who was answered."""
    wanted = select(CALL.arrived_at, CALL.answered_at).where(CALL.arrived_at >= begin, CALL.arrived_at < end)
    found = session.execute(wanted.where(CALL.answered_at.is_not(None)))
    return [answered_at - arrived_at for arrived_at, answered_at in found]


def _shown() -> Any:
    hand_off = (Line.hand_off_to, Line.hand_off_number, Line.break_off_when)
    return select(*CALL, *hand_off).join(Line, Line.id == CALL.line_id)


def _page(session: Session, wanted: Any, query: dict[str, Any]) -> Page:
    page = page_of(session, wanted, by=[CALL.id], query=query)
    return Page([_with_hand_off(row._mapping) for row in page.items], page.next)  # noqa: SLF001 - SQLAlchemy's public name


def _with_hand_off(row: Any) -> dict[str, Any]:
    to, number, when = row["hand_off_to"], row["hand_off_number"], row["break_off_when"]
    return {**row, "hand_off": {"to": to, "number": number, "break_off_when": when}}


def _theirs(session: Session, mine: dict[str, str]) -> ColumnElement[bool]:
    now = {pool for me, pool in mine.items() if me in {each.responder_id for each in _on(session, pool)}}
    waits_there = Call.pool_id.in_(now) & Call.state.in_(OPEN) & Call.purged_at.is_(None)
    return or_(Call.answered_by.in_(list(mine)), waits_there)


def _on(session: Session, pool_id: str) -> list[shifts.OnShift]:
    return shifts.on_shift(session, pool_id, session.now)


def _busy(session: Session, responders: Collection[str]) -> set[str]:
    ringing = select(Ring.responder_id).where(Ring.ended_at.is_(None), Ring.responder_id.in_(responders))
    talking = (State.TALKING, State.CALLING_BACK)
    on_a_call = select(Call.answered_by).where(Call.state.in_(talking), Call.answered_by.in_(responders))
    return {*session.scalars(ringing), *(str(each) for each in session.scalars(on_a_call))}


def _candidate(session: Session, who: lines.Answering, since: datetime, *, is_busy: bool) -> Candidate:
    wanted = select(Ring.outcome, Ring.began_at).where(Ring.responder_id == who.responder_id, Ring.began_at >= since)
    rung = session.execute(wanted.order_by(Ring.began_at, Ring.id)).all()
    return Candidate(
        responder_id=who.responder_id,
        languages=who.languages,
        gender=who.gender,
        area=who.area,
        capacity=who.capacity,
        has_number=bool(who.number or who.number_ref),
        is_busy=is_busy,
        is_bad=bool(rung) and rung[-1][0] == "bad_number",
        taken=sum(outcome == "answered" for outcome, _ in rung),
        rung=len(rung),
        last_rung_at=rung[-1][1] if rung else None,
    )

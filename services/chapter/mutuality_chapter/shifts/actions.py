"""What happens to weekly shifts: planned, given to somebody, put on a month's roster, ended; and where gaps are."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mutuality.database import Session
from mutuality.periods import days_of
from mutuality_chapter import lines
from mutuality_chapter.shifts import rules, store, turns
from mutuality_chapter.shifts.models import Shift, Turn


def plan(session: Session, *, said: dict[str, Any]) -> Shift:
    """Plan a shift of every week, taken by somebody or by nobody yet.

    Raises:
        NotFound: there is no such pool or responder.
        ShiftBackwards: it starts after it ends.
        StoodDown, PoolOfOthers: whoever shall take it does not answer in that pool.
        ShiftOverlaps: they have another shift then.
    """
    pool = lines.pool(session, said["pool_id"])
    begins_on = said.pop("begins_on") or _today(session, pool)
    shift = Shift(id=session.new_id("shf"), begins_on=begins_on, version=1, **said)
    rules.require_forwards(weekly(shift))
    if shift.responder_id is not None:
        _require_may_take(session, shift, pool)
    session.add(shift)
    return shift


def give_shift(session: Session, *, shift: Shift, responder_id: str | None) -> Shift:
    """Say who usually takes a shift, in rosters made from now on.

    Raises:
        ShiftEnded: it was ended.
        NotFound, StoodDown, PoolOfOthers, ShiftOverlaps: they cannot take it.
    """
    _require_going_on(shift)
    with session.no_autoflush:
        shift.responder_id = responder_id
        if responder_id is not None:
            _require_may_take(session, shift, lines.pool(session, shift.pool_id))
    session.flush()  # counts the version up before the answer is made
    return shift


def end_shift(session: Session, *, shift: Shift) -> Shift:
    """End a weekly shift; its turns that have not begun leave the roster.

    Raises:
        ShiftEnded: it was ended before.
    """
    _require_going_on(shift)
    shift.ended_on = _today(session, lines.pool(session, shift.pool_id))
    store.drop_to_come(session, shift.id)
    session.flush()
    return shift


def make_roster(session: Session, *, pool: lines.Pool, month: str) -> dict[str, Any]:
    """Put a pool's weekly shifts on the roster of a month; what stands on it already stays as it is.

    Whoever usually takes a shift has its turn, unless they have another at the same time: then it is a gap.
    """
    first, last = days_of(month)
    made = 0
    for shift in store.going_on(session, pool.id):
        before = store.days_made(session, shift.id)
        for day in rules.days_on(shift.weekday, max(first, shift.begins_on), last):
            made += day not in before and _put(session, shift, day, ZoneInfo(pool.timezone))
    held = _of_month(session, pool, first, last)
    return {"pool_id": pool.id, "month": month, "made": made, "turns": len(held), "open": held.count(None)}


def gaps(session: Session, *, days: int, pool_id: str | None) -> dict[str, Any]:
    """Return every stretch of the days to come on which nobody can be counted, the soonest first."""
    until = session.now + timedelta(days=days)
    pools = [lines.pool(session, pool_id)] if pool_id else lines.all_pools(session)
    found = [gap for pool in pools for gap in (*_open(session, pool, until), *_unmade(session, pool, until))]
    return {"until": until, "gaps": sorted(found, key=lambda gap: (gap.begins_at, gap.shift_id))}


def weekly(shift: Shift) -> rules.Weekly:
    """Return a shift as the rules know it."""
    return rules.Weekly(shift.weekday, shift.starts, shift.ends, shift.ends_next_day)


def _put(session: Session, shift: Shift, day: date, zone: ZoneInfo) -> bool:
    span = rules.span_on(weekly(shift), day, zone)
    if span is None or span.ends_at <= session.now:
        return False
    said = {"shift_id": shift.id, "pool_id": shift.pool_id, "begins_on": day, "version": 1}
    turn = Turn(id=session.new_id("trn"), begins_at=span.begins_at, ends_at=span.ends_at, **said)
    turn.responder_id = shift.responder_id if _is_free(session, shift.responder_id, span) else None
    session.add(turn)
    session.flush()  # the next turn is held against it
    return True


def _is_free(session: Session, responder_id: str | None, span: rules.Span) -> bool:
    if responder_id is None:
        return False
    taken = store.turns_of(session, lines.same_person(session, responder_id), since=span.begins_at)
    return not any(span.overlaps(rules.Span(each.begins_at, each.ends_at)) for each in taken)


def _of_month(session: Session, pool: lines.Pool, first: date, last: date) -> list[str | None]:
    zone = ZoneInfo(pool.timezone)
    begin, end = rules.instant(first, "00:00", zone), rules.instant(last + timedelta(days=1), "00:00", zone)
    found = store.turns_between(session, pool.id, begin, end)
    return [each.responder_id for each in found if first <= each.begins_on <= last]


def _open(session: Session, pool: lines.Pool, until: datetime) -> list[rules.Gap]:
    found = store.turns_between(session, pool.id, session.now, until)
    lacking = (
        (each, rules.lack_of(each.responder_id, each.confirmed_at, each.begins_at, session.now)) for each in found
    )
    return [
        rules.Gap(pool.id, each.shift_id, each.id, each.begins_at, each.ends_at, lack) for each, lack in lacking if lack
    ]


def _unmade(session: Session, pool: lines.Pool, until: datetime) -> list[rules.Gap]:
    """Return the shifts of the days to come that stand on no roster: whoever forgets to make one is told so."""
    zone, found = ZoneInfo(pool.timezone), []
    first, last = session.now.astimezone(zone).date() - timedelta(days=1), until.astimezone(zone).date()
    for shift in store.going_on(session, pool.id):
        made = store.days_made(session, shift.id)
        for day in rules.days_on(shift.weekday, max(first, shift.begins_on), last):
            span = rules.span_on(weekly(shift), day, zone)
            if day not in made and span and span.ends_at > session.now and span.begins_at < until:
                found.append(rules.Gap(pool.id, shift.id, None, span.begins_at, span.ends_at, rules.Lack.NOT_ON_ROSTER))
    return found


def _require_may_take(session: Session, shift: Shift, pool: lines.Pool) -> None:
    turns.require_answers(session, str(shift.responder_id), pool.id)
    same = store.usual(session, lines.same_person(session, str(shift.responder_id)))
    here = [each for each in same if each.id != shift.id and _zone(session, each) == pool.timezone]
    rules.require_free(weekly(shift), [weekly(each) for each in here])


def _require_going_on(shift: Shift) -> None:
    if shift.ended_on is not None:
        raise rules.ShiftEnded(f"This shift was ended on {shift.ended_on}.")


def _zone(session: Session, shift: Shift) -> str:
    return lines.pool(session, shift.pool_id).timezone


def _today(session: Session, pool: lines.Pool) -> date:
    return session.now.astimezone(ZoneInfo(pool.timezone)).date()

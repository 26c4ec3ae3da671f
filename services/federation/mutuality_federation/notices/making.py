"""Notices are made from numbered events, in pages, by whoever sends them: nothing is written when something happens.

The place an address has come to moves in the same unit of work as its notices are written; so what stops half-way is
done again and nothing is left out, and of two who make notices one at a time does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Select, select, update
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality_federation import changes
from mutuality_federation.bodies import unit_and_below, units_of
from mutuality_federation.chapters import Chapter, now_in
from mutuality_federation.notices.models import Notice, NoticeCursor, NoticeEndpoint
from mutuality_federation.notices.rules import PING, EndpointState, EventType, NoticeState

PAGE = 500


@dataclass(frozen=True)
class Event:
    """Something that happened: its number among its like, what it is always called, when, and where to read of it."""

    number: int
    id: str
    at: datetime
    place: str


@dataclass(frozen=True)
class Scope:
    """Of which chapters an address hears, and for which units of what is relayed."""

    chapter_ids: Select[Any]
    unit_ids: Collection[str]


@dataclass(frozen=True)
class Stream:
    """How one type of event is read: its newest number, what happened between two numbers, where to read on."""

    head: Callable[[Session], int]
    between: Callable[[Session, int, int, Scope, int], Sequence[Event]]
    place: Callable[[int], str]


def _listings_changed(session: Session, after: int, upto: int, scope: Scope, most: int) -> list[Event]:
    """Return the newest change of each listing; a change that another followed has nothing to be read of."""
    found = changes.between(session, after, upto, chapter_ids=scope.chapter_ids, unit_ids=scope.unit_ids, most=most)
    return [Event(each.number, each.id, each.at, _where(each.number - 1, each.chapter_id)) for each in found]


def _where(number: int, chapter_id: str | None) -> str:
    return _changes_after(number) + (f"&chapter_id={chapter_id}" if chapter_id else "")


def _changes_after(number: int) -> str:
    return f"/v1/listing-changes?after={number}"


STREAMS = {EventType.LISTING_CHANGED: Stream(changes.head, _listings_changed, _changes_after)}


def listening(session: Session) -> list[str]:
    """Return the addresses notices are made for."""
    wanted = select(NoticeEndpoint.id).where(NoticeEndpoint.state == EndpointState.ON)
    return list(session.scalars(wanted.order_by(NoticeEndpoint.id)))


def make(session: Session, endpoint_id: str) -> bool:
    """Make the next notices of an address, at most a page a type, and say whether there may be more."""
    endpoint = session.get_one(NoticeEndpoint, endpoint_id)
    if endpoint.state != EndpointState.ON:
        return False
    return any(_make(session, endpoint, EventType(each)) for each in endpoint.types)


def begin(session: Session, endpoint: NoticeEndpoint) -> None:
    """Let an address hear of what comes from now on."""
    for each in endpoint.types:
        head = STREAMS[EventType(each)].head(session)
        session.add(NoticeCursor(endpoint_id=endpoint.id, type=each, after=head))
    session.flush()


def ping(session: Session, endpoint: NoticeEndpoint) -> None:
    """Let an address be asked for a sign that somebody listens; it tells from where to read on."""
    place = STREAMS[EventType.LISTING_CHANGED].place(_after(session, endpoint, EventType.LISTING_CHANGED))
    _write(session, endpoint, PING, [Event(0, session.new_id("evt"), session.now, place)])


def go_back(session: Session, endpoint: NoticeEndpoint, after: int) -> None:
    """Let an address hear once more of all that happened after a number, each by the name it had."""
    moving = update(NoticeCursor).where(NoticeCursor.endpoint_id == endpoint.id, NoticeCursor.after > after)
    session.execute(moving.values(after=after))


def _make(session: Session, endpoint: NoticeEndpoint, kind: EventType) -> bool:
    stream, before = STREAMS[kind], _after(session, endpoint, kind)
    head = stream.head(session)  # read first: what commits meanwhile has a higher number, and waits for the next round
    found = stream.between(session, before, head, _scope(session, endpoint), PAGE)
    is_full = len(found) == PAGE
    if not _moved(session, endpoint, kind, before, found[-1].number if is_full else head):
        return False  # to the head, be that lower: numbers are given out again after a restore
    _write(session, endpoint, kind, found)
    return is_full


def _after(session: Session, endpoint: NoticeEndpoint, kind: EventType) -> int:
    held = session.get(NoticeCursor, (endpoint.id, kind), populate_existing=True)
    return held.after if held else 0


def _moved(session: Session, endpoint: NoticeEndpoint, kind: EventType, before: int, to: int) -> bool:
    """Move the place only from where it was seen; say no where somebody else moved it meanwhile."""
    where = (NoticeCursor.endpoint_id == endpoint.id, NoticeCursor.type == kind, NoticeCursor.after == before)
    moved = session.execute(update(NoticeCursor).where(*where).values(after=to))
    return isinstance(moved, CursorResult) and moved.rowcount == 1


def _write(session: Session, endpoint: NoticeEndpoint, kind: str, events: Sequence[Event]) -> None:
    """Write notices; one that was made before is due once more, under the name it has."""
    if not events:
        return
    due = {"state": NoticeState.DUE, "tries": 0, "next_at": session.now, "ended_at": None}
    rows = [
        {"endpoint_id": endpoint.id, "event_id": each.id, "type": kind, "at": each.at, "place": each.place, **due}
        for each in events
    ]
    adding = (sqlite if session.database.is_sqlite else postgresql).insert(Notice).values(rows)
    again = {**due, "place": adding.excluded.place}
    session.execute(adding.on_conflict_do_update(index_elements=[Notice.endpoint_id, Notice.event_id], set_=again))


def _scope(session: Session, endpoint: NoticeEndpoint) -> Scope:
    """Return of what an address hears: of chapters that are in its unit when notices are made."""
    if endpoint.chapter_id is not None:
        return Scope(select(Chapter.id).where(Chapter.id == endpoint.chapter_id), [])
    if endpoint.unit_id is not None:
        unit_ids = unit_and_below(session, endpoint.body_id, endpoint.unit_id)
        return Scope(now_in(unit_ids), unit_ids)
    return Scope(select(Chapter.id).where(Chapter.body_id == endpoint.body_id), [*units_of(session, endpoint.body_id)])

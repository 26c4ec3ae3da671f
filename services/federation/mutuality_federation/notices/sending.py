"""A notice is claimed, sent by somebody who holds nothing open meanwhile, and marked.

Who claims holds a lease by a conditional change, so of two who send at once each notice is sent by one. A sender that
ends in between leaves a lease that runs out: the notice is sent again, with the same id and the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, and_, delete, or_, select, update

from mutuality.database import Session
from mutuality.notices import NoticeKey, next_try
from mutuality_federation.notices import rules, store
from mutuality_federation.notices.models import Notice, NoticeAttempt, NoticeEndpoint
from mutuality_federation.notices.rules import PING, DisabledWhy, EndpointState, NoticeOutcome, NoticeState

MOST = 100


@dataclass(frozen=True)
class Claimed:
    """A notice as its sender holds it for a while, with all that is needed to send it."""

    number: int
    lease: str
    endpoint_id: str
    url: str
    event_id: str
    type: str
    at: datetime
    place: str
    keys: tuple[NoticeKey, ...]


@dataclass(frozen=True)
class Came:
    """What came of sending: a word, a status if there was one, how long it took, how long to wait if that was said."""

    outcome: str
    status: int | None
    milliseconds: int
    wait: timedelta | None = None


def due(session: Session, without: Collection[str]) -> list[tuple[int, str]]:
    """Return notices whose time has come, each with its address, the longest due first, but for some addresses."""
    wanted = select(Notice.number, Notice.endpoint_id).join(NoticeEndpoint, Notice.endpoint_id == NoticeEndpoint.id)
    wanted = wanted.where(*_is_free(session.now), _hears(session.now), Notice.endpoint_id.not_in(without))
    found = session.execute(wanted.order_by(Notice.next_at, Notice.number).limit(MOST))
    return [(row.number, row.endpoint_id) for row in found]


def claim(session: Session, number: int) -> Claimed | None:
    """Hold a notice for a minute; None where somebody else does, or it is to be sent no more."""
    lease = session.new_id("lea")
    hearing = select(NoticeEndpoint.id).where(_hears(session.now))
    holding = update(Notice).where(Notice.number == number, *_is_free(session.now), Notice.endpoint_id.in_(hearing))
    if not _did(session, holding.values(lease=lease, leased_until=session.now + rules.LEASE)):
        return None
    held = session.get_one(Notice, number)
    url = session.get_one(NoticeEndpoint, held.endpoint_id).url
    keys = tuple(NoticeKey.read(each.secret) for each in store.signing(session, held.endpoint_id, session.now))
    said = (held.event_id, held.type, held.at, held.place)
    return Claimed(number, lease, held.endpoint_id, url, *said, keys)


def mark(session: Session, claimed: Claimed, came: Came, draw: Callable[[], float]) -> None:
    """Keep what came of a notice; who lost the lease meanwhile keeps nothing, for another sends it."""
    notice = session.scalar(
        select(Notice).where(Notice.number == claimed.number, Notice.lease == claimed.lease).with_for_update()
    )
    if notice is None:
        return
    notice.lease = notice.leased_until = None
    notice.tries += 1
    if came.outcome == NoticeOutcome.TAKEN:
        _taken(session, notice)
    elif came.outcome == NoticeOutcome.GONE:
        notice.next_at = session.now
        _disable(session, notice.endpoint_id, DisabledWhy.GONE)
    else:
        _failed(session, notice, came.wait, draw)
    _log(session, notice, came)


def forget(session: Session) -> int:
    """Forget what was told, or given up, more than thirty days ago, with what came of each try; return how many."""
    before = session.now - rules.KEPT
    old = select(Notice.number).where(Notice.state != NoticeState.DUE, Notice.ended_at < before)
    is_old = or_(NoticeAttempt.notice_number.in_(old), NoticeAttempt.at < before)
    session.execute(delete(NoticeAttempt).where(is_old))
    return _rows(session, delete(Notice).where(Notice.state != NoticeState.DUE, Notice.ended_at < before))


def _is_free(now: datetime) -> tuple[ColumnElement[bool], ...]:
    is_let_go = or_(Notice.leased_until.is_(None), Notice.leased_until <= now)
    return (Notice.state == NoticeState.DUE, Notice.next_at <= now, is_let_go)


def _hears(now: datetime) -> ColumnElement[bool]:
    """Say whether an address hears notices, or is only asked for a sign."""
    is_asked = and_(NoticeEndpoint.state == EndpointState.WAITING, Notice.type == PING)
    is_quiet = and_(NoticeEndpoint.quiet_until.is_not(None), NoticeEndpoint.quiet_until > now)
    return and_(or_(NoticeEndpoint.state == EndpointState.ON, is_asked), ~is_quiet)


def _taken(session: Session, notice: Notice) -> None:
    notice.state, notice.next_at, notice.ended_at = NoticeState.TAKEN, None, session.now
    _change(session, notice.endpoint_id, failing_since=None, quiet_until=None)
    if notice.type == PING:
        _turn(session, notice.endpoint_id, [EndpointState.WAITING], EndpointState.ON, None)


def _failed(session: Session, notice: Notice, wait: timedelta | None, draw: Callable[[], float]) -> None:
    endpoint = session.get_one(NoticeEndpoint, notice.endpoint_id, populate_existing=True)
    since = endpoint.failing_since or session.now
    until = session.now + min(wait, rules.LONGEST_WAIT) if wait else None
    _change(session, endpoint.id, failing_since=since, quiet_until=until)
    again = next_try(notice.tries, session.now, draw)
    notice.next_at = max(again, until or again) if again else None
    if again is None:
        notice.state, notice.ended_at = NoticeState.GIVEN_UP, session.now
    if session.now - since >= rules.WHOLE_SCHEDULE:
        is_waiting = endpoint.state == EndpointState.WAITING
        _disable(session, endpoint.id, DisabledWhy.NEVER_ANSWERED if is_waiting else DisabledWhy.FAILING)


def _disable(session: Session, endpoint_id: str, why: DisabledWhy) -> None:
    _turn(session, endpoint_id, [EndpointState.ON, EndpointState.WAITING], EndpointState.DISABLED, why)


def _turn(
    session: Session, endpoint_id: str, before: Sequence[EndpointState], to: EndpointState, why: DisabledWhy | None
) -> None:
    """Let an address stand otherwise, unless its owner was faster; who read it before has to read it again."""
    turning = update(NoticeEndpoint).where(NoticeEndpoint.id == endpoint_id, NoticeEndpoint.state.in_(before))
    session.execute(turning.values(state=to, why=why, version=NoticeEndpoint.version + 1))


def _change(session: Session, endpoint_id: str, **said: Any) -> None:
    session.execute(update(NoticeEndpoint).where(NoticeEndpoint.id == endpoint_id).values(said))


def _log(session: Session, notice: Notice, came: Came) -> None:
    kept = NoticeAttempt(notice_number=notice.number, at=session.now, outcome=came.outcome, status=came.status)
    kept.milliseconds, kept.next_at = came.milliseconds, notice.next_at
    session.add(kept)


def _did(session: Session, changing: Any) -> bool:
    return _rows(session, changing) == 1


def _rows(session: Session, changing: Any) -> int:
    done = session.execute(changing, execution_options={"synchronize_session": False})
    return done.rowcount if isinstance(done, CursorResult) else 0

"""What an office does about addresses: registers one, pauses it, lets it hear again, changes its key, removes it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select, update

from mutuality.database import Session
from mutuality.notices import NoticeKey
from mutuality.outbound import is_rehearsing
from mutuality.problems import NotFound
from mutuality_federation.bodies import require_unit
from mutuality_federation.chapters import chapter_facts
from mutuality_federation.notices import making, rules, store
from mutuality_federation.notices.models import Notice, NoticeAttempt, NoticeCursor, NoticeEndpoint, NoticeSigningKey
from mutuality_federation.notices.rules import PING, EndpointState, EndpointWanted, EventType, NoticeState


def register(
    session: Session,
    *,
    body_id: str,
    by: str,
    name: str,
    url: str,
    types: Sequence[EventType],
    unit_id: str | None,
    chapter_id: str | None,
) -> NoticeEndpoint:
    """Keep an address with a key of its own; nothing but a ping is sent there before one was answered.

    Raises:
        NoticeAddressRefused: nothing can be sent to it.
        NoticeScopeUnclear, NotFound: there is no such part of the body to hear of.
        TooManyNoticeEndpoints: the body has enough.
    """
    rules.require_address(url, rehearses=is_rehearsing(session.database.clock))
    _require_scope(session, body_id, unit_id, chapter_id)
    rules.require_room(store.count(session, body_id))
    kept = NoticeEndpoint(id=session.new_id("nep"), body_id=body_id, unit_id=unit_id, chapter_id=chapter_id, name=name)
    kept.url, kept.types, kept.state, kept.version = url, sorted(types), EndpointState.WAITING, 1
    kept.registered_by, kept.registered_at = by, session.now
    session.add(kept)
    session.flush()
    _add_key(session, kept.id, 1)
    making.begin(session, kept)
    making.ping(session, kept)
    return kept


def want(session: Session, *, endpoint: NoticeEndpoint, state: EndpointWanted) -> NoticeEndpoint:
    """Pause an address; or let it hear again, once it answers a ping, of all it missed and all that was given up."""
    if state == EndpointWanted.PAUSED:
        endpoint.state, endpoint.why = EndpointState.PAUSED, None
    elif endpoint.state not in {EndpointState.ON, EndpointState.WAITING}:
        endpoint.state, endpoint.why = EndpointState.WAITING, None
        endpoint.failing_since = endpoint.quiet_until = None
        _take_up(session, endpoint.id)
        making.ping(session, endpoint)
    session.flush()
    return endpoint


def rotate(session: Session, *, endpoint: NoticeEndpoint) -> None:
    """Let a new key sign, beside the one before for a week.

    Raises:
        NoticeKeysChanging: two sign already.
    """
    newest, *others = store.signing(session, endpoint.id, session.now)
    if others:
        raise rules.NoticeKeysChanging(f"The earlier key signs until {others[0].ends_at}.")
    newest.ends_at = session.now + rules.BOTH_SIGN
    _add_key(session, endpoint.id, newest.number + 1)


def remove(session: Session, *, endpoint: NoticeEndpoint) -> None:
    """Send nothing there any more, and keep neither keys nor notices."""
    endpoint.state, endpoint.why = EndpointState.REMOVED, None
    of_it = select(Notice.number).where(Notice.endpoint_id == endpoint.id)
    session.execute(delete(NoticeAttempt).where(NoticeAttempt.notice_number.in_(of_it)))
    for table in (Notice, NoticeCursor, NoticeSigningKey):
        session.execute(delete(table).where(table.endpoint_id == endpoint.id))


def send_again(session: Session, *, notice: Notice) -> None:
    """Let a notice be due once more, whatever came of it, with the id it has."""
    notice.state, notice.tries, notice.next_at, notice.ended_at = NoticeState.DUE, 0, session.now, None


def _require_scope(session: Session, body_id: str, unit_id: str | None, chapter_id: str | None) -> None:
    rules.require_one_scope(unit_id, chapter_id)
    if unit_id is not None:
        require_unit(session, body_id, unit_id)
    if chapter_id is not None and chapter_facts(session, chapter_id).body_id != body_id:
        raise NotFound("This body has no such chapter.")


def _take_up(session: Session, endpoint_id: str) -> None:
    """Let what was given up be due again; an earlier ping is over."""
    of_it = Notice.endpoint_id == endpoint_id
    over = {"state": NoticeState.GIVEN_UP, "next_at": None, "ended_at": session.now}
    session.execute(update(Notice).where(of_it, Notice.type == PING, Notice.state == NoticeState.DUE).values(over))
    due = {"state": NoticeState.DUE, "tries": 0, "next_at": session.now, "ended_at": None}
    session.execute(update(Notice).where(of_it, Notice.type != PING, Notice.state != NoticeState.TAKEN).values(due))


def _add_key(session: Session, endpoint_id: str, number: int) -> None:
    secret = NoticeKey.generate().secret()
    session.add(NoticeSigningKey(endpoint_id=endpoint_id, number=number, secret=secret, made_at=session.now))
    session.flush()

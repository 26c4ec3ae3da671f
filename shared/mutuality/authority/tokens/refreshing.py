"""Refresh tokens: each is used once and replaced by the next, in one conditional update. Source: RFC 9700 section 4.14.

Of fifty who bring the same one at once, one is served. Whoever brings it within two seconds of that is refused, and
nothing else happens: it is a race. From then until half a minute has gone it is honoured once more if its successor was
never used, since then the answer was lost on its way; the successor is put out of use. Brought later, or after its
successor was used, it is in two hands: the whole sign-in ends.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import Select, select, update
from sqlalchemy.orm import aliased

from mutuality.authority.columns import RefreshTokenColumns, SignInColumns, model
from mutuality.authority.tokens import sign_ins
from mutuality.database import Session

RACE, GRACE = timedelta(seconds=2), timedelta(seconds=30)
log = structlog.get_logger()


def new_refresh_token(session: Session, *, sign_in_id: str, number: int) -> str:
    """Return a new refresh token of a sign-in, of 256 bits; its digest is all that is kept."""
    table: Any = model(session, RefreshTokenColumns)
    token = secrets.token_urlsafe(32)
    session.add(table(sha256=digest(token), sign_in_id=sign_in_id, number=number, made_at=session.now))
    return token


def found(session: Session, *, token: str) -> Any | None:
    """Return the sign-in in force that a refresh token prolongs or once prolonged, or None."""
    refresh: Any = model(session, RefreshTokenColumns)
    wanted = select(refresh.sign_in_id).where(refresh.sha256 == digest(token))
    table: Any = model(session, SignInColumns)
    return session.scalar(select(table).where(table.id.in_(wanted), sign_ins.in_force(table, session.now)))


def prolonged(session: Session, *, token: str) -> Any | None:
    """Return the sign-in in force that a refresh token would prolong now, or None."""
    refresh: Any = model(session, RefreshTokenColumns)
    row = session.get(refresh, digest(token))
    return found(session, token=token) if row is not None and row.replaced_at is row.retired_at is None else None


def spend(session: Session, *, token: str, client_id: str) -> tuple[Any, int] | None:
    """Spend a refresh token; return its sign-in and the number of the next, or None if it is worth nothing."""
    held = _held(session, client_id).with_only_columns(model(session, SignInColumns).id)
    spent, step = _first(session, token, held), 1
    if spent is None:
        spent, step = _again(session, token, held), 2
    if spent is None:
        _judge(session, token, held)
        return None
    sign_in = _used(session, spent.sign_in_id)
    return None if sign_in is None else (sign_in, spent.number + step)


def digest(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _held(session: Session, client_id: str) -> Select[Any]:
    table: Any = model(session, SignInColumns)
    return select(table).where(table.client_id == client_id, sign_ins.in_force(table, session.now))


def _first(session: Session, token: str, held: Select[Any]) -> Any | None:
    """Replace the token if nobody did before, in one statement: of many who bring it one is served."""
    table: Any = model(session, RefreshTokenColumns)
    taken = (
        update(table)
        .where(table.sha256 == digest(token), table.replaced_at.is_(None), table.retired_at.is_(None))
        .where(table.sign_in_id.in_(held))
    )
    return session.execute(taken.values(replaced_at=session.now).returning(table)).scalar_one_or_none()


def _again(session: Session, token: str, held: Select[Any]) -> Any | None:
    """Honour the token once more if its successor was lost on its way, and put that one out of use."""
    table: Any = model(session, RefreshTokenColumns)
    later = aliased(table)
    unused = select(later.sha256).where(
        later.sign_in_id == table.sign_in_id,
        later.number == table.number + 1,
        later.replaced_at.is_(None),
        later.retired_at.is_(None),
    )
    taken = (
        update(table)
        .where(table.sha256 == digest(token), table.again_at.is_(None), table.sign_in_id.in_(held), unused.exists())
        .where(table.replaced_at <= session.now - RACE, table.replaced_at > session.now - GRACE)
    )
    spent = session.execute(taken.values(again_at=session.now).returning(table)).scalar_one_or_none()
    return spent if spent is not None and _retire(session, spent) else None


def _retire(session: Session, spent: Any) -> bool:
    """Put the lost successor out of use; False if somebody used it this very moment."""
    table: Any = model(session, RefreshTokenColumns)
    lost = update(table).where(table.sign_in_id == spent.sign_in_id, table.number == spent.number + 1)
    lost = lost.where(table.replaced_at.is_(None), table.retired_at.is_(None)).values(retired_at=session.now)
    return session.execute(lost.returning(table.sha256)).scalar_one_or_none() is not None


def _judge(session: Session, token: str, held: Select[Any]) -> None:
    """End the sign-in of a token that is in two hands; a race within two seconds is none."""
    table: Any = model(session, RefreshTokenColumns)
    wanted = select(table).where(table.sha256 == digest(token), table.sign_in_id.in_(held))
    brought = session.scalar(wanted.execution_options(populate_existing=True))
    if brought is None:
        return
    moments = (brought.replaced_at, brought.again_at, brought.retired_at)
    last = max((each for each in moments if each is not None), default=session.now)
    if session.now - last >= RACE:
        sign_ins.end(session, [brought.sign_in_id], sign_ins.REUSED)
        log.warning("security", event_kind="refresh-token-reused", sign_in=brought.sign_in_id)


def _used(session: Session, sign_in_id: str) -> Any | None:
    """Note that a sign-in is used, unless it ended this very moment."""
    table: Any = model(session, SignInColumns)
    used = update(table).where(table.id == sign_in_id, table.ended_at.is_(None)).values(used_at=session.now)
    return session.execute(used.returning(table)).scalar_one_or_none()

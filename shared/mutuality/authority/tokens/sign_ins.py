"""Sign-ins: begun with a code, used when they are prolonged, ended by whoever may; what ended is soon forgotten.

Time is the service's own clock. A sign-in lives 30 days at most, seven of them unused, and never past its role's end.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, update

from mutuality.authority.columns import CodeColumns, RefreshTokenColumns, SignInColumns, model
from mutuality.authority.tokens.ended import forget_ended, keep_ended
from mutuality.database import Session

LIFE, IDLE, KEPT = timedelta(days=30), timedelta(days=7), timedelta(days=30)
SIGNED_OUT, REVOKED, DISMISSED, NEW_PASSWORD = "signed_out", "revoked", "dismissed", "new_password"
TOLD_TO, ROLE_CHANGED, REUSED, CODE_REUSED = "told_to", "role_changed", "token_reused", "code_reused"
CONSENT_GONE, APP_GONE = "consent_withdrawn", "app_taken_away"
WHYS = (
    SIGNED_OUT,
    REVOKED,
    DISMISSED,
    NEW_PASSWORD,
    TOLD_TO,
    ROLE_CHANGED,
    REUSED,
    CODE_REUSED,
    CONSENT_GONE,
    APP_GONE,
)


def begin(
    session: Session, *, account: Any, client_id: str, scope: str, began_at: datetime, jkt: str | None = None
) -> Any:
    """Begin a sign-in of an account through a client, bound to a key or not; its password was checked at `began_at`."""
    table: Any = model(session, SignInColumns)
    longest = began_at + LIFE
    sign_in = table(
        id=session.new_id("sgn"),
        account_id=account.id,
        client_id=client_id,
        scope=scope,
        jkt=jkt,
        began_at=began_at,
        used_at=session.now,
        ends_at=min(longest, account.ends_at or longest),
    )
    session.add(sign_in)
    session.flush()
    return sign_in


def in_force(table: Any, now: datetime) -> ColumnElement[bool]:
    """Return what is true of a sign-in that neither ended nor ran out."""
    held: ColumnElement[bool] = table.ended_at.is_(None) & (table.ends_at > now) & (table.used_at > now - IDLE)
    return held


def end(session: Session, sign_in_ids: Collection[str], why: str) -> int:
    """End sign-ins, with the refresh tokens that prolong them and every access token of theirs; return how many."""
    table, refresh = _tables(session)
    session.flush()
    ended = update(table).where(table.id.in_(sign_in_ids), table.ended_at.is_(None))
    gone = session.execute(ended.values(ended_at=session.now, why=why).returning(table.id)).scalars().all()
    session.execute(delete(refresh).where(refresh.sign_in_id.in_(gone)))
    keep_ended(session, gone)
    return len(gone)


def end_all(session: Session, *, account_id: str, why: str) -> int:
    """End every sign-in of an account, with codes that would begin one; return how many were in force."""
    table: Any = model(session, SignInColumns)
    codes: Any = model(session, CodeColumns)
    session.flush()
    session.execute(delete(codes).where(codes.account_id == account_id))
    open_now = select(table.id).where(table.account_id == account_id, table.ended_at.is_(None))
    return end(session, session.scalars(open_now).all(), why)


def end_through(session: Session, *, client_id: str, why: str, account_id: str | None = None) -> int:
    """End every sign-in through an app, of one account or of all, with codes that would begin one; return how many."""
    table: Any = model(session, SignInColumns)
    codes: Any = model(session, CodeColumns)
    session.flush()
    held, begun = (
        select(table.id).where(table.client_id == client_id),
        delete(codes).where(codes.client_id == client_id),
    )
    if account_id is not None:
        held, begun = held.where(table.account_id == account_id), begun.where(codes.account_id == account_id)
    session.execute(begun)
    return end(session, session.scalars(held.where(table.ended_at.is_(None))).all(), why)


def forget_all(session: Session, *, account_id: str) -> None:
    """End every sign-in of an account that is erased, and keep nothing of them but that these ended just now."""
    table, _ = _tables(session)
    end_all(session, account_id=account_id, why=DISMISSED)
    session.execute(delete(table).where(table.account_id == account_id))


def purge_sign_ins(session: Session) -> int:
    """Forget sign-ins that ended or ran out 30 days ago, and what of others nobody can use; return how many went."""
    table, refresh = _tables(session)
    codes: Any = model(session, CodeColumns)
    now = session.now
    over = select(table.id).where(or_(table.ended_at.is_not(None), table.ends_at <= now, table.used_at <= now - IDLE))
    session.execute(delete(refresh).where(refresh.sign_in_id.in_(over)))
    long_over = or_(table.ended_at <= now - KEPT, table.ends_at <= now - KEPT, table.used_at <= now - IDLE - KEPT)
    gone = session.execute(delete(table).where(long_over).returning(table.id)).scalars().all()
    session.execute(delete(codes).where(codes.expires_at <= now - KEPT))
    forget_ended(session)
    return len(gone)


def _tables(session: Session) -> tuple[Any, Any]:
    return model(session, SignInColumns), model(session, RefreshTokenColumns)

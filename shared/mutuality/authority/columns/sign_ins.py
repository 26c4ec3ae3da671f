"""The tables about sign-ins: what is in force, the refresh tokens that prolong it, and what ended lately."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime


class SignInColumns:
    """One signing in of an account through a client. `jkt` names the key its tokens are bound to, if they are."""

    __tablename__ = "sign_in"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    account_id: Mapped[str] = mapped_column(String(30), index=True)
    client_id: Mapped[str] = mapped_column(String(64))
    scope: Mapped[str] = mapped_column(String(1000))
    jkt: Mapped[str | None] = mapped_column(String(43))
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    why: Mapped[str | None] = mapped_column(String(32))


class RefreshTokenColumns:
    """A refresh token, kept as its digest, with its number within the sign-in.

    `replaced_at` is when a successor was made, `again_at` when another was made since the first was lost on its way,
    and `retired_at` when that lost one was put out of use.
    """

    __tablename__ = "refresh_token"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    sign_in_id: Mapped[str] = mapped_column(String(30), index=True)
    number: Mapped[int] = mapped_column()
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    replaced_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    again_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class EndedColumns:
    """What ended while access tokens of it may still be held: a sign-in, a program or one token, by its name alone."""

    __tablename__ = "oauth_ended"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)

"""The tables of an authorization server, as columns each service puts into its own metadata."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Session, UtcDateTime

Columns = TypeVar("Columns")


class AccountColumns:
    """Somebody who signs in with a password. `claims` go into their tokens, such as the body they work for."""

    __tablename__ = "account"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    handle: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(32))
    claims: Mapped[dict[str, Any]] = mapped_column(JSON)
    password_hash: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CodeColumns:
    """An authorization code, kept as its digest; it is used once, within a minute."""

    __tablename__ = "oauth_code"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    client_id: Mapped[str] = mapped_column(String(64))
    account_id: Mapped[str] = mapped_column(String(30))
    redirect_uri: Mapped[str] = mapped_column(String(400))
    scope: Mapped[str] = mapped_column(String(1000))
    challenge: Mapped[str] = mapped_column(String(128))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AssertionColumns:
    """The name of a client assertion that was accepted, so that it is accepted once."""

    __tablename__ = "oauth_assertion"

    client_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    jti: Mapped[str] = mapped_column(String(128), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class ServiceKeyColumns:
    """A signing key of the service. The number says which is the newest: a clock may stand still or be set back."""

    __tablename__ = "service_key"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kid: Mapped[str] = mapped_column(String(64), unique=True)
    private_jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


def model(session: Session, columns: type[Columns]) -> type[Columns]:
    """Return the service's own table that has these columns."""
    mappers = session.database.base.registry.mappers
    return next(mapper.class_ for mapper in mappers if issubclass(mapper.class_, columns))

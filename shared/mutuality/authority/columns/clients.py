"""The tables about programs that prove who they are, apps that were registered, and what people allowed them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from mutuality.database import UtcDateTime


class AssertionColumns:
    """The name of a client assertion that was accepted, so that it is accepted once."""

    __tablename__ = "oauth_assertion"

    client_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    jti: Mapped[str] = mapped_column(String(128), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class AppColumns:
    """An app as it was registered, and what became of its purpose. Both accounts are known by id alone."""

    __tablename__ = "app"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(200))
    purpose: Mapped[str] = mapped_column(String(1000))
    scopes: Mapped[list[str]] = mapped_column(JSON)
    redirect_uris: Mapped[list[str]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(16))
    registered_by: Mapped[str] = mapped_column(String(64))
    registered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reviewed_by: Mapped[str | None] = mapped_column(String(64))
    reviewed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str | None] = mapped_column(String(1000))


class AppConsentColumns:
    """What a person allowed an app: one row for each account and app."""

    __tablename__ = "app_consent"

    @declared_attr.directive
    def __table_args__(cls) -> tuple[UniqueConstraint, ...]:  # noqa: N805 - as SQLAlchemy calls it
        """Return that there is one for each account and app."""
        return (UniqueConstraint("account_id", "client_id"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    account_id: Mapped[str] = mapped_column(String(30))
    client_id: Mapped[str] = mapped_column(String(64), index=True)
    scope: Mapped[str] = mapped_column(String(1000))
    given_at: Mapped[datetime] = mapped_column(UtcDateTime)

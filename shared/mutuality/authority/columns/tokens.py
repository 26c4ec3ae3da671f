"""The tables about codes, and the keys tokens are signed with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime


class CodeColumns:
    """An authorization code, kept as its digest; it is used once, within a minute, and says what it began.

    `checked_at` is when the password was.
    """

    __tablename__ = "oauth_code"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    client_id: Mapped[str] = mapped_column(String(64))
    account_id: Mapped[str] = mapped_column(String(30))
    redirect_uri: Mapped[str] = mapped_column(String(400))
    scope: Mapped[str] = mapped_column(String(1000))
    challenge: Mapped[str] = mapped_column(String(128))
    checked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sign_in_id: Mapped[str | None] = mapped_column(String(30))


class ServiceKeyColumns:
    """A signing key of the service. The number says which is the newest: a clock may stand still or be set back."""

    __tablename__ = "service_key"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    kid: Mapped[str] = mapped_column(String(64), unique=True)
    private_jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

"""The tables about people who sign in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime


class AccountColumns:
    """Somebody who signs in with a password. `claims` go into their tokens, such as the body they work for.

    `ends_at` is when the role ends by itself, if it does.
    """

    __tablename__ = "account"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    handle: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(32))
    claims: Mapped[dict[str, Any]] = mapped_column(JSON)
    password_hash: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

"""The chapter's own metadata: every room's tables hang on this base, and on no other service's."""

from __future__ import annotations

from sqlalchemy.orm import DeclarativeBase

from mutuality.database import new_metadata
from mutuality.web.intake.idempotency import IdempotencyKeyColumns


class Base(DeclarativeBase):
    """The base of the chapter's tables."""

    metadata = new_metadata()


class IdempotencyKey(IdempotencyKeyColumns, Base):
    """Which POST was already answered, and how."""

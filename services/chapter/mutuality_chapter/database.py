"""The chapter's own metadata: every room's tables hang on this base, and on no other service's."""

from __future__ import annotations

from sqlalchemy import String, cast, delete
from sqlalchemy.orm import DeclarativeBase

from mutuality.database import Session, new_metadata
from mutuality.web.intake.idempotency import IdempotencyKeyColumns


class Base(DeclarativeBase):
    """The base of the chapter's tables."""

    metadata = new_metadata()


class IdempotencyKey(IdempotencyKeyColumns, Base):
    """Which POST was already answered, and how."""


def forget_answers(session: Session, thing_id: str) -> None:
    """Forget the answer that was kept when this thing was made: it holds what is being erased."""
    about = cast(IdempotencyKey.headers, String).contains(thing_id, autoescape=True)
    session.execute(delete(IdempotencyKey).where(about))

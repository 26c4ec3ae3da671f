"""The table of effects chapters told of."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base


class SharedEffect(Base):
    """A practice or a norm that a chapter says it changes, as it told of it last; it goes when the chapter says so.

    `matter_id` is the same for effects that count as one: the id of the first of them, which may be gone. It counts for
    the unit its chapter was in when it spoke.
    """

    __tablename__ = "shared_effect"
    __table_args__ = (
        UniqueConstraint("chapter_id", "effect_id"),
        Index("ix_shared_effect_body_id_kind", "body_id", "kind"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    effect_id: Mapped[str] = mapped_column(String(30))
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    matter_id: Mapped[str] = mapped_column(String(30), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    institution: Mapped[str] = mapped_column(String(32))
    place: Mapped[str | None] = mapped_column(String(200))
    target: Mapped[str] = mapped_column(String(300))
    action: Mapped[str] = mapped_column(String(2000))
    status: Mapped[str] = mapped_column(String(16))
    since: Mapped[str] = mapped_column(String(7))
    change: Mapped[str | None] = mapped_column(String(2000))
    known_from: Mapped[str | None] = mapped_column(String(16))
    evidence: Mapped[str | None] = mapped_column(String(2000))
    out_of: Mapped[str | None] = mapped_column(String(16))
    is_public: Mapped[bool] = mapped_column(index=True)
    first_received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_received_at: Mapped[datetime] = mapped_column(UtcDateTime)

"""The table of what chapters promised of forms. A later word takes the place of an earlier one, and changes none."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class FormPromise(Permanent, Base):
    """Which periods of a form a chapter said it will answer; none where it took its promise back."""

    __tablename__ = "form_promise"
    __table_args__ = (Index("ix_form_promise_body_id_form", "body_id", "form"),)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    place: Mapped[int] = mapped_column(Integer)
    form: Mapped[str] = mapped_column(String(64))
    from_period: Mapped[str | None] = mapped_column(String(13))
    until_period: Mapped[str | None] = mapped_column(String(13))
    decided_on: Mapped[date | None]
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)

"""The table of what we change."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Effect(Versioned, Base):
    """A practice or a norm that our insisting on new ways changes.

    `out_of_id` is the method, knowledge or decision it came out of. `wording` counts how often it was put otherwise.
    `shared_as` is our id at the body that was told of it, which is no longer ours once we belong elsewhere.
    """

    __tablename__ = "effect"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), index=True)
    institution: Mapped[str] = mapped_column(String(32), index=True)
    place: Mapped[str | None] = mapped_column(String(200))
    target: Mapped[str] = mapped_column(String(300))
    action: Mapped[str] = mapped_column(String(2000))
    status: Mapped[str] = mapped_column(String(16), index=True)
    since: Mapped[str] = mapped_column(String(7))
    change: Mapped[str | None] = mapped_column(String(2000))
    known_from: Mapped[str | None] = mapped_column(String(16))
    evidence: Mapped[str | None] = mapped_column(String(2000))
    out_of: Mapped[str | None] = mapped_column(String(16))
    out_of_id: Mapped[str | None] = mapped_column(String(30))
    wording: Mapped[int]
    noted_on: Mapped[date]
    withdrawn_on: Mapped[date | None]
    shared_as: Mapped[str | None] = mapped_column(String(30))
    shared_on: Mapped[date | None]
    shared_wording: Mapped[int | None]
    decision_id: Mapped[str | None] = mapped_column(String(30))
    is_public: Mapped[bool] = mapped_column(default=False)
    joins: Mapped[str | None] = mapped_column(String(30))

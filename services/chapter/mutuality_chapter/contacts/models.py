"""The tables of contact data, and of who agreed to stand on a list that leaves the chapter."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class ContactItem(Versioned, Base):
    """One way to reach a member. It is on the phone list from `consented_at` on, or not at all."""

    __tablename__ = "contact_item"
    __table_args__ = (UniqueConstraint("member_id", "kind"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"))
    kind: Mapped[str] = mapped_column(String(16))
    value: Mapped[str] = mapped_column(String(200))
    consented_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class RosterConsent(Base):
    """A member agreed that a list of members which leaves the chapter names them; without a row they did not."""

    __tablename__ = "contact_roster"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    consented_at: Mapped[datetime] = mapped_column(UtcDateTime)

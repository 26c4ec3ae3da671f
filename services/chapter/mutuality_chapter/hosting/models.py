"""The table of agreements with hosts."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class HostAgreement(Versioned, Base):
    """What the host of a venue may see from one day to another, by whose decision. It is never widened, only ended."""

    __tablename__ = "host_agreement"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    venue_id: Mapped[str] = mapped_column(ForeignKey("venue.id"), index=True)
    contact_role: Mapped[str | None] = mapped_column(String(16))
    may_see: Mapped[list[str]] = mapped_column(JSON)
    decision_id: Mapped[str] = mapped_column(ForeignKey("decision.id"))
    began_on: Mapped[date]
    ended_on: Mapped[date | None]

"""The tables of bodies and their units."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.labels import ENGLISH, labels_in
from mutuality_federation.database import Base


class Body(Versioned, Base):
    """A national organization, fellowship or federation: the one who sets a control policy."""

    __tablename__ = "body"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    concern: Mapped[str] = mapped_column(String(200))
    origin: Mapped[list[str]] = mapped_column(JSON)
    labels: Mapped[dict[str, str]] = mapped_column(JSON)
    language: Mapped[str] = mapped_column(String(35), default=ENGLISH)
    levels: Mapped[list[str]] = mapped_column(JSON)
    meeting_types: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    formed_on: Mapped[date | None]
    registered_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def all_labels(self) -> dict[str, str]:
        """Return what the body calls everything."""
        return labels_in(self.language, self.labels)


class Unit(Versioned, Base):
    """A level between body and chapter, or a service unit that several chapters share."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("body_id", "slug"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    slug: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(200))
    level: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(16))

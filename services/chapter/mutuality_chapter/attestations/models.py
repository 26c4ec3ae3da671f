"""The tables of our views, the documents that show something, and how far our work is."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class Evidence(Permanent, Base):
    """A document that shows something: its digest and last day, which leave, and its title and place, which do not."""

    __tablename__ = "evidence"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    shelf: Mapped[str] = mapped_column(String(16))
    place: Mapped[str | None] = mapped_column(String(400))
    sha256: Mapped[str] = mapped_column(String(64))
    valid_until: Mapped[date | None]
    noted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class KeptDocument(Base):
    """The bytes of a document that lies here; never looked into, never run, only handed out as they are."""

    __tablename__ = "kept_document"

    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class OurView(Versioned, Base):
    """How we see ourselves on one item of an edition."""

    __tablename__ = "our_view"

    edition_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    view: Mapped[str] = mapped_column(String(16))
    own_words: Mapped[str | None] = mapped_column(String(2000))
    attested_on: Mapped[date]
    valid_until: Mapped[date | None]
    evidence_id: Mapped[str | None] = mapped_column(ForeignKey("evidence.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Work(Base):
    """How far our work on one item is; it is nobody's business but ours."""

    __tablename__ = "work"

    edition_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    note: Mapped[str | None] = mapped_column(String(2000))
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)

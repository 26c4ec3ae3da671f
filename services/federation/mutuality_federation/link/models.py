"""The tables of the door: one stream a chapter, its entries with their receipts, and what proves a fork."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Stream(Base):
    """Where a chapter's stream stands: the last place taken, its digest, and the epoch that may write."""

    __tablename__ = "stream"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    body_id: Mapped[str] = mapped_column(String(30), index=True)
    seq: Mapped[int] = mapped_column(default=0)
    digest: Mapped[str] = mapped_column(String(64))
    epoch: Mapped[str] = mapped_column(String(16), default="")
    state: Mapped[str] = mapped_column(String(16), default="open")


class StoredEntry(Permanent, Base):
    """One signed entry as it was received, with the receipt it was given."""

    __tablename__ = "entry"
    __table_args__ = (UniqueConstraint("chapter_id", "seq"), UniqueConstraint("chapter_id", "cid"))

    log_index: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    body_id: Mapped[str] = mapped_column(String(30), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    seq: Mapped[int]
    epoch: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(32))
    cid: Mapped[str] = mapped_column(String(36))
    jws: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Receipt(Permanent, Base):
    """What we gave the chapter as proof, word for word."""

    __tablename__ = "receipt"

    log_index: Mapped[int] = mapped_column(ForeignKey("entry.log_index"), primary_key=True, autoincrement=False)
    jws: Mapped[str] = mapped_column(Text)


class EntryData(Base):
    """What an entry says; kept beside it, so that it can be erased without breaking the chain."""

    __tablename__ = "entry_data"

    log_index: Mapped[int] = mapped_column(ForeignKey("entry.log_index"), primary_key=True, autoincrement=False)
    data: Mapped[str] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(String(64))


class Epoch(Base):
    """An epoch a chapter has used; none is ever opened twice."""

    __tablename__ = "stream_epoch"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    epoch: Mapped[str] = mapped_column(String(16), primary_key=True)


class Revision(Base):
    """The newest revision of each thing a chapter told us of."""

    __tablename__ = "subject_revision"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    subject: Mapped[str] = mapped_column(String(120), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    rev: Mapped[int]


class Fork(Permanent, Base):
    """Two signed entries for one place in one epoch: the proof that a chapter's key speaks twice."""

    __tablename__ = "fork"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    seq: Mapped[int]
    jws: Mapped[str] = mapped_column(Text)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)


class StreamDecision(Permanent, Base):
    """What an officer decided about a stream: that nothing more is taken, or which copy of the chapter goes on."""

    __tablename__ = "stream_decision"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    decision: Mapped[str] = mapped_column(String(16))
    seq: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(String(1000))
    decided_by: Mapped[str] = mapped_column(String(64))
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Incarnation(Base):
    """Which life of this federation's database this is; renewed after a restore.

    The number says which is the newest: a clock may stand still or be set back.
    """

    __tablename__ = "incarnation"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    value: Mapped[str] = mapped_column(String(16), unique=True)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)

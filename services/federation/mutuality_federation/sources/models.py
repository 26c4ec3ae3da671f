"""The tables of sources of units, and of what they bring. There is no room for a person in any of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.numbering import Head
from mutuality.polled.columns import SourceColumns, SourcePollColumns, SourceStateColumns, WaitingRowColumns
from mutuality_federation.database import Base


class Source(SourceColumns, Versioned, Base):
    """A list other software keeps for a unit. Of several with the same meeting, that of the owner of record counts."""

    __table_args__ = (UniqueConstraint("unit_id", "name"),)

    number: Mapped[int] = mapped_column(unique=True)

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    unit_id: Mapped[str] = mapped_column(ForeignKey("unit.id"), index=True)
    zone: Mapped[str] = mapped_column(String(64))
    is_owner_of_record: Mapped[bool] = mapped_column(default=False)


class SourceHead(Head, Base):
    """How many sources were ever named, so that of two it is known which was named first."""

    __tablename__ = "source_head"


class SourceState(SourceStateColumns, Base):
    """How a source stands."""


class SourcePoll(SourcePollColumns, Base):
    """One look at a source, with the receipt of every row, if it was taken in."""

    counts: Mapped[dict[str, int] | None] = mapped_column(JSON(none_as_null=True))
    lines: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))


class WaitingRow(WaitingRowColumns, Base):
    """A row of a source that cannot be taken in."""


class Relayed(Base):
    """A meeting of a source, by the one identifier it keeps. `said` is what it says; nothing once the source lost it.

    `aside_for` is the listing for which it stands back, and `aside_why` why; both null while it is relayed. `decided`
    is what an office said about that by hand, with its role and the day.
    """

    __tablename__ = "relayed"
    __table_args__ = (
        UniqueConstraint("source_id", "slug"),
        Index("ix_relayed_body_id_weekday_starts", "body_id", "weekday", "starts"),
        Index("ix_relayed_body_id_slug", "body_id", "slug"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"))
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    slug: Mapped[str] = mapped_column(String(255))
    name: Mapped[str] = mapped_column(String(255))
    weekday: Mapped[int | None]
    starts: Mapped[str | None] = mapped_column(String(5))
    fingerprint: Mapped[str | None] = mapped_column(String(64))
    said: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    taken_at: Mapped[datetime] = mapped_column(UtcDateTime)
    aside_for: Mapped[str | None] = mapped_column(String(30), index=True)
    aside_why: Mapped[str | None] = mapped_column(String(20))
    decided: Mapped[str | None] = mapped_column(String(12))
    decided_by: Mapped[str | None] = mapped_column(String(12))
    decided_on: Mapped[date | None]

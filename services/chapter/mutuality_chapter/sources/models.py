"""The tables of sources: what people said of them, how they stand, each look at them, and rows that wait."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality.polled.columns import SourceColumns, SourcePollColumns, SourceStateColumns, WaitingRowColumns
from mutuality_chapter.database import Base


class Source(SourceColumns, Versioned, Base):
    """A list other software keeps, as a person named it. Rows that name no zone are in its, or in the chapter's."""

    name: Mapped[str] = mapped_column(String(200), unique=True)
    zone: Mapped[str | None] = mapped_column(String(64))


class SourceState(SourceStateColumns, Base):
    """How a source stands."""


class SourcePoll(SourcePollColumns, Base):
    """One look at a source, and what it brought: the receipt of an import, or why there is none."""

    import_id: Mapped[str | None] = mapped_column(String(30))


class WaitingRow(WaitingRowColumns, Base):
    """A row of a source that cannot be taken in."""

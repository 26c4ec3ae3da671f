"""What people do with mappings: name one, change it, try a table by it, take the table in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.mapping import Assigned, Plan, propose, read_mapped
from mutuality.meeting_guide import FeedEmpty, Receipt, line_document, require_not_shrunk
from mutuality.problems import NotFound
from mutuality.spreadsheets import read_any
from mutuality.tables import Sheet
from mutuality_chapter import affiliation, imports, sources
from mutuality_chapter.mappings import rules
from mutuality_chapter.mappings.models import ImportMapping

SHRUNK_OF = 5


@dataclass(frozen=True)
class Tried:
    """What a table would come to."""

    read_as: str
    source: str
    before: int
    receipt: Receipt

    @property
    def has_shrunk(self) -> bool:
        """Say whether more than a fifth of what we hold is gone from it."""
        return len(self.receipt.gone) * SHRUNK_OF > self.before

    @property
    def document(self) -> dict[str, Any]:
        """Return it as it is shown."""
        lines = [line_document(line) for line in self.receipt.lines]
        told = {"read_as": self.read_as, "source": self.source, "has_shrunk": self.has_shrunk, "lines": lines}
        return {**told, "sent": self.receipt.sent, "counts": self.receipt.counts, "gone": list(self.receipt.gone)}


def mapping(session: Session, mapping_id: str) -> ImportMapping:
    """Return a mapping.

    Raises:
        NotFound: there is none.
    """
    found = session.get(ImportMapping, mapping_id)
    if found is None:
        raise NotFound("There is no such mapping.")
    return found


def named(session: Session, name: str) -> ImportMapping | None:
    """Return the mapping of a name."""
    return session.scalars(select(ImportMapping).where(ImportMapping.name == name)).one_or_none()


def make(session: Session, said: Mapping[str, Any]) -> ImportMapping:
    """Name a mapping.

    Raises:
        NotFounded: there is no chapter yet.
        MappingUnfit: it contradicts itself.
        MappingKnown, TooManyMappings: there is one of this name, or there are enough.
    """
    affiliation.profile(session)
    rules.plan(said["columns"], said["words"])
    if named(session, said["name"]) is not None:
        raise rules.MappingKnown(f"There is a mapping called {said['name']} already.")
    if session.scalars(select(func.count()).select_from(ImportMapping)).one() >= rules.MOST_MAPPINGS:
        raise rules.TooManyMappings(f"A chapter has at most {rules.MOST_MAPPINGS} mappings.")
    made = ImportMapping(**said, id=session.new_id("map"), made_at=session.now)
    session.add(made)
    session.flush()
    return made


def change(session: Session, held: ImportMapping, said: Mapping[str, Any]) -> ImportMapping:
    """Change a mapping; what was taken in by it stays until the next file.

    Raises:
        MappingUnfit: it contradicts itself.
    """
    rules.plan(said.get("columns", held.columns), said.get("words", held.words))
    for name, value in said.items():
        setattr(held, name, value)
    session.flush()
    return held


def proposal(raw: bytes) -> tuple[Sheet, list[Assigned]]:
    """Return a table, and what its columns most likely stand for.

    Raises:
        TableUnreadable, SpreadsheetUnreadable, TableTooLarge, ColumnsWrong: it cannot be read.
    """
    sheet = read_any(raw)
    return sheet, propose(sheet.heading)[: rules.MOST_COLUMNS]


def try_by(session: Session, held: ImportMapping, *, raw: bytes, source: str | None) -> Tried:
    """Return what taking in a table by a mapping would come to; nothing is written.

    Raises:
        TableUnreadable, SpreadsheetUnreadable, TableTooLarge, ColumnsWrong, FeedEmpty: it cannot be read.
        MappingMisfits: it lacks columns of the mapping.
        ListPolled: the list of that name is looked at by itself.
    """
    plan = rules.plan(held.columns, held.words)
    return tried(session, read_any(raw), plan=plan, source=source or held.name, zone=held.zone)


def tried(session: Session, sheet: Sheet, *, plan: Plan, source: str, zone: str | None) -> Tried:
    """Return what taking in a table would come to.

    Raises:
        ListPolled, FeedEmpty, MappingMisfits, ZoneUnknown: as of `try_by`.
    """
    if sources.named(session, source) is not None:
        raise rules.ListPolled(f"The list {source} is looked at by itself.")
    if not sheet.rows:
        raise FeedEmpty("The table holds no rows.")
    rows = read_mapped(sheet, plan, zone=zone or affiliation.profile(session).timezone)
    before, receipt = imports.look(session, source=source, rows=rows)
    return Tried(sheet.read_as, source, before, receipt)


def take_in(session: Session, found: Tried, *, is_confirmed: bool) -> imports.ImportReceipt:
    """Take in what was tried, and keep a receipt of every row; taking it in again changes nothing.

    Raises:
        FeedShrank: it lost more than a fifth of its meetings, and nobody confirmed that.
    """
    require_not_shrunk(found.before, len(found.receipt.gone), is_confirmed=is_confirmed)
    import_id = imports.carry_out(session, source=found.source, receipt=found.receipt)
    session.flush()
    return session.get_one(imports.ImportReceipt, import_id)


def stored(columns: Sequence[Assigned]) -> list[dict[str, str]]:
    """Return columns as they are kept."""
    return [{"column": each.column, "field": each.field} for each in columns]

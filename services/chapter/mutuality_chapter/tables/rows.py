"""Taking in a table row by row: each is taken, known already, or refused with the field and the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import marshmallow as ma

from mutuality.database import Session
from mutuality.meeting_guide import Fault, Line, Outcome, Receipt
from mutuality.problems import Conflict, Problem
from mutuality.tables import Row, Table
from mutuality_chapter import imports

LONGEST = 400


@dataclass(frozen=True)
class Noted:
    """A row that was taken, though not all of it: the notes say what was not, and why."""

    outcome: Outcome
    notes: tuple[Fault, ...]


Take = Callable[[Session, Mapping[str, str]], Outcome | Noted]


class RowKnown(Conflict):
    """This row was taken in before, and what became of it is looked after here; change it here."""


def take_in_rows(session: Session, *, source: str, table: Table, take: Take, is_dry: bool) -> Receipt:
    """Take in a table row by row, keep the receipt, and return it; a dry run does the same and takes all of it back."""
    attempt = session.begin_nested()
    receipt = Receipt(tuple(_line(session, row, take) for row in table.rows), gone=())
    if is_dry:
        attempt.rollback()
        return receipt
    attempt.commit()
    imports.keep(session, source=source, receipt=receipt)
    return receipt


def checked(schema: type[ma.Schema], cells: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of a row's cells; empty ones are left out.

    Raises:
        marshmallow.ValidationError: some are not what their columns hold.
    """
    said = {name: cell.strip() for name, cell in cells.items()}
    loaded: dict[str, Any] = schema().load({name: cell for name, cell in said.items() if cell})
    return loaded


def _line(session: Session, row: Row, take: Take) -> Line:
    """Take one row; a refusal is no error of the import but this row's line in the receipt."""
    if row.is_ragged:
        return _refused(row, [Fault("cells", "", "This row has more or fewer cells than there are columns.")])
    try:
        taken = take(session, row.cells)
    except ma.ValidationError as error:
        return _refused(row, _shape_faults(error))
    except Problem as problem:
        return _refused(row, [Fault(problem.slug, _field(problem), problem.detail[:LONGEST])])
    noted = taken if isinstance(taken, Noted) else Noted(taken, ())
    return Line(row.place, "", noted.outcome, (), (), noted.notes, ())


def _refused(row: Row, faults: list[Fault]) -> Line:
    return Line(row.place, "", Outcome.REJECTED, (), tuple(faults), (), ())


def _shape_faults(error: ma.ValidationError) -> list[Fault]:
    said = error.normalized_messages().items()
    return [Fault("shape", name, " ".join(map(str, details))[:LONGEST]) for name, details in sorted(said)]


def _field(problem: Problem) -> str:
    """Return what a refusal is about: the key of the policy, or the first field it points at."""
    errors = problem.members.get("errors", [])
    return str(problem.members.get("key") or (errors[0].get("pointer", "").strip("/") if errors else ""))

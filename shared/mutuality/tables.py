"""Tables in CSV: read from what spreadsheets write, and written so that none takes a cell for a formula.

Reading goes: bytes -> text in an encoding told or detected -> records -> the heading checked by name -> rows. A cell
that a spreadsheet would carry out is written behind an apostrophe, which is taken off again when it is read.
Source: RFC 4180 (CSV); OWASP, CSV Injection.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mutuality.problems import PayloadTooLarge, ValidationFailed

LARGEST_BYTES = 16 * 1024 * 1024
MOST_ROWS = 100_000
ENCODINGS = ("utf-8-sig", "utf-8", "cp1252")
DELIMITERS = ",;\t"
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CARRIED_OUT = "=+\\-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet take a cell for a formula when it stands first; the last four are wide forms."""

TO_GUARD = re.compile(f"'*[{CARRIED_OUT}]")
GUARDED = re.compile(f"'+[{CARRIED_OUT}]")


class TableUnreadable(ValidationFailed):
    """The file is no table in CSV that can be read."""


class TableTooLarge(PayloadTooLarge):
    """The table has more bytes, or more rows, than are taken in at once."""


class ColumnsWrong(ValidationFailed):
    """The table's heading lacks a column, has one nobody knows, or has one twice; `errors` names each."""


@dataclass(frozen=True)
class Columns:
    """The columns a table must have, and those it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One row: its place below the heading, from 1; its cells by column; whether it has more or fewer."""

    place: int
    cells: Mapping[str, str]
    is_ragged: bool


@dataclass(frozen=True)
class Table:
    """What was read, and the encoding it was read in."""

    encoding: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Sheet:
    """A table of any columns: what it was read as, its heading as it is written, its rows by heading."""

    read_as: str
    heading: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(raw: bytes, *, most_rows: int = MOST_ROWS) -> Sheet:
    """Return a table in CSV whatever its columns; a column without a heading, and an empty line, are left out.

    Raises:
        TableUnreadable, TableTooLarge: as of `read_table`.
        ColumnsWrong: it has no heading, or two columns of one.
    """
    text, read_in = _decoded(raw, None)
    records = _records(text)
    return sheet_of(read_in, next(records, []), records, most_rows=most_rows)


def sheet_of(read_as: str, first: Sequence[str], records: Iterable[list[str]], *, most_rows: int) -> Sheet:
    """Return a table of records under a heading.

    Raises:
        ColumnsWrong: it has no heading, or two columns of one.
        TableTooLarge: it has too many rows.
    """
    heading = [restored(name.strip()) for name in first]
    named = tuple(name for name in heading if name)
    _require_columns(named, Columns(named))
    if not named:
        raise ColumnsWrong("The first line must hold the headings of the columns; it is empty.")
    rows = (_named(row) for row in _rows(iter(records), heading, most_rows))
    return Sheet(read_as, named, tuple(row for row in rows if any(map(str.strip, row.cells.values()))))


def _named(row: Row) -> Row:
    """Return a row without cells under no heading."""
    return Row(row.place, {name: cell for name, cell in row.cells.items() if name}, row.is_ragged)


def read_table(raw: bytes, columns: Columns, *, encoding: str | None = None, most_rows: int = MOST_ROWS) -> Table:
    """Return the table in a file; empty lines are left out, and what a row lacks is empty.

    Raises:
        TableUnreadable: it is no text in that encoding, or no CSV.
        TableTooLarge: it has too many bytes or rows.
        ColumnsWrong: its columns are not those asked for.
    """
    text, read_in = _decoded(raw, encoding)
    records = _records(text)
    heading = [name.strip().lower() for name in next(records, [])]
    _require_columns(heading, columns)
    return Table(read_in, tuple(_rows(records, heading, most_rows)))


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> bytes:
    """Return a table as CSV in UTF-8 that no spreadsheet carries out; `read_table` reads the same cells from it.

    A number is written as it is, also one below zero: what is a number here can be no formula. None is an empty cell.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def guarded(cell: str | float | None) -> str | float | None:
    """Return a cell as it is written: a text behind an apostrophe if a spreadsheet would carry it out."""
    return f"'{cell}" if isinstance(cell, str) and TO_GUARD.match(cell) else cell


def restored(cell: str) -> str:
    """Return a cell as it was before it was guarded."""
    return cell[1:] if GUARDED.match(cell) else cell


def _decoded(raw: bytes, told: str | None) -> tuple[str, str]:
    if len(raw) > LARGEST_BYTES:
        raise TableTooLarge(f"At most {LARGEST_BYTES} bytes are taken in at once.")
    if told is not None and told not in ENCODINGS:
        raise TableUnreadable(f"A table is read in {', '.join(ENCODINGS)}.")
    for encoding in [told] if told else _likely(raw):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise TableUnreadable(f"The table is no text in {told or ', '.join(ENCODINGS)}; save it as CSV in UTF-8.")


def _likely(raw: bytes) -> list[str]:
    if raw.startswith(WIDE):
        return []
    return ["utf-8-sig"] if raw.startswith(codecs.BOM_UTF8) else ["utf-8", "cp1252"]


def _records(text: str) -> Iterator[list[str]]:
    heading = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=heading.count), strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise TableUnreadable(f"The table cannot be read at line {reader.line_num}: {error}.") from error


def _require_columns(heading: Sequence[str], columns: Columns) -> None:
    counted = Counter(heading)
    missing = [(name, "Is missing.") for name in columns.required if name not in counted]
    unknown = [(name, "Is not known.") for name in counted if name not in columns.required + columns.optional]
    twice = [(name, "Stands there twice.") for name, count in counted.items() if count > 1]
    faults = [{"column": name[:64], "detail": detail} for name, detail in (*missing, *unknown, *twice)]
    if faults:
        said = " ".join(f"{fault['column'] or 'A column without a name'}: {fault['detail']}" for fault in faults[:20])
        raise ColumnsWrong(f"The columns are wrong. {said}", errors=faults[:100])


def _rows(records: Iterator[list[str]], heading: Sequence[str], most: int) -> Iterator[Row]:
    for place, cells in enumerate(records, start=1):
        if place > most:
            raise TableTooLarge(f"At most {most} rows are taken in at once.")
        if cells:
            whole = [*map(restored, cells), *[""] * (len(heading) - len(cells))]
            yield Row(place, dict(zip(heading, whole, strict=False)), is_ragged=len(cells) != len(heading))

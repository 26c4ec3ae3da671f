"""Spreadsheets (.xlsx): the first sheet's cells as they were saved. No formula is worked out, no link followed.

The file is looked through before it is opened: how large it becomes, and that none of its parts declares entities.
Source: ECMA-376 (Office Open XML); OWASP, XML External Entity Prevention.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from contextlib import closing
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

import openpyxl

from mutuality.problems import ValidationFailed
from mutuality.tables import Sheet, TableTooLarge, read_sheet, sheet_of

LARGEST_FILE = 4 * 1024 * 1024
LARGEST_UNPACKED = 32 * 1024 * 1024
MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS = 20_000, 256
ZIPPED, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
DECLARED = re.compile(rb'^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=["\'](?!utf-8["\'])', re.IGNORECASE)
FORBIDDEN = re.compile(rb"<!(?!--|\[CDATA\[)|\x00")
READABLE = (".xml", ".rels")
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError)


class SpreadsheetUnreadable(ValidationFailed):
    """The file is no spreadsheet in the form .xlsx that can be read; save it as .xlsx or as CSV in UTF-8."""


def read_any(raw: bytes) -> Sheet:
    """Return the table in a file, CSV or .xlsx, whichever it is.

    Raises:
        TableUnreadable, SpreadsheetUnreadable, TableTooLarge, ColumnsWrong: as its form and size are.
    """
    if len(raw) > LARGEST_FILE:
        raise TableTooLarge(f"At most {LARGEST_FILE} bytes are taken in at once.")
    if raw.startswith(OLD):
        raise SpreadsheetUnreadable("This is an old or a locked spreadsheet; save it as .xlsx without a password.")
    if not raw.startswith(ZIPPED):
        return read_sheet(raw, most_rows=MOST_ROWS)
    return _opened(_plain_parts(raw))


def _plain_parts(raw: bytes) -> io.BytesIO:
    """Return the spreadsheet with its plain parts alone, each looked through; pictures and macros stay behind."""
    plain = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts, zipfile.ZipFile(plain, "w") as kept:
            _require_small(parts)
            for name in sorted({each for each in parts.namelist() if each.endswith(READABLE)}):
                kept.writestr(name, _looked_through(parts.read(name)))
    except DAMAGED as error:
        raise SpreadsheetUnreadable("The spreadsheet is damaged, or locked with a password.") from error
    return plain


def _require_small(parts: zipfile.ZipFile) -> None:
    listed = parts.infolist()
    if "xl/workbook.xml" not in parts.namelist():
        raise SpreadsheetUnreadable("This is no .xlsx; another spreadsheet is saved as .xlsx or CSV first.")
    if len(listed) > MOST_PARTS or sum(each.file_size for each in listed) > LARGEST_UNPACKED:
        raise TableTooLarge(f"Unpacked, it has more than {LARGEST_UNPACKED} bytes or {MOST_PARTS} parts.")


def _looked_through(part: bytes) -> bytes:
    """Refuse a part that declares entities, or hides them in another encoding."""
    if FORBIDDEN.search(part) or DECLARED.search(part):
        raise SpreadsheetUnreadable("The spreadsheet holds declarations that no program for spreadsheets writes.")
    return part


def _opened(plain: io.BytesIO) -> Sheet:
    try:
        title, records = _first_sheet(plain)
    except SpreadsheetUnreadable:
        raise
    except Exception as error:  # the library names no base of what it may raise
        raise SpreadsheetUnreadable("The spreadsheet is damaged: its cells cannot be read.") from error
    width = max(map(len, records), default=0)
    whole = ([*each, *[""] * (width - len(each))] for each in records)
    return sheet_of(f"xlsx, sheet {title}"[:64], next(whole, []), whole, most_rows=MOST_ROWS)


def _first_sheet(plain: io.BytesIO) -> tuple[str, list[list[str]]]:
    book = openpyxl.load_workbook(plain, read_only=True, data_only=True, keep_links=False)
    with closing(book):
        sheet = next((each for each in book.worksheets if each.sheet_state == "visible"), None)
        if sheet is None:
            raise SpreadsheetUnreadable("The spreadsheet has no sheet with cells that can be seen.")
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
        return str(sheet.title), [_record(row) for row in islice(rows, MOST_ROWS + 2)]


def _record(row: tuple[Any, ...]) -> list[str]:
    """Return a row without the empty cells at its end."""
    cells = [_cell(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _cell(value: Any) -> str:
    """Return a cell as a person reads it: a time of day as wall time, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime | time):
        return value.strftime("%H:%M") if isinstance(value, time) or _is_a_time(value) else value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"{value // timedelta(hours=1)}:{value % timedelta(hours=1) // timedelta(minutes=1):02}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _is_a_time(value: datetime) -> bool:
    """Say whether a moment is a time of day alone: spreadsheets count days from 1899-12-30."""
    return value.year < 1901  # noqa: PLR2004 - the first two years of that count


__all__ = ["LARGEST_FILE", "MOST_ROWS", "SpreadsheetUnreadable", "read_any"]

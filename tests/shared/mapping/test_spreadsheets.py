"""Spreadsheets: read as they were saved, and none that would do harm."""

import io
import zipfile
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from mutuality.problems import Problem
from mutuality.spreadsheets import LARGEST_UNPACKED, SpreadsheetUnreadable, read_any
from mutuality.tables import TableTooLarge

SHEET = "xl/worksheets/sheet1.xml"


def saved(*rows):
    """Return a spreadsheet of rows, as a program saves it."""
    book, raw = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(raw)
    return raw.getvalue()


GOOD = saved(["Name", "Time", "PLZ"], ["Quiet", time(19, 30), 24103.0], [None, None, None], ["Late", "=1+1", "007"])


def changed(raw, name, change):
    """Return a spreadsheet of which one part was changed."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as kept:
        for each in parts.namelist():
            kept.writestr(each, change(parts.read(each)) if each == name else parts.read(each))
    return written.getvalue()


def test_cells_are_read_as_a_person_sees_them_and_no_formula_is_worked_out():
    sheet = read_any(GOOD)
    assert [list(row.cells.values()) for row in sheet.rows] == [["Quiet", "19:30", "24103"], ["Late", "", "007"]]
    assert sheet.read_as == "xlsx, sheet Sheet"


def test_a_spreadsheet_that_unpacks_to_too_much_is_not_unpacked():
    with pytest.raises(TableTooLarge, match="Unpacked"):
        read_any(changed(GOOD, SHEET, lambda _: b" " * (LARGEST_UNPACKED + 1)))


@pytest.mark.parametrize(
    "change",
    [
        lambda part: b'<!DOCTYPE x [<!ENTITY a "b">]>' + part,
        lambda part: part.decode().encode("utf-16"),
        lambda part: b'<?xml version="1.0" encoding="utf-7"?>' + part,
    ],
)
def test_a_spreadsheet_that_declares_entities_or_hides_them_is_refused(change):
    with pytest.raises(SpreadsheetUnreadable, match="declarations"):
        read_any(changed(GOOD, SHEET, change))


def test_other_spreadsheets_say_what_to_save_instead():
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(SpreadsheetUnreadable, match="or CSV first"):
        read_any(other.getvalue())
    with pytest.raises(SpreadsheetUnreadable, match="password"):
        read_any(b"\xd0\xcf\x11\xe0" + b"\x00" * 600)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_spreadsheet_is_read_or_refused_by_name(place, noise):
    try:
        sheet = read_any(GOOD[:place] + noise + GOOD[place + len(noise) :])
    except Problem:
        return
    assert len(sheet.rows) <= 3

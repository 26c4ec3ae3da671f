"""Tables in CSV, as spreadsheets write them and as we write them back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.tables import ENCODINGS, Columns, ColumnsWrong, TableTooLarge, TableUnreadable, read_table, write_table
from mutuality.tables import LARGEST_BYTES as LARGEST

TWO = Columns(("key", "name"), ("area",))
FIRST = "=+-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20"
CELL = st.text(st.characters(codec="utf-8"), max_size=20)
FORMULA = st.builds("{}{}{}".format, st.text("'", max_size=3), st.sampled_from(FIRST), CELL)
ROWS = st.lists(st.tuples(CELL | FORMULA, CELL | FORMULA), max_size=8)


def cells(raw, columns=TWO, **said):
    return [tuple(row.cells.values()) for row in read_table(raw, columns, **said).rows]


@given(rows=ROWS)
def test_what_is_written_is_read_back_cell_by_cell(rows):
    assert cells(write_table(("key", "name"), rows)) == rows


@given(rows=ROWS)
def test_no_cell_that_is_written_begins_as_a_formula_does(rows):
    text = write_table(("key", "name"), rows).decode()
    written = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not any(cell.startswith(tuple(FIRST)) for cell in written)


def test_a_cell_in_quotation_marks_of_its_own_is_left_alone():
    assert b'"\'tis"' in write_table(("key", "name"), [("1", "'tis")])


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_encoding_is_detected(encoding):
    table = read_table("key,name\n1,Zoë".encode(encoding), TWO)
    assert (table.encoding, table.rows[0].cells["name"]) == (encoding, "Zoë")


def test_an_encoding_may_be_told():
    assert cells("key,name\n1,Zoë".encode(), encoding="cp1252") == [("1", "ZoÃ«")]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("key,name\n1,Zoë".encode("utf-16"), {}),
        (b"key,name\n1,\x81", {}),
        (b"key,name\n1,\xe9", {"encoding": "utf-8"}),
        (b"key,name\n1,Mary", {"encoding": "latin-1"}),
        (b'key,name\n1,"Mary', {}),
        (b'key,name\n1,"Ma"ry', {}),
    ],
)
def test_what_is_no_table_is_refused(raw, said):
    with pytest.raises(TableUnreadable):
        read_table(raw, TWO, **said)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_may_be_separated_as_spreadsheets_of_other_lands_do(delimiter):
    assert cells(f"key{delimiter}name\n1{delimiter}Mary".encode()) == [("1", "Mary")]


def test_columns_are_known_by_name_in_any_order():
    row = read_table(b" Name ,AREA,key\nMary,North,1\n", TWO).rows[0]
    assert dict(row.cells) == {"key": "1", "name": "Mary", "area": "North"}


def test_every_wrong_column_is_named():
    with pytest.raises(ColumnsWrong) as refused:
        read_table(b"name,diagnosis,name\n", TWO)
    named = [(each["column"], each["detail"]) for each in refused.value.members["errors"]]
    assert named == [("key", "Is missing."), ("diagnosis", "Is not known."), ("name", "Stands there twice.")]


def test_an_empty_file_has_no_columns():
    with pytest.raises(ColumnsWrong, match="key: Is missing"):
        read_table(b"", TWO)


def test_a_row_with_more_or_fewer_cells_than_columns_is_marked():
    rows = read_table(b"key,name\n1\n2,Mary\n3,Tom,North\n", TWO).rows
    assert [(row.is_ragged, row.cells["name"]) for row in rows] == [(True, ""), (False, "Mary"), (True, "Tom")]


def test_a_row_keeps_its_place_though_lines_between_are_empty():
    assert [row.place for row in read_table(b"key,name\n1,Mary\n\n2,Tom\n", TWO).rows] == [1, 3]


def test_too_many_rows_are_refused():
    assert len(read_table(b"key,name\n1,a\n2,b\n", TWO, most_rows=2).rows) == 2
    with pytest.raises(TableTooLarge, match="At most 2 rows"):
        read_table(b"key,name\n1,a\n2,b\n3,c\n", TWO, most_rows=2)


def test_a_million_rows_are_refused_before_they_are_kept():
    with pytest.raises(TableTooLarge):
        read_table(b"key,name\n" + b"1,a\n" * 1_000_000, TWO)


def test_too_many_bytes_are_refused():
    with pytest.raises(TableTooLarge, match="bytes"):
        read_table(b" " * (LARGEST + 1), TWO)


def test_a_cell_too_long_for_a_table_is_refused():
    with pytest.raises(TableUnreadable, match="line 2"):
        read_table(b"key,name\n1," + b"a" * 200_000, TWO)

"""GetNAWSDump is the table BMLT makes, under its columns, without a contact."""

import csv
import io

import pytest

from mutuality_federation.bmlt.naws.table import COLUMNS
from mutuality_federation.bmlt.places import number_of

FULL = {"types": ["D", "X", "C", "S", "W", "12x12"], "address": "1 Quay Road", "location_notes": "Blue door"}
FULL |= {"notes": "Ring twice.", "regions": ["Nova Scotia"], "area": "Halifax", "attendance": "hybrid"}


@pytest.fixture
def dump(ask, office):
    """Return the rows of the table of a service body; the office's own where none is named."""

    def dump(of=None):
        answer = ask("GetNAWSDump", f"&sb_id={number_of(of or office.body_id)}", "csv")
        return list(csv.DictReader(io.StringIO(answer.text)))

    return dump


def test_a_row_says_what_the_form_asks_for(publish, dump, office):
    listing = publish(**FULL)
    (row,) = dump()
    said = {"CommitteeName": "Monday evening", "AreaRegion": "WORLD_ID_MISSING", "Committee": "", "Delete": ""}
    said |= {
        "Room": "12 Steps & 12 Traditions",
        "Closed": "CLOSED",
        "WheelChr": "TRUE",
        "Day": "Monday",
        "Time": "1930",
    }
    said |= {"Language1": "S", "Address": "1 Quay Road", "City": "Halifax", "State": "Nova Scotia"}
    said |= {"Directions": "Blue door, Ring twice.", "Longitude": "-63.5752", "Latitude": "44.6488"}
    said |= {"LastChanged": "3/15/26", "TimeZone": "America/Halifax", "bmlt_id": str(number_of(listing))}
    assert {name: row[name] for name in said} == said


def test_formats_nobody_may_miss_stand_first(publish, dump):
    publish(**FULL)
    (row,) = dump()
    assert [row[f"Format{place}"] for place in range(1, 6)] == ["HYBR", "W", "DISC", "LANG", ""]


def test_no_contact_is_told(publish, dump):
    publish(**FULL)
    (row,) = dump()
    assert {row[name] for name in COLUMNS if name.startswith(("Contact", "Company"))} == {""}


def test_a_service_body_brings_those_below_it_and_no_other(publish, dump, office):
    unit, mill = office.unit("north"), office.chapter("Mill")
    office.place(mill, unit)
    publish(1, by=mill, name="At the mill")
    publish(2)
    assert [row["CommitteeName"] for row in dump(unit)] == ["At the mill"]
    assert {row["CommitteeName"] for row in dump()} == {"At the mill", "Monday evening"}


def test_no_cell_is_carried_out_as_a_formula(publish, ask, office):
    publish(name="=1+1")
    answer = ask("GetNAWSDump", f"&sb_id={number_of(office.body_id)}", "csv")
    assert b'"\'=1+1"' in answer.data


def test_it_is_kept_as_a_file_of_that_service_body(ask, office):
    answer = ask("GetNAWSDump", f"&sb_id={number_of(office.body_id)}", "csv")
    assert answer.headers["Content-Disposition"].endswith('_2026_03_15_12_00_00.csv"')
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize("asked", [("GetNAWSDump", ""), ("GetNAWSDump", "&sb_id=7"), ("GetFormats", "&sb_id=7")])
def test_what_the_table_cannot_answer_is_said_so(ask, asked):
    assert ask(*asked, "csv").status_code == 422


def test_a_body_that_wants_a_key_is_left_out(publish, dump, shut):
    publish()
    shut()
    assert dump() == []

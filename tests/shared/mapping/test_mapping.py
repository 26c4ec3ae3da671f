"""Tables of other people: what their columns stand for, what their cells mean, and what is wrong with a row."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality.mapping import Assigned, MappingMisfits, MappingUnfit, Plan, propose, read_mapped, require_fit
from mutuality.mapping.values import clock, minutes, types, weekday
from mutuality.problems import Problem
from mutuality.spreadsheets import read_any
from mutuality.tables import ColumnsWrong, TableUnreadable

ZONE = "Europe/Berlin"


def read(text, encoding="utf-8"):
    """Return the rows of a table, read by what its headings propose."""
    sheet = read_any(text.encode(encoding))
    return read_mapped(sheet, Plan(tuple(propose(sheet.heading))), zone=ZONE)


def proposed(*headings):
    return {each.column: each.field for each in propose(headings)}


def test_the_columns_of_the_well_known_exports_are_known_and_contact_data_is_not():
    listing = proposed("Time", "End Time", "Day", "Name", "Address", "Sub Region", "Types", "Email", "Contact 1 Name")
    dump = proposed("CommitteeName", "Day", "Time", "Place", "Address", "City", "Zip", "Format1", "Format2", "bmlt_id")
    assert list(listing.values()) == ["time", "end_time", "day", "name", "formatted_address", "sub_region", "types"]
    assert [*dump.values()][3:] == ["location", "address", "city", "postal_code", "types", "types", "slug"]


@pytest.mark.parametrize(
    "table",
    [
        "Name,Day,Start time,Place,Type\nQuiet,Wednesday,7:30 PM,Hall,Open",
        "Bezeichnung;Wochentag;Uhrzeit;Ort;Art\nQuiet;Mi;19.30 Uhr;Hall;offen",
        "Nombre\tDía\tHora\tLugar\tTipo\nQuiet\tmiercoles\t19:30 h\tHall\tabierta",
        "Nom;Jour;Heure;Lieu;Type\nQuiet;mercredi;19h30;Hall;ouverte",
    ],
)
def test_a_row_says_the_same_in_four_languages(table):
    ((meeting,),) = [row.meetings for row in read(table)]
    told = (meeting.name, meeting.weekday, meeting.starts, meeting.venue_name, meeting.types)
    assert told == ("Quiet", 3, "19:30", "Hall", ("O",))


@pytest.mark.parametrize(
    ("said", "meant"),
    [("12:05 am", "00:05"), ("12 PM", "12:00"), ("1930", "19:30"), ("19h", "19:00"), ("Mittag", "12:00"), ("7", None)],
)
def test_a_time_is_read_or_left_to_a_person(said, meant):
    assert clock(said) == meant


@pytest.mark.parametrize("said", ["13:00 pm", "25:00", "19:61", "soon", "0 am"])
def test_what_is_no_time_is_not_guessed(said):
    assert clock(said) is None


def test_a_weekday_by_number_is_left_to_a_person():
    assert (weekday("1"), weekday("DIM")) == (None, 0)


def test_types_are_known_by_code_and_by_name_and_the_rest_stays_to_be_named():
    assert types("ST; Rollstuhlgerecht, Big Book / Zauberei") == ["ST", "X", "B", "Zauberei"]


def test_how_long_it_lasts_tells_the_end():
    (row,) = read("Name,Day,Time,Duration\nLate,Friday,23:30,1:30")
    assert (minutes("90 min"), row.meetings[0].minutes) == (90, 90)


def test_a_fault_names_the_column_and_the_cell_as_the_sender_knows_them():
    (row,) = read("Bezeichnung;Wochentag;Uhrzeit\nRuhe;5;abends")
    assert [(each.code, each.field) for each in row.faults] == [("day-unreadable", "day"), ("time-unreadable", "time")]
    assert "“abends” in the column Uhrzeit" in row.faults[1].detail


def test_a_row_marked_as_not_published_stays_out():
    (row,) = read("Name,Day,Time,unpublished\nQuiet,Friday,19:30,1")
    assert ([each.code for each in row.faults], row.meetings) == (["not-published"], ())


def test_a_row_of_another_length_stays_out_and_says_its_place():
    (row,) = read("Name,Day,Time\n\nQuiet,Friday,19:30,more")
    assert (row.row, row.faults[0].code) == (1, "ragged")


def test_a_word_of_ones_own_means_what_the_chapter_says():
    sheet = read_any(b"Name,Day,Time,Kind\nQuiet,Fri,19:30,Lesekreis; offen")
    plan = Plan((*propose(sheet.heading), Assigned("Kind", "types")), {"Kind": {"lesekreis": "LIT"}})
    assert read_mapped(sheet, plan, zone=ZONE)[0].meetings[0].types == ("LIT", "O")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_is_read_in_the_encoding_it_has_and_says_which(encoding):
    raw = "Nombre;Día;Hora\nPaz;sábado;19:30".encode(encoding)
    assert (read_any(raw).read_as, read_any(raw).heading[1]) == (encoding, "Día")


def test_a_table_in_utf_16_or_without_a_heading_says_so():
    with pytest.raises(TableUnreadable, match="save it as CSV in UTF-8"):
        read_any("Name;Tag".encode("utf-16"))
    with pytest.raises(ColumnsWrong, match="first line"):
        read_any(b"")


def test_a_mapping_that_contradicts_itself_or_another_list_is_refused():
    with pytest.raises(MappingUnfit, match="twice"):
        require_fit([Assigned("A", "name"), Assigned("B", "name")])
    with pytest.raises(MappingUnfit, match="name"):
        require_fit([Assigned("A", "day")])
    with pytest.raises(MappingMisfits, match="Titel"):
        read_mapped(read_any(b"Name\nQuiet"), Plan((Assigned("Titel", "name"),)), zone=ZONE)


LIKELY = st.text(st.sampled_from('Name,Day;Time\t"\r\n=@\x00é7:PM'), max_size=80).map(str.encode)


@settings(max_examples=60, deadline=None)
@given(LIKELY | st.binary(max_size=80))
def test_whatever_comes_is_read_row_by_row_or_refused_by_name(raw):
    try:
        sheet = read_any(raw)
        rows = read_mapped(sheet, Plan((Assigned(sheet.heading[0], "name"),)), zone=ZONE)
    except Problem:
        return
    assert all(bool(row.meetings) != bool(row.faults) for row in rows)
    assert len(rows) == len(sheet.rows)

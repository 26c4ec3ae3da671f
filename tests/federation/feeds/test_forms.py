"""Meetings as points on a map, and as a table."""

from mutuality.tables import Columns, read_table
from mutuality_federation.feeds.formats import table


def test_a_point_tells_longitude_first(publish, feed):
    publish()
    answer = feed("geojson")
    (feature,) = answer.get_json(force=True)["features"]
    assert answer.content_type == "application/geo+json"
    assert feature["geometry"] == {"type": "Point", "coordinates": [-63.5752, 44.6488]}
    assert feature["properties"]["name"] == "Monday evening"


def test_what_has_no_place_is_on_the_list_all_the_same(publish, feed):
    publish(latitude=None, longitude=None, venue_kind="online", address=None)
    (feature,) = feed("geojson").get_json(force=True)["features"]
    assert (feature["geometry"], feature["properties"]["area"]) == (None, "Harbour end")


def test_a_table_is_read_back_as_it_was_said(publish, feed):
    name = publish(
        types=["O", "D"], notes="One\nTwo, three", moved=[{"day": "2026-03-16", "to": "2026-03-18", "starts": None}]
    )
    (row,) = read_table(feed("csv").data, Columns(table.COLUMNS)).rows
    said = {"id": name, "name": "Monday evening", "types": "O, D", "notes": "One\nTwo, three", "weekday": "1"}
    said |= {"moved": '[{"day":"2026-03-16","to":"2026-03-18","starts":null}]', "is_approximate": "no"}
    assert {name: row.cells[name] for name in said} == said


def test_no_cell_is_carried_out_as_a_formula(publish, feed):
    publish(name="=HYPERLINK(1)")
    assert b'"\'=HYPERLINK(1)"' in feed("csv").data

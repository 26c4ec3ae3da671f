"""A search as BMLT's clients ask it finds what ours finds."""

import pytest

from mutuality_federation.bmlt.places import number_of

EVENING = {"weekday": 3, "starts": "19:00", "minutes": 90}


@pytest.fixture
def several(office, publish):
    """Three meetings: one of the north, one online on Sunday, one far away."""
    unit = office.unit("north")
    publish(1, name="Monday evening", types=["O", "D"])
    publish(2, by=office.chapter("Mill", unit_id=unit), name="At the mill", **EVENING, types=["C"])
    online = {"attendance": "online", "venue_kind": "online", "address": None, "conference_url": "https://zoom.us/j/1"}
    publish(3, name="Sunday from afar", weekday=7, starts="08:00", latitude=45.5, longitude=-73.6, **online)
    return {"body": number_of(office.body_id), "unit": number_of(unit)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Sunday from afar", "Monday evening", "At the mill"]),
        ("&weekdays=1", ["Sunday from afar"]),
        ("&weekdays[]=2&weekdays[]=4", ["Monday evening", "At the mill"]),
        ("&weekdays=-1", ["Monday evening", "At the mill"]),
        ("&venue_types=2", ["Sunday from afar"]),
        ("&venue_types=-2", ["Monday evening", "At the mill"]),
        ("&StartsAfterH=8", ["Monday evening", "At the mill"]),
        ("&StartsAfterH=7&StartsAfterM=59&StartsBeforeH=19", ["Sunday from afar"]),
        ("&EndsBeforeH=20&EndsBeforeM=30", ["Sunday from afar", "Monday evening", "At the mill"]),
        ("&MinDurationH=1&MinDurationM=30", ["At the mill"]),
        ("&SearchString=mill", ["At the mill"]),
        ("&meeting_key=location_text&meeting_key_value=St Brendan's&weekdays=4", ["At the mill"]),
        ("&lat_val=44.6488&long_val=-63.5752&geo_width_km=5", ["Monday evening", "At the mill"]),
        ("&lat_val=44.6488&long_val=-63.5752&geo_width=-1", ["Monday evening", "At the mill"]),
        ("&lat_val=44.6488&long_val=-63.5752", []),
        ("&page_size=1&page_num=2", ["Monday evening"]),
    ],
)
def test_a_search_finds_what_is_asked_for(several, names, query, found):
    assert names(query) == found


def test_a_unit_is_asked_for_with_all_below_it(several, names):
    assert names(f"&services={several['body']}") == ["Sunday from afar", "Monday evening"]
    assert names(f"&services={several['unit']}") == ["At the mill"]
    assert len(names(f"&services={several['body']}&recursive=1")) == 3
    assert names(f"&services=-{several['unit']}") == ["Sunday from afar", "Monday evening"]


@pytest.mark.parametrize(("operator", "found"), [("AND", []), ("OR", ["Monday evening", "At the mill"])])
def test_formats_are_asked_for_all_or_any(several, ask, names, operator, found):
    known = {each["key_string"]: each["id"] for each in ask("GetFormats").json}
    assert names(f"&formats={known['O']},{known['C']}&formats_comparison_operator={operator}") == found


def test_keys_are_chosen_and_formats_come_along(several, ask):
    told = ask("GetSearchResults", "&data_field_key=meeting_name,weekday_tinyint&weekdays=2&get_used_formats").json
    assert told["meetings"] == [{"meeting_name": "Monday evening", "weekday_tinyint": "2"}]


def test_formats_in_use_are_told_beside_the_meetings(several, ask):
    told = ask("GetSearchResults", "&weekdays=2&get_used_formats=").json
    assert {each["key_string"] for each in told["formats"]} == {"O", "D"}


def test_a_name_holds_for_as_long_as_a_meeting_lasts(publish, ask):
    publish()
    before = ask("GetSearchResults").json[0]["id_bigint"]
    publish(name="Monday night")
    assert ask("GetSearchResults").json[0]["id_bigint"] == before
    assert 0 < int(before) <= 2**52

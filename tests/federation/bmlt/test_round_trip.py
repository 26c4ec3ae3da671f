"""What we serve as BMLT does, read as we read a BMLT server, is the same meetings."""

import pytest

from mutuality.bmlt import read_answer, read_rows

SAID = {
    "address": "1 Quay Road, Halifax, NS",
    "regions": ["Nova Scotia"],
    "types": ["O", "D", "W", "BE", "X", "12x12", "ASL"],
    "minutes": 75,
    "notes": "Ring twice.",
    "location_notes": "Blue door",
}
CARRIED = (
    *("name", "weekday", "starts", "minutes", "timezone", "types", "attendance", "venue_name", "address", "area"),
    *("regions", "latitude", "longitude", "notes", "location_notes", "conference_url", "conference_url_notes"),
)
REMOTE = {"conference_url": "https://zoom.us/j/1", "conference_url_notes": "Wait to be let in"}


@pytest.fixture
def read_back(ask):
    """Return the meetings our own BMLT face serves, read as those of any server."""

    def read_back():
        answer = read_answer(ask("GetSearchResults", "&get_used_formats=1").data)
        found = read_rows(answer, zone="UTC")
        assert [row.faults or row.warnings or row.left_out for row in found] == [()] * len(found)
        return {meeting.name: meeting for row in found for meeting in row.meetings}

    return read_back


def test_every_field_bmlt_has_room_for_comes_back_as_it_was_published(publish, read_back, federation):
    for weekday in range(1, 8):
        publish(weekday, weekday=weekday, name=f"Evening {weekday}", starts=f"{weekday + 14}:05", **SAID)
    publish(8, name="Hybrid", attendance="hybrid", **SAID, **REMOTE)
    publish(9, name="Closed", attendance="closed", **SAID)
    listed = {each["name"]: each for each in federation.stranger.get("/v1/listings").json["items"]}
    back = read_back()
    assert {*back} == {*listed}
    for name, listing in listed.items():
        found = {each: getattr(back[name], each) for each in CARRIED}
        plain = {each: list(value) if isinstance(value, tuple) else value for each, value in found.items()}
        assert plain == {each: listing[each] for each in CARRIED}, name


def test_a_home_comes_back_as_an_area_and_nothing_more(publish, read_back):
    publish(venue_kind="home", venue_name=None, address=None, latitude=None, longitude=None)
    (home,) = read_back().values()
    assert (home.area, home.address, home.latitude, home.venue_name) == ("Harbour end", None, None, None)

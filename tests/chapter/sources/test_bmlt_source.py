"""A BMLT server as a source: asked as its clients ask, and read into the same meetings."""

import orjson
import pytest

from mutuality.polled.rules import asked_of
from mutuality_chapter.sources import poll_due
from tests.polling import Area

ASKED = "https://bmlt.example/main/client_interface/json/?switcher=GetSearchResults&get_used_formats=1"
MEETING = {
    "id_bigint": "12",
    "weekday_tinyint": "1",
    "start_time": "19:30:00",
    "formats": "O",
    "meeting_name": "Lantern",
}
FORMATS = [{"key_string": "O", "name_string": "Open", "world_id": "OPEN"}]


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://bmlt.example/main", ASKED),
        ("https://bmlt.example/main/", ASKED),
        ("https://bmlt.example/main/client_interface/json/?switcher=GetFormats", ASKED),
        ("https://bmlt.example/main/?services=3&recursive=1", f"{ASKED}&services=3&recursive=1"),
    ],
)
def test_a_server_is_asked_for_its_meetings_and_the_formats_they_use(address, asked):
    assert asked_of("bmlt", address) == asked


def test_its_meetings_are_ours(coordinator, chapter_database):
    coordinator.post("/v1/sources", {"kind": "bmlt", "address": "https://bmlt.example/main"})
    area = Area(orjson.dumps({"meetings": [MEETING], "formats": FORMATS}))
    poll_due(chapter_database, area)
    (meeting,) = coordinator.get("/v1/meetings").json["items"]
    assert (meeting["slug"], meeting["weekday"], meeting["access"], meeting["source"]) == (
        *("12", 7, "open"),
        "bmlt.example/main",
    )
    assert [url for url, _ in area.asked] == [ASKED]

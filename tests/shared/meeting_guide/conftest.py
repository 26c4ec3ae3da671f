"""A row as a feed serves it, and the real feeds where they are at hand."""

import pytest

from mutuality.meeting_guide import read_row

ROW = {
    "slug": "tuesday-light",
    "name": "Tuesday Light",
    "day": 2,
    "time": "19:30",
    "end_time": "20:45",
    "location": "St. Mark Church",
    "formatted_address": "12 Elm St, Halifax, NS B3H 1A1, Canada",
    "region": "South End",
    "types": ["O", "D"],
    "latitude": 44.6488,
    "longitude": -63.5752,
}


@pytest.fixture
def read():
    """Read one row in the zone of Halifax; keywords change it, None takes a field out."""

    def read(**changes):
        row = {name: value for name, value in {**ROW, **changes}.items() if value is not None}
        return read_row(row, 0, zone="America/Halifax")

    return read


@pytest.fixture
def meeting(read):
    """Return the only meeting a row comes to."""

    def meeting(**changes):
        (found,) = read(**changes).meetings
        return found

    return meeting

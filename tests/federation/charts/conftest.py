"""Charts, as rules make them and as the office is shown them."""

from xml.etree import ElementTree as ET

import pytest

from mutuality_federation.charts.rules import Chart, Column, Drawn, Panel
from tests.federation.totals.conftest import noised, region, strict, suppressed

__all__ = ["noised", "region", "strict", "suppressed"]

SVG = "{http://www.w3.org/2000/svg}"
SPAN = {"first": "2026-01", "last": "2026-02"}


@pytest.fixture
def chart():
    """Make a chart of these points."""

    def chart(*points, place="Every Child Remembered", drawn=Drawn.LINE, title="People"):
        cells = {point.period: str(point.value) for point in points}
        panel = Panel(title, drawn, points, [Column(title, cells)])
        return Chart("growth", "How we grow", place, points[0].period, points[-1].period, [panel], ["A note."])

    return chart


@pytest.fixture
def look(strict):
    """Return a chart the office is shown, as a tree of XML."""

    def look(name, **query):
        path = f"/v1/bodies/{strict.body_id}/charts/{name}"
        answer = strict.officer.get(path, query_string={**SPAN, **query})
        assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml"), answer.data
        return ET.fromstring(answer.data)  # noqa: S314 - it is our own

    return look


@pytest.fixture
def words():
    """Return every text that is written in a picture."""
    return lambda tree: [each.text for each in tree.iter(f"{SVG}text")]

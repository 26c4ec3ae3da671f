"""What a picture says and needs: a gap is no zero, a name is a name, and no script and no other file is asked for."""

import re
from xml.etree import ElementTree as ET

import pytest

from mutuality_federation.charts.drawing import as_svg, said
from mutuality_federation.charts.rules import Drawn, Gap, Point
from tests.federation.charts.conftest import SVG

TOLD, LATER = Point("2026-01", 94, 55, 133), Point("2026-03", 120, 80, 160)
GAP = Point("2026-02", gap=Gap.TOO_UNCERTAIN)
NASTY = '</desc></text><script>alert(1)</script>" onload="alert(2)" x="&\x0b\ufffe'


def drawn(chart):
    return ET.fromstring(as_svg(chart))  # noqa: S314 - it is our own


def classes(tree):
    return [each.get("class") for each in tree.iter() if each.get("class")]


def test_a_number_is_drawn_with_its_band_and_said_in_words(chart):
    picture = chart(TOLD, Point("2026-02", 100, 60, 140))
    assert "band" in classes(drawn(picture))
    assert "People: 100 in Feb 2026, likely between 60 and 140." in said(picture)


def test_a_period_without_a_number_breaks_the_line_and_bears_the_sign_of_its_reason(chart, words):
    tree = drawn(chart(TOLD, GAP, LATER))
    assert [classes(tree).count(each) for each in ("line", "dot", "whisker")] == [0, 2, 2]
    assert {"?", "too uncertain to tell"} <= set(words(tree))


def test_a_gap_among_columns_is_no_column_of_zero(chart):
    tree = drawn(chart(TOLD, GAP, LATER, drawn=Drawn.COLUMNS))
    assert [classes(tree).count(each) for each in ("full", "whisker")] == [2, 2]


def test_a_share_is_a_column_of_its_parts_and_an_outline_of_what_is_lacking(chart):
    tree = drawn(chart(Point("2026-01", 60, 60, 60, parts=(50, 10, 20)), drawn=Drawn.SHARES))
    heights = {each.get("class"): float(each.get("height")) for each in tree.iter(f"{SVG}rect")}
    part = heights["soft"]
    assert [round(heights[each] / part) for each in ("full", "awaited", "lacking")] == [5, 2, 2]


@pytest.mark.parametrize("where", ["place", "title"])
def test_a_name_that_would_be_markup_is_written_as_a_name(chart, where):
    tree = drawn(chart(TOLD, **{where: NASTY}))
    assert not list(tree.iter(f"{SVG}script"))
    assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on")]


def test_a_picture_asks_for_no_script_and_no_other_file(chart):
    text = as_svg(chart(TOLD, GAP, LATER)).replace("http://www.w3.org/", "")
    assert re.findall(r"https?:|//|@import|<script|href=|<image|url\((?!#growth-hatching\))", text) == []


def test_a_picture_has_a_title_and_a_description_for_who_hears_it(chart):
    tree = drawn(chart(TOLD))
    named = {each.get("id"): each.text for each in tree if each.get("id")}
    assert tree.get("role") == "img"
    assert [named[name] for name in tree.get("aria-labelledby").split()] == [
        "How we grow: Every Child Remembered",
        "Jan 2026 to Jan 2026. People: 94 in Jan 2026, likely between 55 and 133.",
    ]


def test_the_same_chart_is_the_same_bytes(chart):
    assert as_svg(chart(TOLD, GAP)) == as_svg(chart(TOLD, GAP))


@pytest.mark.parametrize("gap", list(Gap))
def test_every_reason_has_a_sign_of_its_own(chart, words, gap):
    found = words(drawn(chart(Point("2026-01", gap=gap))))
    assert str(gap) in found

"""Real feeds, there and back: taken in, published, and read again in the format they came in.

What does not come back as it was stands in NOT_AS_IT_WAS with its reason, and in the page for programmers.
"""

import re
from pathlib import Path

import orjson
import pytest

from mutuality.meeting_guide import CODES
from mutuality_chapter.imports import actions

ROOT = Path(__file__).parents[2]
FEEDS = ROOT.parent / "shared" / "data" / "feeds"
PAGE = ROOT / "docs" / "app-developer.md"
SOME = {"feed-123-rows.json": (4, "America/New_York"), "feed-360-rows.json": (12, "America/New_York")}
SOME |= {"feed-1967-rows.json": (66, "America/Los_Angeles")}
UTC_FORM = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
FIVE_DECIMALS = 0.00001
NOT_AS_IT_WAS = {
    "updated": lambda said, told: UTC_FORM.fullmatch(told),
    "time_formatted": lambda said, told: told is None,
    "latitude": lambda said, told: abs(told - said) < FIVE_DECIMALS,
    "longitude": lambda said, told: abs(told - said) < FIVE_DECIMALS,
    "types": lambda said, told: set(told) - {"TC"} == (set(said) & CODES) - {"TC"},
}


def lost(row, told):
    """Return what a row said that the feed does not tell, and no reason explains."""
    said = {name: value.strip() if isinstance(value, str) else value for name, value in row.items()}
    return {
        name: (value, told.get(name))
        for name, value in said.items()
        if value not in (None, "", []) and value != told.get(name)
        if name not in NOT_AS_IT_WAS or not NOT_AS_IT_WAS[name](value, told.get(name))
    }


@pytest.fixture
def published(bond, chapter_database):
    """Take rows in and publish them; return the rows of the federation's feed, by slug."""

    def published(rows, zone):
        with chapter_database.transaction() as session:
            raw = orjson.dumps(rows)
            actions.take_in(session, source="area.json", raw=raw, zone=zone, is_confirmed=False)
        assert bond.dial()["outcome"] == "done"
        answer = bond.federation.stranger.get("/v1/feeds/meeting-guide", query_string={"chapter_id": bond.chapter_id})
        return {row["slug"]: row for row in answer.json}

    return published


@pytest.mark.skipif(not FEEDS.is_dir(), reason="the real feeds are not part of the project")
@pytest.mark.parametrize("name", SOME)
def test_every_public_field_of_a_real_feed_comes_back(published, name):
    each, zone = SOME[name]
    rows = [row for row in orjson.loads((FEEDS / name).read_bytes())[::each] if row.get("name")]
    told = published(rows, zone)
    assert {row["slug"]: found for row in rows if (found := lost(row, told.get(row["slug"], {})))} == {}


def test_each_field_that_does_not_come_back_as_it_was_is_told_with_its_reason():
    rows = re.findall(r"^\| ([^|]+) \| [^|]{20,} \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    told = {name for cell in rows for name in re.findall(r"`([a-z_]+)`", cell)}
    assert set(NOT_AS_IT_WAS) <= told

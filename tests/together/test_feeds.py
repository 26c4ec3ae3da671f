"""Real feeds, end to end: taken in row by row, published, and found again by the public."""

from collections import Counter
from pathlib import Path

import orjson
import pytest

from mutuality.meeting_guide import read_feed, read_rows
from mutuality_chapter.imports import actions

FEEDS = Path(__file__).parents[3] / "shared" / "data" / "feeds"
LARGEST = "feed-1967-rows.json"
SIZES = {"feed-123-rows.json": 123, "feed-360-rows.json": 360, LARGEST: 1967}
HOME = "den-book-study-whittier"
PUBLISHED = "feed-123-rows.json"
pytestmark = pytest.mark.skipif(not FEEDS.is_dir(), reason="the real feeds are not part of the project")


@pytest.fixture
def rows():
    """Return the rows of the feed that is published whole, by slug."""
    return {row["slug"]: row for row in orjson.loads((FEEDS / PUBLISHED).read_bytes())}


@pytest.fixture
def take_in(founded, chapter_database):
    """Take rows of a real feed in, or only look at what that would do, and return the receipt."""

    def take_in(name, *, act=actions.take_in, each=1):
        raw = orjson.dumps(orjson.loads((FEEDS / name).read_bytes())[::each])
        with chapter_database.transaction() as session:
            return act(session, source=name, raw=raw, zone="America/New_York", is_confirmed=False)

    return take_in


@pytest.fixture
def publish(bond, chapter_database):
    """Take rows in and publish them; return what the public finds then, by slug, and how many entries left."""

    def publish(rows):
        with chapter_database.transaction() as session:
            raw = orjson.dumps(list(rows))
            actions.take_in(session, source=PUBLISHED, raw=raw, zone="America/New_York", is_confirmed=False)
        dialled = bond.dial()
        assert dialled["outcome"] == "done"
        return {listing["slug"]: listing for listing in found(bond)}, dialled["published"]

    return publish


def found(bond):
    """Return every listing of the chapter, page by page, as somebody who does not sign in."""
    query = {"chapter_id": bond.chapter_id, "limit": 100}
    while True:
        page = bond.federation.stranger.get("/v1/listings", query_string=query).json
        yield from page["items"]
        if page["next"] is None:
            return
        query["cursor"] = page["next"]


def same(listing, row):
    """Say whether a listing says of a meeting what the feed said."""
    said = {
        "name": row["name"].strip(),
        "weekday": row["day"] or 7,
        "starts": row["time"],
        "timezone": "America/New_York",
        "types": sorted(row["types"]),
        "attendance": row["attendance_option"],
        "venue_name": row["location"],
        "address": row["formatted_address"],
        "latitude": round(row["latitude"], 6),
        "longitude": round(row["longitude"], 6),
        "is_approximate": row["approximate"] == "yes",
        **{name: row.get(name) or None for name in ("district", "conference_url", "conference_phone", "notes")},
    }
    listed = {**listing, "types": sorted(listing["types"])}
    return {name: listed[name] for name in said} == said


@pytest.mark.parametrize("name", SIZES)
def test_a_real_feeds_receipt_adds_up(take_in, name):
    receipt = take_in(name, act=actions.preview)
    assert receipt.sent == sum(receipt.counts.values()) == SIZES[name]
    assert all(line.faults for line in receipt.lines if line.outcome == "rejected")


@pytest.mark.parametrize(("name", "each"), [("feed-123-rows.json", 1), ("feed-360-rows.json", 2), (LARGEST, 20)])
def test_a_real_feed_taken_in_again_changes_nothing(take_in, name, each):
    first, second = take_in(name, each=each), take_in(name, each=each)
    assert first.counts["accepted"] > 0
    assert second.counts == {**first.counts, "accepted": 0, "unchanged": first.counts["accepted"]}


def test_only_rows_without_a_name_are_kept_out_of_the_largest():
    read = read_rows(read_feed((FEEDS / LARGEST).read_bytes()), zone="America/Los_Angeles")
    faults = Counter((fault.code, fault.field) for row in read for fault in row.faults)
    assert (sum(bool(row.meetings) for row in read), faults) == (1956, {("missing", "name"): 11})


def test_every_row_comes_back_from_the_federation_as_the_feed_said_it(publish, rows):
    listings, _ = publish(rows.values())
    assert {slug: same(listing, rows[slug]) for slug, listing in listings.items()} == dict.fromkeys(rows, True)


def test_a_row_that_left_the_feed_is_not_found_any_more(publish, rows):
    some = list(rows.values())[:10]
    before, _ = publish(some)
    after, _ = publish(some[1:])
    assert set(before) - set(after) == {some[0]["slug"]}


def test_publishing_again_publishes_nothing_more(publish, rows):
    some = list(rows.values())[:10]
    published = [publish(some)[1] for _ in range(2)]
    assert published == [10, 0]


def test_the_home_in_a_real_feed_leaves_as_an_area(publish):
    (row,) = (row for row in orjson.loads((FEEDS / LARGEST).read_bytes()) if row["slug"] == HOME)
    listing = publish([row])[0][HOME]
    street = row["formatted_address"].partition(",")[0]
    assert (listing["venue_kind"], listing["address"], street in str(listing)) == ("home", None, False)

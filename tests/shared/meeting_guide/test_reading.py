"""From the bytes of a feed to its rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.meeting_guide import FeedEmpty, FeedUnreadable, ZoneUnknown, compare, read_feed, read_rows
from mutuality.meeting_guide.types import venue_kind

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [
        *("slug", "name", "day", "time", "end_time", "timezone", "types", "location", "formatted_address", "city"),
        *("region", "regions", "notes", "latitude", "longitude", "attendance_option", "conference_url", "url"),
        *("approximate", "group", "conference_url_notes"),
    ]
)
ROWS = st.lists(st.dictionaries(NAMES, JSON | st.sampled_from(["19:30", "a", 1, [1, 2], ["O"]]), max_size=12) | JSON)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"<!doctype html><title>Sign in</title>", "web page"),
        (b'[{"slug": "a"', "not JSON"),
        (b"\xff\xfe[]", "not JSON"),
        (b'{"code": "feed_restricted"}', "array"),
        (b"", "not JSON"),
        (b"[" + b" " * 20_000_000 + b"1]", "larger"),
    ],
)
def test_what_is_no_feed_is_refused_with_a_sentence(raw, sentence):
    with pytest.raises(FeedUnreadable, match=sentence):
        read_feed(raw)


def test_a_byte_order_mark_before_the_feed_does_no_harm():
    assert read_feed(b'\xef\xbb\xbf[{"slug": "a"}]') == [{"slug": "a"}]


def test_an_empty_feed_is_refused():
    with pytest.raises(FeedEmpty):
        read_feed(b"[]")


def test_a_row_that_is_no_object_is_rejected_in_its_place():
    found = read_rows([{"slug": "a", "name": "A"}, "row"], zone="America/Halifax")
    assert [fault.code for fault in found[1].faults] == ["not-a-row"]


def test_of_two_rows_with_one_slug_the_first_counts():
    rows = [{"slug": "a", "name": "First"}, {"slug": "a", "name": "Second"}]
    first, second = read_rows(rows, zone="America/Halifax")
    assert (first.meetings[0].name, [fault.code for fault in second.faults]) == ("First", ["duplicate-slug"])


def test_a_rejected_row_does_not_take_the_slug_from_a_good_one():
    rows = [{"slug": "a"}, {"slug": "a", "name": "Second"}]
    assert read_rows(rows, zone="America/Halifax")[1].meetings[0].name == "Second"


def test_a_zone_of_the_feed_that_is_none_is_refused():
    with pytest.raises(ZoneUnknown, match="Atlantic"):
        read_rows([], zone="Atlantic")


def test_the_same_row_read_twice_has_one_fingerprint(meeting):
    assert meeting().fingerprint() == meeting().fingerprint()


def test_a_row_that_says_something_else_has_another_fingerprint(meeting):
    assert meeting().fingerprint() != meeting(notes="Bring a chair.").fingerprint()


@given(ROWS)
def test_whatever_a_feed_holds_every_row_has_one_outcome(rows):
    receipt = compare({}, read_rows(rows, zone="America/Halifax"))
    assert sum(receipt.counts.values()) == receipt.sent == len(rows)
    assert all(line.faults for line in receipt.lines if line.outcome == "rejected")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Private Home", "home"),
        ("Private home near St. Mark Church", "home"),
        ("Robin's house", "home"),
        ("St. Mark Church", "church"),
        ("Holyoke Medical Center", "hospital"),
        ("Carnegie Library", "library"),
        ("Community Club House", "community"),
        ("Pullman Street 3186", "other"),
    ],
)
def test_the_kind_of_a_place_follows_from_its_name(name, kind):
    assert venue_kind(name) == kind


def test_a_home_stays_a_home_also_when_one_takes_part_online(meeting):
    assert meeting(location="Private Home", attendance_option="online").venue_kind == "home"

"""What of people may not stand in a text that everybody reads, seen without knowing anybody."""

import re
from pathlib import Path

import orjson
import pytest

from mutuality.screening import Screen

ROOT = Path(__file__).parents[2]
FEEDS = ROOT.parent / "shared" / "data" / "feeds"
PAGE = ROOT / "docs" / "privacy.md"
NUMBER = "902 555 0147"
SAID = {"location": "venue_name", "group": "group_name", "formatted_address": "address"}
NOT_READ = ("regions", "conference_phone")


def found(screen=None, **said):
    return (screen or Screen()).faults(said)


@pytest.mark.parametrize(
    "name", ["name", "notes", "venue_name", "location_notes", "group_notes", "district", "address", "area"]
)
def test_whoever_is_reached_is_found_wherever_it_is_written(name):
    assert found(**{name: f"Ring {NUMBER}"}) == [(name, "gives-contact")]


def test_a_region_is_read_too():
    assert found(regions=["North", "ann@quill.example"]) == [("regions", "gives-contact")]


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "hotline", "notes": f"Call {NUMBER}."},
        {"kind": "meeting", "notes": f"Dial {NUMBER}", "conference_phone": "+19025550147"},
        {
            "kind": "meeting",
            "name": "Bill W. Group",
            "notes": "Bill W. and Dr. Bob began it",
            "venue_name": "Mrs Pym's",
        },
    ],
)
def test_a_number_in_its_place_and_the_names_groups_go_by_are_let_pass(said):
    assert found(Screen(is_by_initial=True), **said) == []


def test_a_hotline_gives_no_mail_either():
    assert found(kind="hotline", notes=f"Call {NUMBER} or ann@quill.example") == [("notes", "gives-contact")]


@pytest.mark.parametrize(
    "notes", ["Contact Ann Vandersloot", "Ask for: Ann Vandersloot", "led by Ann Vandersloot", "Mrs. Vandersloot opens"]
)
def test_where_people_go_by_an_initial_a_whole_name_is_found_by_how_it_is_told(notes):
    assert (found(notes=notes), found(Screen(is_by_initial=True), notes=notes)) == ([], [("notes", "names-in-full")])


@pytest.mark.parametrize(
    "notes",
    ["Contact Ann V.", "Call Central Office", "Wheelchair Access\nMen and Women", "Dr. Martin Hall", "Ann came"],
)
def test_what_may_be_a_place_an_office_or_an_initial_is_no_whole_name(notes):
    assert found(Screen(is_by_initial=True), notes=notes) == []


def test_what_was_taken_out_is_found_no_more():
    screen = Screen(is_by_initial=True)
    said = {"notes": f"Ask for Ann Vandersloot, {NUMBER}", "slug": "a", "url": None, "conference_url": None}
    assert screen.faults(screen.passed({**said, "address": NUMBER, "regions": [NUMBER, "North"]})) == []


@pytest.mark.skipif(not FEEDS.is_dir(), reason="the real feeds are not part of the project")
@pytest.mark.parametrize("name", ["feed-123-rows.json", "feed-360-rows.json", "feed-1967-rows.json"])
def test_the_page_says_how_many_rows_of_a_real_feed_are_refused_as_they_stand(name):
    rows = orjson.loads((FEEDS / name).read_bytes())
    said = ({SAID.get(key, key): text for key, text in row.items() if key not in NOT_READ} for row in rows)
    refused = sum(bool(Screen(is_by_initial=True).faults(each)) for each in said)
    told = re.findall(rf"^\| {len(rows):,} \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert told == [str(refused)]

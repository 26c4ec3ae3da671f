"""A chapter goes to another unit, and what it lists goes with it: the same listings, found there and not here."""

import pytest

from mutuality.language import Kind
from tests.federation.listings.conftest import MEETING, listing_id

NAME = "Monday evening"


@pytest.fixture
def publish(office, chapter_id):
    """Let the public see a meeting of the chapter; return its id."""

    def publish(**said):
        listing = listing_id()
        office.tell(chapter_id, Kind.LISTING, f"listing/{listing}", **{**MEETING, "listing_id": listing, **said})
        return listing

    return publish


@pytest.fixture
def go_south(ask, say):
    def go_south():
        asked = ask()
        words = [say(asked, word, by) for word, by in (("released", "north"), ("accepted", "south"))]
        assert [each.status_code for each in words] == [201, 201]

    return go_south


@pytest.fixture
def found(federation, office, north, south):
    """Return in which units an address finds the meeting."""

    def found(path):
        scope = {"body_id": office.body_id}
        units = {"north": north, "south": south}
        told = {
            each: federation.stranger.get(path, query_string={**scope, "unit_id": unit}) for each, unit in units.items()
        }
        return [each for each, answer in told.items() if NAME in answer.text]

    return found


@pytest.fixture
def shown(federation):
    return lambda: [each["name"] for each in federation.stranger.get("/v1/listings").json["items"]]


@pytest.mark.parametrize(
    "path",
    ["/v1/search", "/find", *(f"/v1/feeds/{each}" for each in ("meeting-guide", "calendar", "geojson", "csv"))],
)
def test_a_listing_is_found_in_the_new_unit_from_the_day_its_chapter_belongs_there(publish, go_south, found, path):
    publish()
    before = found(path)
    go_south()
    assert (before, found(path)) == (["north"], ["south"])


def test_it_is_the_same_listing_and_nothing_the_public_sees_of_it_changed(federation, publish, go_south):
    listing = publish()
    paths = [f"/v1/listings/{listing}", f"/v1/listings/{listing}/changes", "/v1/listing-changes"]
    before = [federation.stranger.get(path).json for path in paths]
    go_south()
    assert [federation.stranger.get(path).json for path in paths] == before


def test_what_waited_for_the_old_unit_waits_for_the_new_one_alone(office, people, publish, go_south, shown):
    office.choose(listing={"moderation": "area"})
    said = {"listing_ids": [publish()], "outcome": "shown", "reason": "We rang them"}
    go_south()
    path = f"/v1/bodies/{office.body_id}/listing-reviews"
    answers = [people[unit].post(path, said).status_code for unit in ("north", "south")]
    assert (answers, shown()) == ([404, 201], [NAME])


def test_what_was_let_be_seen_stays_seen_and_what_is_said_anew_waits_for_the_new_unit(
    office, people, publish, go_south, shown
):
    office.choose(listing={"moderation": "area"})
    said = {"listing_ids": [publish()], "outcome": "shown", "reason": "We rang them"}
    people["north"].post(f"/v1/bodies/{office.body_id}/listing-reviews", said)
    go_south()
    before = shown()
    publish(starts="20:00")
    waiting = people["south"].get(f"/v1/bodies/{office.body_id}/kept-out-listings").json["items"]
    assert (before, shown(), [each["name"] for each in waiting]) == ([NAME], [], [NAME])


def test_what_waited_is_seen_at_once_where_no_unit_is_left_to_wait_for(office, chapter_id, publish, shown):
    office.choose(listing={"moderation": "area"})
    publish()
    before = shown()
    office.place(chapter_id, None)
    assert (before, shown()) == ([], [NAME])

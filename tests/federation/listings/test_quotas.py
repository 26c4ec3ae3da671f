"""One caller reads so many different listings in an hour, however they are asked for; feeds are open to all."""

import pytest

from mutuality.web import Quotas
from mutuality.web.service import EXTENSION
from mutuality_federation.hsds.names import named

HERE = "latitude=44.6488&longitude=-63.5752"
DOORS = [
    "/v1/listings",
    f"/v1/meetings/near?{HERE}",
    "/v1/search",
    "/find",
    "/v1/listings/{}",
    "/v1/listings/{}/changes",
]


@pytest.fixture
def three(federation, publish):
    """Let a caller read two different listings an hour, of three there are; return their ids."""
    quotas = federation.app.extensions[EXTENSION].part(Quotas)
    before = dict(quotas.said)
    quotas.said["listings"] = 2
    quotas.read.clear()
    yield [publish(4 * number, name=f"Evening {number}") for number in (1, 2, 3)]
    quotas.said, quotas.read = before, {}


@pytest.mark.parametrize("door", DOORS)
def test_a_caller_who_read_that_many_is_refused_at_every_door(federation, three, door):
    read = [federation.stranger.get(f"/v1/listings/{each}") for each in three[:2]]
    refused = federation.stranger.get(door.format(three[2]))
    assert ([each.status_code for each in read], refused.status_code) == ([200, 200], 429)
    assert refused.headers["Retry-After"] == "3600"


@pytest.mark.parametrize("door", DOORS[:4])
def test_what_a_page_shows_counts_one_by_one(federation, three, door):
    federation.stranger.get(door)
    assert federation.stranger.get(f"/v1/listings/{three[0]}").status_code == 429


def test_reading_the_same_again_counts_nothing_and_how_much_is_left_is_told(federation, three):
    read = [federation.stranger.get(f"/v1/listings/{three[0]}") for _ in range(3)]
    assert {each.headers["RateLimit"] for each in read} == {'"listings";r=1;t=3600'}
    assert read[0].headers["RateLimit-Policy"] == '"listings";q=2;w=3600'


@pytest.mark.parametrize("kind", ["services", "service_at_locations", "organizations"])
def test_what_directories_of_help_read_one_by_one_counts_under_our_own_names(federation, three, chapter_id, kind):
    read = [
        federation.stranger.get(f"/v1/listings/{three[0]}"),
        federation.stranger.get(f"/hsds/services/{named(three[0])}"),
    ]
    assert [each.headers["RateLimit"].rpartition(", ")[2] for each in read] == ['"listings";r=1;t=3600'] * 2
    federation.stranger.get(f"/v1/listings/{three[1]}")
    name = named(chapter_id if kind == "organizations" else three[2])
    assert federation.stranger.get(f"/hsds/{kind}/{name}").status_code == 429


def test_the_page_tells_both_of_its_limits(federation, three):
    told = federation.stranger.get(f"/find/{three[0]}").headers["RateLimit-Policy"]
    assert told == '"find";q=1200;w=60, "listings";q=2;w=3600'


@pytest.mark.parametrize("feed", ["/v1/feeds/meeting-guide", "/v1/feeds/csv", "/v1/listing-changes", "/hsds/services"])
def test_feeds_and_changes_are_open_to_whoever_wants_all(federation, three, feed):
    answers = [federation.stranger.get(feed) for _ in range(3)]
    assert ([each.status_code for each in answers], "Evening 3" in answers[2].text) == ([200] * 3, True)

"""Listings are found by what people mean, and say what things are called."""

import pytest

from tests.federation.chapters.test_history import counted
from tests.federation.listings.conftest import listing_id

CIRCLES = {"labels": {"chapter": "circle"}, "name": "Ring of Hands", "concern": "Señales of grief"}


@pytest.fixture
def ring(other):
    """The office of a body that calls its chapters circles."""
    path = f"/v1/bodies/{other.body_id}"
    assert other.officer.change("PATCH", path, CIRCLES).status_code == 200
    return other


@pytest.fixture
def circle(ring, show):
    """A chapter of that body, as the public sees it: no word of its own says what it is."""
    show(ring, 1, "By the Quay", area="Río Hondo")
    return ring


@pytest.fixture
def show():
    """Let a new chapter of an office show itself."""

    def show(office, number, name, **said):
        chapter_id, shown = office.chapter(name), listing_id(number)
        said = {"listing_id": shown, "kind": "chapter", "name": name, "timezone": "UTC", "area": "Town", **said}
        office.tell(chapter_id, "listing", f"listing/{shown}", **said)
        return chapter_id

    return show


@pytest.fixture
def look(federation):
    """Return what a stranger is answered who looks for something."""
    return lambda what: federation.stranger.get("/v1/listings", query_string={"what": what}).json


def names(answer):
    return [each["name"] for each in answer["items"]]


@pytest.mark.requirement("D5")
def test_a_chapter_is_found_by_whatever_people_call_such_a_group(circle, look):
    asked = ["self-help", "support group", "mutual aid", "Mutual Help Groups", "fellowship", "Selbsthilfe", "circle"]
    assert [names(look(what)) for what in asked] == [["By the Quay"]] * len(asked)


@pytest.mark.requirement("D5")
def test_a_body_s_own_words_are_in_every_label(federation, circle):
    listings = federation.stranger.get("/v1/listings").json
    at_a_place = federation.stranger.get(f"/v1/listings/{listings['items'][0]['id']}").json
    own = [at_a_place, federation.stranger.get("/v1/bodies?slug=quiet-harbour").json["items"][0]]
    said = [circle.officer.get("/v1/chapters").json, circle.show("units"), *own]
    assert {each["labels"]["chapter"] for each in said} == {listings["labels"][0]["chapter"]} == {"circle"}


def test_what_else_is_looked_for_may_be_said_by_the_listing_or_by_its_body(circle, look):
    found = [names(look(what)) for what in ("senales rio support group", "quay", "grief hondo", "grief river")]
    assert found == [["By the Quay"]] * 3 + [[]]


def test_a_word_of_one_body_says_nothing_of_another(circle, office, show, look):
    show(office, 2, "Elsewhere")
    assert (names(look("circle")), names(look("group"))) == (["By the Quay"], ["By the Quay", "Elsewhere"])


def test_what_does_not_bear_its_body_s_name_is_not_found_by_that_and_has_our_labels(ring, show, look):
    ring.stand(show(ring, 1, "By the Quay"), "withdrawn")
    (labels,) = look("support group")["labels"]
    found = [names(look(what)) for what in ("circle", "grief", "support group quay")]
    assert (found, labels["body_id"], labels["chapter"]) == ([[], [], ["By the Quay"]], None, "self-help group")


def test_signs_of_a_search_pattern_are_only_signs(circle, look):
    assert [names(look(what)) for what in ("%", "q_ay", "hond")] == [["By the Quay"], [], ["By the Quay"]]


def test_labels_of_bodies_on_a_page_are_said_once_and_read_in_one_query(circle, office, show, look):
    for number in range(2, 9):
        show(office, number, f"Number {number}")
    with counted(office.database) as said:
        labels = look("support group")["labels"]
    assert (len(labels), len(said)) == (2, 3)


def test_the_nearest_meetings_say_what_they_are_called(federation, ring, show):
    where = {"kind": "meeting", "latitude": 44.65, "longitude": -63.57, "weekday": 1, "starts": "19:30"}
    show(ring, 1, "By the Quay", **where)
    near = federation.stranger.get("/v1/meetings/near?latitude=44.65&longitude=-63.57").json
    assert [each["chapter"] for each in near["labels"]] == ["circle"]

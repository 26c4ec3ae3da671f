"""The operations on listings are open to everybody: nobody needs a token."""

import pytest

from tests.federation.listings.conftest import listing_id


@pytest.fixture
def look(federation):
    """Let a stranger look at something."""
    return lambda path: federation.stranger.get(f"/v1/{path}")


def names(answer):
    return [each["name"] for each in answer.json["items"]]


def test_everyone_sees_a_listing_with_when_it_was_last_verified(look, publish):
    shown = look(f"listings/{publish()}").json
    assert (shown["last_verified_on"], shown["address"], shown["starts"]) == ("2026-03-01", "1 Quay Road", "19:30")


def test_a_listing_nobody_ever_verified_says_so(look, publish):
    assert look(f"listings/{publish(last_verified_on=None)}").json["last_verified_on"] is None


def test_an_unknown_listing_is_not_found(look):
    assert look(f"listings/{listing_id(9)}").status_code == 404


def test_a_listing_of_a_chapter_that_rests_is_not_found(look, office, chapter_id, publish):
    name = publish()
    office.stand(chapter_id, "inactive")
    found = [look(f"listings/{name}").status_code, names(look("meetings/near?latitude=44.65&longitude=-63.57"))]
    assert found == [404, []]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Monday evening", "The mill's meeting"]),
        ("weekday=2", ["The mill's meeting"]),
        ("kind=hotline", []),
        ("kind=meeting&weekday=1", ["Monday evening"]),
        ("body_id=bod_00000000000000000000000000", []),
    ],
)
def test_listings_are_found_by_what_they_are(look, publish, query, found):
    publish()
    publish(2, name="The mill's meeting", weekday=2)
    assert names(look(f"listings?{query}")) == found


def test_listings_of_one_chapter_are_found(look, office, publish):
    publish()
    mill = office.chapter("Mill")
    publish(2, by=mill, name="The mill's meeting")
    assert names(look(f"listings?chapter_id={mill}")) == ["The mill's meeting"]


def test_a_meeting_near_a_place_says_how_far_it_is(look, publish):
    publish()
    found = look("meetings/near?latitude=44.6588&longitude=-63.5752").json["items"]
    assert [each["kilometres"] for each in found] == [pytest.approx(1.112, abs=0.001)]


def test_the_nearest_comes_first_and_equals_by_their_identifiers(look, publish):
    for number, latitude in ((3, 44.7), (2, 44.7), (1, 44.69), (4, 44.65)):
        publish(number, latitude=latitude)
    found = look("meetings/near?latitude=44.65&longitude=-63.5752&limit=3").json["items"]
    assert [each["id"] for each in found] == [listing_id(4), listing_id(1), listing_id(2)]


def test_only_meetings_are_found_near(look, publish):
    publish(kind="hotline")
    assert names(look("meetings/near?latitude=44.65&longitude=-63.57")) == []


def test_meetings_near_are_found_by_weekday(look, publish):
    publish()
    found = [names(look(f"meetings/near?latitude=44.65&longitude=-63.57&weekday={day}")) for day in (1, 2)]
    assert found == [["Monday evening"], []]


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("latitude=91&longitude=0", "validation-failed"),
        ("latitude=0&longitude=181", "validation-failed"),
        ("latitude=nan&longitude=0", "validation-failed"),
        ("latitude=0", "validation-failed"),
        ("latitude=0&longitude=0&limit=101", "validation-failed"),
        ("latitude=0&longitude=0&radius=5", "unknown-parameter"),
    ],
)
def test_a_search_that_makes_no_sense_is_refused(look, query, kind):
    answer = look(f"meetings/near?{query}")
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, kind)

"""Anybody tells that a listing is wrong, by a reason of a list: it is counted, and told to its chapter alone."""

import pytest

from mutuality.language import Kind
from mutuality.web.intake.limits import Buckets
from mutuality.web.service import EXTENSION
from mutuality_federation import doubts
from mutuality_federation.chapters import chapter_facts
from tests.federation.listings.conftest import chapter_id, listing_id, publish  # noqa: F401 - the same listings


@pytest.fixture(autouse=True)
def whole(federation):
    """Let nobody have told anything this hour."""
    federation.app.extensions[EXTENSION].part(Buckets).levels.clear()


@pytest.fixture
def doubt(federation):
    def doubt(listing=None, **said):
        return federation.stranger.post(f"/v1/listings/{listing or listing_id()}/doubts", {"doubt": "not_held", **said})

    return doubt


@pytest.fixture
def told(office, chapter_id):  # noqa: F811 - a fixture
    """Return what a chapter is told, by reason."""

    def told(of=chapter_id):
        with office.database.reading() as session:
            return {each["doubt"]: each["count"] for each in doubts.told(session, chapter_facts(session, of))}

    return told


def test_each_reason_is_counted_and_told_to_the_chapter_alone(office, publish, doubt, told):  # noqa: F811
    publish()
    answers = [doubt(), doubt(), doubt(doubt="wrong_time")]
    assert {each.status_code for each in answers} == {204}
    assert (told(), told(office.chapter("Mill"))) == ({"not_held": 2, "wrong_time": 1}, {})


@pytest.mark.parametrize("said", [{"doubt": "Ann told me"}, {"words": "Ann told me"}, {"doubt": None}])
def test_there_is_no_room_for_words(publish, doubt, told, said):  # noqa: F811
    publish()
    assert (doubt(**said).status_code, told()) == (422, {})


def test_what_the_chapter_tells_anew_is_doubted_no_more(publish, doubt, told):  # noqa: F811
    publish()
    doubt()
    publish(last_verified_on="2026-03-15")
    assert told() == {}


def test_what_is_taken_back_is_doubted_no_more_and_cannot_be(office, chapter_id, publish, doubt, told):  # noqa: F811
    name = publish()
    doubt()
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{name}", withdrawn=f"listing/{name}", reason="mistake")
    assert (told(), doubt().status_code) == ({}, 404)


def test_one_address_tells_twenty_things_an_hour(publish, doubt, told):  # noqa: F811
    publish()
    answers = [doubt() for _ in range(21)]
    assert ([each.status_code for each in answers[19:]], told()) == ([204, 429], {"not_held": 20})
    assert "Retry-After" in answers[20].headers


def test_the_public_reads_nothing_of_it(federation, publish, doubt):  # noqa: F811
    name = publish()
    before = federation.stranger.get(f"/v1/listings/{name}").json
    doubt()
    assert federation.stranger.get(f"/v1/listings/{name}").json == before

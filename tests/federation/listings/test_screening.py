"""A chapter whose program does not look: what it tells of people is refused, and what the public saw stays."""

import pytest

from mutuality.language import Kind
from mutuality.screening import ListingTellsOfPeople
from tests.federation.listings.conftest import listing_id

NUMBER = "902 555 0100"
LINE = {"kind": "hotline", "name": "Night line", "timezone": "UTC", "area": "Everywhere"}


def test_how_somebody_is_reached_is_refused_and_what_was_seen_stays(publish, seen):
    publish()
    with pytest.raises(ListingTellsOfPeople) as refused:
        publish(name="Another evening", notes=f"Ring {NUMBER}")
    assert [each["pointer"] for each in refused.value.members["errors"]] == ["/data/notes"]
    assert seen() == ["Monday evening"]


def test_the_number_of_the_chapters_own_hotline_may_be_named(office, chapter_id, publish, seen):
    line = listing_id(9)
    said = {**LINE, "listing_id": line, "notes": f"Call {NUMBER}. Every night"}
    office.tell(chapter_id, Kind.LISTING, f"listing/{line}", **said)
    publish(notes="In need call (902) 555-0100")
    assert sorted(seen()) == ["Monday evening", "Night line"]


def test_that_of_another_chapter_may_not(office, publish):
    line = listing_id(9)
    said = {**LINE, "listing_id": line, "notes": f"Call {NUMBER}."}
    office.tell(office.chapter("Mill"), Kind.LISTING, f"listing/{line}", **said)
    with pytest.raises(ListingTellsOfPeople):
        publish(notes=f"Call {NUMBER}")


def test_whole_names_are_refused_where_the_policy_asks_for_initials_alone(office, publish, seen):
    publish(notes="Ask for Ann Vandersloot")
    office.choose(anonymity={"name_form": "first_initial"})
    with pytest.raises(ListingTellsOfPeople):
        publish(2, notes="Ask for Ann Vandersloot")
    assert seen() == ["Monday evening"]


def test_what_is_out_of_sight_is_not_judged(publish, seen):
    publish()
    publish(is_public=False, notes=f"Ring {NUMBER}")
    assert seen() == []

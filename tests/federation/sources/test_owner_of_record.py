"""One meeting is listed once: as its chapter says it, or as the unit's owner of record does; the other stands back."""

import pytest

from mutuality.language import Kind
from tests.federation.sources.conftest import ADDRESS
from tests.polling import Area, listed, row

OTHER = "https://other.example/feed.json"


@pytest.fixture
def areas(look, federation_database):
    """Look at sources of which each has its own rows."""

    class Both:
        def __init__(self, of):
            self.of = of

        def send(self, method, url, **said):
            return Area(listed(*self.of[url])).send(method, url, **said)

    return lambda **of: look(Both({ADDRESS: of.get("one", ["spare"]), OTHER: of.get("two", ["other spare"])}))


def test_a_chapters_own_listing_wins_whichever_came_first(office, look, source, publish, held, aside):
    look(Area(listed("lantern", "two")))
    mine = publish(office.chapter(), name="Lantern group")
    assert held() == {("Lantern group", "owner_of_record"), ("Two", "relayed")}
    assert aside(source) == {"lantern": (mine, "chapter_owns_it")}
    look(Area(listed(row("lantern", notes="New words"), "two")))
    assert held() == {("Lantern group", "owner_of_record"), ("Two", "relayed")}


def test_what_stood_back_comes_again_under_its_own_identifier(office, look, source, publish, held, federation):
    look(Area(listed("lantern")))
    before = federation.stranger.get("/v1/listings").json["items"][0]["id"]
    chapter_id = office.chapter()
    mine = publish(chapter_id, name="Lantern group")
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{mine}", withdrawn=f"listing/{mine}", reason="ended")
    assert held() == {("Lantern", "relayed")}
    assert federation.stranger.get("/v1/listings").json["items"][0]["id"] == before


def test_it_comes_again_when_the_chapters_moves_to_another_time(office, look, source, publish, held):
    look(Area(listed("lantern")))
    chapter_id = office.chapter()
    publish(chapter_id, name="Lantern")
    publish(chapter_id, name="Lantern", starts="07:00")
    assert held() == {("Lantern", "owner_of_record"), ("Lantern", "relayed")}


def test_what_a_chapter_owns_and_an_office_refused_does_not_come_by_another_door(office, look, source, publish, held):
    look(Area(listed("lantern")))
    office.choose(listing={"moderation": "national"})
    publish(office.chapter(), name="Lantern")
    assert held() == set()


def test_of_two_sources_the_older_counts_until_the_unit_says_which_is_owner_of_record(
    name_source, areas, held, aside, secretary
):
    one, two = name_source(), name_source(OTHER)
    areas(one=["lantern"], two=["lantern"])
    assert (aside(one), [why for _, why in aside(two).values()]) == ({}, ["older_source"])
    secretary.change("PATCH", two, {"is_owner_of_record": True})
    assert ([why for _, why in aside(one).values()], aside(two)) == (["owner_of_record"], {})
    assert held() == {("Lantern", "relayed")}


def test_what_stood_back_for_a_source_that_ends_is_relayed(name_source, areas, held, aside, secretary):
    one, two = name_source(), name_source(OTHER)
    areas(one=["lantern"], two=["lantern"])
    assert secretary.change("DELETE", one, None).status_code == 204
    assert (held(), aside(two)) == ({("Lantern", "relayed")}, {})


def test_an_office_decides_otherwise_by_hand_and_is_kept_with_the_day(office, look, source, publish, held, secretary):
    look(Area(listed("lantern")))
    publish(office.chapter(), name="Lantern")
    (row_,) = secretary.get(f"{source}/meetings").json["items"]
    path = f"{source}/meetings/{row_['id']}/decision"
    said = secretary.request("PUT", path, json={"decision": "relayed"}).json
    assert (said["aside_why"], said["decided_by"], said["decided_on"]) == (None, "unit", "2026-03-15")
    assert held() == {("Lantern", "owner_of_record"), ("Lantern", "relayed")}
    secretary.request("PUT", path, json={"decision": "set_aside"})
    assert held() == {("Lantern", "owner_of_record")}


def test_a_chapter_of_another_body_owns_nothing_here(other, look, source, publish, held):
    look(Area(listed("lantern")))
    publish(other.chapter(), by=other, name="Lantern")
    assert held() == {("Lantern", "owner_of_record"), ("Lantern", "relayed")}

"""Naming a source, changing it, and letting it go."""

import pytest

from mutuality_chapter.sources import poll_due
from tests.chapter.sources.conftest import ADDRESS
from tests.polling import Area, listed

OTHER = "https://other.example/list.json"


def test_the_key_of_an_address_is_asked_with_and_shown_to_nobody(coordinator, source):
    shown = coordinator.get(source).json
    assert (shown["address"], shown["has_key"]) == ("https://area.example/feed.json", True)
    assert shown["name"] == "area.example/feed.json"


@pytest.mark.parametrize(
    "address",
    ["http://area.example/", "ftp://area.example/", "https://user:word@area.example/", "https://", "http://127.0.0.1/"],
)
def test_an_address_that_may_not_be_asked_is_refused_at_once(coordinator, address):
    answer = coordinator.post("/v1/sources", {"kind": "meeting_guide", "address": address})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "source-address-refused")


def test_two_sources_do_not_share_a_name(coordinator, source):
    said = {"kind": "meeting_guide", "address": OTHER, "name": "area.example/feed.json"}
    assert coordinator.post("/v1/sources", said).status_code == 409


def test_a_changed_source_is_read_whole_at_its_new_address(look, coordinator, source):
    look(Area(listed("one"), headers={"etag": '"7"'}))
    coordinator.change("PATCH", source, {"address": OTHER})
    area = Area(listed("one"))
    look(area)
    assert area.asked == [(OTHER, {"Accept": "application/json"})]


def test_a_source_that_is_left_alone_is_not_asked(coordinator, source, chapter_database):
    coordinator.change("PATCH", source, {"is_paused": True})
    area = Area(listed("one"))
    poll_due(chapter_database, area)
    assert area.asked == []


def test_the_meetings_of_a_source_that_is_let_go_stay(look, held, coordinator, source):
    look(Area(listed("one", {"slug": "two"})))
    assert coordinator.change("DELETE", source, None).status_code == 204
    assert (held(), coordinator.get(source).status_code) == ({"one": "19:30"}, 404)


def test_what_a_source_brought_under_a_name_is_known_again_under_it(look, held, coordinator, source):
    look(Area(listed("one")))
    coordinator.change("DELETE", source, None)
    again = coordinator.post("/v1/sources", {"kind": "meeting_guide", "address": ADDRESS}).json
    assert (again["name"], held()) == ("area.example/feed.json", {"one": "19:30"})


def test_a_member_sees_sources_and_names_none(founded, admitted):
    mary = founded.signed_in("member", member=admitted(state="member"))
    assert mary.get("/v1/sources").status_code == 200
    assert mary.post("/v1/sources", {"kind": "bmlt", "address": OTHER}).status_code == 403

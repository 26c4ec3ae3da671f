"""Whoever keeps a copy of all the public sees asks for what came after, and nothing that was taken back is told."""

import orjson
import pytest

from mutuality.language import Kind

HOME = {"venue_kind": "home", "venue_name": None, "address": None, "latitude": 44.65, "longitude": -63.58}
HOME |= {"is_approximate": True}


def told(changes):
    return [(each["kind"], each["listing"] and each["listing"]["name"]) for each in changes["items"]]


def test_what_is_published_is_new_and_what_is_said_anew_changed(publish, changes, history):
    name = publish()
    publish(name="Monday night")
    assert told(changes()) == [("changed", "Monday night")]
    assert history(name) == [("new", "Monday evening"), ("changed", "Monday night")]


def test_saying_the_same_again_is_no_change(publish, changes, clock):
    publish(1)
    publish(2)
    before = changes()
    publish(1)
    assert changes(before["after"])["items"] == []


def test_a_reader_goes_on_from_the_number_it_was_given(publish, changes):
    for number in range(1, 6):
        publish(number, name=f"Meeting {number}")
    first = changes(limit=2)
    rest = changes(first["after"])
    assert [name for _, name in told(first) + told(rest)] == [f"Meeting {number}" for number in range(1, 6)]
    assert (first["has_more"], rest["has_more"]) == (True, False)


def test_what_is_taken_out_of_sight_is_gone_with_its_words(office, chapter_id, publish, changes, history):
    name = publish()
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{name}", withdrawn=f"listing/{name}", reason="ended")
    assert told(changes()) == [("gone", None)]
    assert history(name) == [("new", None), ("gone", None)]


def test_a_meeting_that_moves_into_a_home_loses_its_former_address_from_its_history(publish, federation):
    name = publish()
    publish(**HOME)
    told = federation.stranger.get(f"/v1/listings/{name}/changes").data
    assert b"Quay Road" not in told
    assert orjson.loads(told)["items"][1]["listing"]["venue_kind"] == "home"


@pytest.mark.parametrize("standing", ["closed", "inactive"])
def test_what_a_chapters_standing_hides_is_gone(office, chapter_id, publish, changes, standing):
    publish()
    office.stand(chapter_id, standing)
    assert told(changes()) == [("gone", None)]


def test_a_listing_that_waits_is_no_change_before_an_office_lets_it_be_seen(office, publish, changes):
    office.choose(listing={"moderation": "national"})
    name = publish()
    assert changes()["items"] == []
    said = {"listing_ids": [name], "outcome": "shown", "reason": "We rang them"}
    office.officer.post(f"/v1/bodies/{office.body_id}/listing-reviews", said)
    assert told(changes()) == [("new", "Monday evening")]


def test_changes_of_one_chapter_are_asked_for_alone(office, publish, changes):
    other = office.chapter("Mill")
    publish(1)
    publish(2, by=other, name="At the mill")
    assert told(changes(chapter_id=other)) == [("new", "At the mill")]


def test_an_event_keeps_its_identifier(publish, changes):
    publish()
    assert changes()["items"][0]["id"] == changes()["items"][0]["id"]
    assert changes()["items"][0]["id"].startswith("evt_")


def test_a_number_below_none_is_refused(federation):
    assert federation.stranger.get("/v1/listing-changes?after=-1").status_code == 422

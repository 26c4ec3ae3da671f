"""A chapter shows something, changes it, takes it out of sight; its standing may take everything out of sight."""

import pytest

from mutuality.language import EntryInvalid, Kind, PrivatePlace
from tests.federation.listings.conftest import listing_id


def test_what_a_chapter_published_is_seen(publish, seen):
    publish()
    assert seen() == ["Monday evening"]


def test_a_change_replaces_what_was_seen(publish, seen):
    publish()
    publish(name="Monday night")
    assert seen() == ["Monday night"]


def test_a_listing_that_is_no_longer_public_is_out_of_sight(publish, seen):
    publish()
    publish(is_public=False)
    assert seen() == []


def test_a_withdrawn_listing_is_out_of_sight(office, chapter_id, publish, seen):
    name = publish()
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{name}", withdrawn=f"listing/{name}", reason="mistake")
    assert seen() == []


def test_another_chapter_withdraws_nothing_of_ours(office, publish, seen):
    name = publish()
    office.tell(office.chapter(), Kind.WITHDRAWAL, "listing/x", withdrawn=f"listing/{name}", reason="mistake")
    assert seen() == ["Monday evening"]


@pytest.mark.parametrize("withdrawn", ["report/standard/2026-02", "listing/", "listing"])
def test_a_withdrawal_of_something_else_hides_nothing(office, chapter_id, publish, seen, withdrawn):
    publish()
    office.tell(chapter_id, Kind.WITHDRAWAL, withdrawn, withdrawn=withdrawn, reason="mistake")
    assert seen() == ["Monday evening"]


def test_a_chapter_that_closes_is_out_of_sight_and_others_are_not(office, chapter_id, publish, seen):
    publish()
    publish(2, by=office.chapter("Mill"), name="The mill's meeting")
    office.tell(chapter_id, Kind.CLOSE, "close", reason="members_decided")
    assert seen() == ["The mill's meeting"]


def test_another_chapters_listing_cannot_be_taken_over(office, publish, seen):
    publish()
    with pytest.raises(EntryInvalid):
        publish(by=office.chapter(), name="Taken over")
    assert seen() == ["Monday evening"]


def test_what_a_chapter_hid_cannot_be_taken_over_either(office, publish, seen):
    publish()
    publish(is_public=False)
    with pytest.raises(EntryInvalid):
        publish(by=office.chapter(), name="Taken over")
    assert seen() == []


def test_an_entry_speaks_of_the_listing_its_subject_names(office, chapter_id, publish):
    with pytest.raises(EntryInvalid, match="another subject"):
        office.tell(chapter_id, Kind.LISTING, "listing/other", **said_of(listing_id()))


def said_of(name):
    return {"listing_id": name, "kind": "hotline", "name": "Night line", "timezone": "UTC", "area": "Everywhere"}


def test_a_hotline_without_a_place_is_listed(office, chapter_id, federation):
    office.tell(chapter_id, Kind.LISTING, f"listing/{listing_id()}", **said_of(listing_id()))
    shown = federation.stranger.get("/v1/listings?kind=hotline").json["items"]
    assert [(each["name"], each["latitude"]) for each in shown] == [("Night line", None)]


def test_half_a_place_is_none(publish, federation):
    shown = federation.stranger.get(f"/v1/listings/{publish(longitude=None)}").json
    assert (shown["latitude"], shown["longitude"]) == (None, None)


@pytest.mark.parametrize("exact", [{"address": "1 Quay Road"}, {"venue_name": "Our house"}, {"latitude": 44.6488}])
def test_a_home_is_never_listed_with_its_address(publish, seen, exact):
    area = {"venue_kind": "home", "venue_name": None, "address": None, "latitude": 44.65, "longitude": -63.58}
    with pytest.raises(PrivatePlace):
        publish(**{**area, **exact})
    assert seen() == []


def test_a_home_is_listed_as_an_area(publish, federation):
    area = {"venue_kind": "home", "venue_name": None, "address": None, "latitude": 44.65, "longitude": -63.58}
    shown = federation.stranger.get(f"/v1/listings/{publish(**area)}").json
    assert (shown["address"], shown["area"]) == (None, "Harbour end")


@pytest.mark.parametrize(
    ("to", "is_seen"), [("withdrawn", True), ("inactive", False), ("closed", False), ("paused", True)]
)
def test_a_listing_is_seen_unless_its_chapter_rests_or_closed(office, chapter_id, publish, seen, to, is_seen):
    publish()
    office.stand(chapter_id, to)
    assert bool(seen()) == is_seen


def test_what_was_listed_is_seen_again_when_the_standing_returns(office, chapter_id, publish, seen):
    publish()
    office.stand(chapter_id, "inactive", "chartered")
    assert seen() == ["Monday evening"]

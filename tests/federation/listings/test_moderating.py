"""What the policy keeps out of the public's sight, and how an office lets it be seen."""

import pytest

from mutuality_federation import listings
from mutuality_federation.chapters import chapter_facts
from tests.federation.listings.conftest import listing_id


@pytest.fixture
def north(office):
    return office.unit("north")


@pytest.fixture
def in_the_north(office, north):
    return office.chapter("Mill", unit_id=north)


@pytest.fixture
def review(office):
    """Say an office's word on listings."""

    def review(*numbers, outcome="shown", by=None):
        said = {"listing_ids": [listing_id(each) for each in numbers], "outcome": outcome, "reason": "We rang them"}
        return (by or office.officer).post(f"/v1/bodies/{office.body_id}/listing-reviews", said)

    return review


@pytest.fixture
def of_the_north(federation, office, north):
    return federation.signed_in("unit_officer", body=office.body_id, unit=north)


@pytest.mark.allows("listing.moderation")
def test_where_nobody_looks_after_listings_they_are_seen_at_once(office, publish, seen):
    office.choose()
    publish()
    assert seen() == ["Monday evening"]


@pytest.mark.refuses("listing.moderation")
def test_a_listing_waits_for_the_office_that_looks_after_it(office, publish, seen):
    office.choose(listing={"moderation": "national"})
    publish()
    waiting = office.show("kept-out-listings")["items"]
    assert (seen(), [each["key"] for each in waiting]) == ([], ["listing.moderation"])


@pytest.mark.parametrize("outcome", ["shown", "refused"])
def test_an_office_lets_the_public_see_a_listing_or_not(office, publish, review, seen, outcome):
    office.choose(listing={"moderation": "national"})
    publish()
    assert review(1, outcome=outcome).json == {"listings": 1}
    assert seen() == (["Monday evening"] if outcome == "shown" else [])


def test_an_officer_of_the_area_says_its_word(office, publish, review, in_the_north, of_the_north, seen):
    office.choose(listing={"moderation": "area"})
    publish(by=in_the_north)
    assert (seen(), review(1, by=of_the_north).status_code, seen()) == ([], 201, ["Monday evening"])


def test_where_the_national_office_looks_after_listings_the_area_does_not(
    office, publish, review, in_the_north, of_the_north
):
    office.choose(listing={"moderation": "national"})
    publish(by=in_the_north)
    refused = review(1, by=of_the_north)
    assert (refused.status_code, refused.json["key"]) == (403, "listing.moderation")


def test_an_area_says_no_word_on_chapters_of_others(office, publish, review, of_the_north):
    office.choose(listing={"moderation": "area"})
    publish()
    assert review(1, by=of_the_north).status_code == 404


def test_a_chapter_of_no_area_has_no_area_to_wait_for(office, publish, seen):
    office.choose(listing={"moderation": "area"})
    publish()
    assert seen() == ["Monday evening"]


def test_what_is_made_sure_of_again_needs_no_other_word(office, publish, review, seen):
    office.choose(listing={"moderation": "national"})
    publish()
    review(1)
    publish(last_verified_on="2026-03-14")
    assert seen() == ["Monday evening"]


def test_what_is_changed_waits_anew(office, publish, review, seen):
    office.choose(listing={"moderation": "national"})
    publish()
    review(1)
    publish(starts="20:00")
    assert seen() == []


def test_the_chapter_is_told_why_its_listing_does_not_show(office, publish, review, chapter_id, federation_database):
    office.choose(listing={"moderation": "national"})
    for number in (1, 2):
        publish(number)
    review(2, outcome="refused")
    rule = {"key": "listing.moderation", "value": "national", "version": 1, "set_by": office.body_id}
    assert told(federation_database, chapter_id) == [
        {"listing_id": listing_id(1), "name": "Monday evening", **rule, "waits_for": "national", "reason": None},
        {"listing_id": listing_id(2), "name": "Monday evening", **rule, "waits_for": None, "reason": "We rang them"},
    ]


@pytest.mark.allows("listing.requires_registration")
def test_a_registered_chapter_is_listed_where_registration_is_asked(office, publish, chapter_id, seen):
    office.choose(affiliation={"mode": "registration"}, listing={"requires_registration": True})
    office.stand(chapter_id, "listed")
    publish()
    assert seen() == ["Monday evening"]


@pytest.mark.refuses("listing.requires_registration")
@pytest.mark.parametrize(("mode", "standing"), [("self_listing", "listed"), ("charter", "withdrawn")])
def test_a_chapter_below_that_standing_is_not_listed(office, publish, chapter_id, seen, mode, standing):
    office.choose(affiliation={"mode": mode}, listing={"requires_registration": True})
    publish()
    office.stand(chapter_id, standing)
    kept = [each["key"] for each in office.show("kept-out-listings")["items"]]
    assert (seen(), kept) == ([], ["listing.requires_registration"])


def test_nobody_says_a_word_on_a_listing_that_is_not_there(office, review):
    assert review(7).status_code == 404


def test_only_officers_read_and_say_what_is_kept_out(office, publish, review, chapter_id):
    office.choose(listing={"moderation": "national"})
    publish()
    people = office.everyone(chapter_id)
    said = {who: review(1, by=people[who]).status_code for who in ("reader", "chapter", "other", "stranger")}
    assert said == {"reader": 403, "chapter": 403, "other": 404, "stranger": 401}


def told(database, chapter_id):
    """Return what the feed tells a chapter of its listings."""
    with database.reading() as session:
        return listings.told(session, chapter_facts(session, chapter_id))


@pytest.mark.refuses("names_review")
def test_a_chapter_shows_itself_under_no_name_that_was_not_approved(office, publish, seen):
    office.choose(names_review=True)
    publish(1, group_name="Quay")
    publish(2, name="Without one")
    assert seen() == ["Without one"]


def test_what_a_looser_policy_keeps_out_no_longer_shows_at_once(office, publish, seen):
    office.choose(listing={"moderation": "national"})
    publish()
    before = seen()
    office.choose()
    assert (before, seen()) == ([], ["Monday evening"])


def test_what_shows_goes_on_showing_under_a_stricter_policy_until_it_is_changed(office, publish, seen):
    publish()
    office.choose(listing={"moderation": "national"})
    before = seen()
    publish(starts="20:00")
    assert (before, seen()) == (["Monday evening"], [])

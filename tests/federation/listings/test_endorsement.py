"""What the public reads of a chapter's bond with its body."""

import pytest


@pytest.fixture
def shown(federation, publish):
    """Return what the public reads of the chapter's meeting."""
    name = publish()

    def shown():
        said = federation.stranger.get(f"/v1/listings/{name}").json
        return said["endorsement"], said["body_id"]

    return shown


@pytest.fixture
def chapter_id(office):
    office.choose(affiliation={"mode": "charter", "stages": ["forming_no_name", "affiliated"]})
    return office.chapter()


@pytest.mark.parametrize("standing", ["chartered", "under_review", "cure"])
def test_a_review_is_not_shown_to_the_public(office, chapter_id, shown, standing):
    office.stand(chapter_id, standing)
    assert shown() == ("chartered", office.body_id)


def test_a_pause_is_shown(office, chapter_id, shown):
    office.stand(chapter_id, "paused")
    assert shown() == ("paused", office.body_id)


@pytest.mark.parametrize("standing", ["forming", "withdrawn", "listed"])
def test_without_the_name_a_chapter_is_a_plain_listing_of_no_body(office, chapter_id, shown, standing):
    office.stand(chapter_id, standing)
    assert shown() == ("none", None)


def test_a_chapter_without_the_name_is_not_found_by_it(federation, office, chapter_id, shown):
    path = f"/v1/listings?body_id={office.body_id}"
    before = federation.stranger.get(path).json["items"]
    office.stand(chapter_id, "withdrawn")
    assert (len(before), federation.stranger.get(path).json["items"]) == (1, [])


def test_a_chapter_without_the_name_is_still_found_by_its_place(federation, office, chapter_id, shown):
    office.stand(chapter_id, "withdrawn")
    near = federation.stranger.get("/v1/meetings/near?latitude=44.65&longitude=-63.57").json["items"]
    assert [(each["name"], each["endorsement"], each["body_id"]) for each in near] == [("Monday evening", "none", None)]


def test_what_is_listed_while_the_name_is_withheld_does_not_show_it(federation, office, chapter_id, publish):
    office.stand(chapter_id, "forming")
    name = publish(7)
    assert federation.stranger.get(f"/v1/listings/{name}").json["body_id"] is None


@pytest.mark.allows("affiliation.stages")
def test_a_chapter_of_a_loose_body_is_listed_under_its_name(office, chapter_id, shown):
    office.choose("loose_federation")
    office.stand(chapter_id, "listed")
    assert shown() == ("listed", office.body_id)

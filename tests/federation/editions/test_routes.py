"""The operations on editions, which everybody reads."""

import hashlib

import pytest

from tests.federation.guidelines.conftest import BARE, OPENNESS

NOTHING = {kind: [] for kind in ("added", "removed", "reworded", "tightened", "loosened", "renamed")}


def test_publishing_answers_what_changed(put, publish):
    put("openness", OPENNESS)
    put("money", {**OPENNESS, "purpose": "Living on members' gifts"})
    publish()
    put("openness", OPENNESS, force="information", text="Open meetings help.")
    changes = publish().json["changes"]
    assert changes == {
        "added": [],
        "removed": [],
        "reworded": ["openness"],
        "tightened": [],
        "loosened": ["openness"],
        "renamed": [],
    }


def test_everyone_reads_an_edition_at_the_address_publishing_named(federation, put, publish):
    put("openness", OPENNESS)
    published = publish()
    shown = federation.stranger.get(published.headers["Location"]).json
    assert shown["items"] == [{**BARE, **OPENNESS, "slug": "openness", "since": 1}]


def test_an_edition_says_its_digest_in_its_etag(federation, put, publish):
    put("openness", OPENNESS)
    published = publish()
    shown = federation.stranger.get(published.headers["Location"])
    digest = hashlib.sha256(shown.data).hexdigest()
    assert (shown.headers["ETag"], published.json["sha256"]) == (f'"{digest}"', digest)


def test_an_edition_may_be_kept_by_any_cache(federation, put, publish):
    put("openness", OPENNESS)
    shown = federation.stranger.get(publish().headers["Location"])
    assert shown.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_edition_somebody_has_is_not_sent_again(federation, put, publish):
    put("openness", OPENNESS)
    published = publish()
    known = {"If-None-Match": f'"{published.json["sha256"]}"'}
    answer = federation.stranger.get(published.headers["Location"], headers=known)
    assert (answer.status_code, answer.data) == (304, b"")


def test_an_unknown_edition_is_not_found(federation):
    assert federation.stranger.get("/v1/editions/edn_00000000000000000000000000").status_code == 404


def test_everyone_sees_what_a_body_has_published(federation, body_id, put, publish):
    put("openness", OPENNESS)
    published = publish().json
    del published["changes"], published["clashes_below"]
    assert federation.stranger.get(f"/v1/bodies/{body_id}/editions").json["items"] == [published]


@pytest.mark.requirement("T21")
def test_a_body_without_guidelines_has_published_nothing_and_that_is_fine(federation, body_id):
    assert federation.stranger.get(f"/v1/bodies/{body_id}/editions").json == {"items": [], "next": None}

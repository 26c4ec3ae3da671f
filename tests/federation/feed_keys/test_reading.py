"""Who reads the feeds of a body that are read by key, in whatever format; and that nothing of it gets into the open."""

from datetime import timedelta

import pytest
import structlog

from mutuality.language import Kind
from mutuality_federation.feeds import serving
from tests.federation.listings.conftest import listing_id

FORMS = ["meeting-guide", "calendar", "geojson", "csv"]
NAME = listing_id()
BMLT = "/client_interface/json/?switcher=GetSearchResults"


@pytest.fixture
def own(office, publish, shut):
    publish()
    shut()
    return {"body_id": office.body_id}


def type_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.parametrize("form", FORMS)
def test_a_body_that_wants_a_key_is_read_with_it_alone(office, own, feed, give, form):
    assert type_of(feed(form, **own)) == (401, "feed-key-missing")
    for answer in (feed(form, **own, key=give(office)["key"]), feed(form, bearer(give(office)), **own)):
        assert (answer.status_code, b"Monday evening" in answer.data) == (200, True)


def bearer(given):
    return {"Authorization": f"Bearer {given['key']}"}


def test_the_refusal_names_its_rule(own, feed):
    assert feed("csv", **own).json["rule"] == "feeds: keyed"


def test_a_chapter_that_bears_the_bodys_name_is_read_with_its_key(own, feed, chapter_id):
    assert type_of(feed("csv", chapter_id=chapter_id)) == (401, "feed-key-missing")


def test_a_key_holds_through_its_last_day(office, own, feed, give, clock):
    key = give(office, "2026-03-16")["key"]
    clock.at += timedelta(days=1)
    assert feed("csv", **own, key=key).status_code == 200
    clock.at += timedelta(days=1)
    assert type_of(feed("csv", **own, key=key)) == (403, "feed-key-expired")


def test_a_key_taken_back_opens_nothing_not_even_what_its_holder_has(office, own, feed, give, revoke):
    given = give(office)
    tag = feed("csv", **own, key=given["key"]).headers["ETag"]
    assert feed("csv", {"If-None-Match": tag}, **own, key=given["key"]).status_code == 304
    assert revoke(given).status_code == 204
    assert type_of(feed("csv", {"If-None-Match": tag}, **own, key=given["key"])) == (403, "feed-key-revoked")


def test_a_key_nobody_gave_is_refused_be_the_feed_open(federation, feed):
    assert type_of(feed("csv", key="mfk_guessed")) == (403, "feed-key-unknown")


def test_a_key_opens_the_feeds_of_its_own_body_alone(own, other, feed, give):
    assert type_of(feed("csv", **own, key=give(other)["key"])) == (403, "feed-key-of-another-body")


@pytest.mark.parametrize(
    "path", [*(f"/v1/feeds/{form}" for form in FORMS), BMLT, "/client_interface/tsml/?switcher=GetSearchResults"]
)
def test_the_feed_of_all_leaves_it_out_unless_the_key_is_shown(office, own, give, federation, path):
    key = bearer(give(office))
    found = [b"Monday evening" in federation.stranger.get(path, headers=headers).data for headers in ({}, key)]
    assert found == [False, True]


def test_caches_keep_the_two_apart(office, own, feed, give):
    plain, keyed = feed("csv"), feed("csv", bearer(give(office)))
    assert plain.headers["ETag"] != keyed.headers["ETag"]
    assert (plain.headers["Cache-Control"], keyed.headers["Cache-Control"]) == (
        "public, max-age=60",
        "private, no-cache",
    )
    assert "Authorization" in plain.headers["Vary"]
    assert feed("csv", {"If-None-Match": keyed.headers["ETag"]}).status_code == 200


def test_a_body_that_opens_again_is_read_by_everybody(own, feed, shut):
    shut(is_keyed=False)
    assert b"Monday evening" in feed("csv", **own).data


def test_what_changed_is_told_with_the_key_alone(office, own, give, federation, chapter_id):
    path, key = "/v1/listing-changes", bearer(give(office))
    found = [len(federation.stranger.get(path, headers=headers).json["items"]) for headers in ({}, key)]
    assert found == [0, 1]
    assert type_of(federation.stranger.get(f"{path}?chapter_id={chapter_id}")) == (401, "feed-key-missing")
    assert type_of(federation.stranger.get(f"{path}?key=mfk_guessed")) == (403, "feed-key-unknown")


def test_whoever_kept_a_copy_from_before_is_told_that_something_is_gone(office, own, federation, chapter_id):
    office.tell(chapter_id, Kind.WITHDRAWAL, f"listing/{NAME}", withdrawn=f"listing/{NAME}", reason="ended")
    assert [each["kind"] for each in federation.stranger.get("/v1/listing-changes").json["items"]] == ["gone"]


def test_what_does_not_bear_the_bodys_name_is_not_shut(office, own, publish, feed, chapter_id):
    office.stand(chapter_id, "under_review", "cure", "withdrawn")
    assert b"Monday evening" in feed("csv").data


def test_people_find_it_all_the_same(own, federation):
    for path in ("/find", "/v1/search?text=monday", "/v1/listings"):
        assert b"Monday evening" in federation.stranger.get(path).data


def test_no_log_tells_a_key(office, own, feed, give, monkeypatch):
    key = give(office)["key"]
    monkeypatch.setattr(serving.store, "state", lambda *_: 1 / 0)
    with structlog.testing.capture_logs() as lines:
        answer = feed("csv", **own, key=key)
    assert (answer.status_code, len(lines)) == (500, 1)
    assert key not in f"{lines}{answer.text}{answer.headers}"

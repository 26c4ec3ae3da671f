"""The operations on guidelines: as officer of the body, as officer of another, as stranger."""

import hashlib

import pytest

from tests.federation.guidelines.conftest import MONEY, OPENNESS

NOBODYS = "gdl_00000000000000000000000000"


def path_of(guideline):
    return f"/v1/guidelines/{guideline['id']}"


def test_an_officer_begins_a_guideline_of_the_own_body(guideline, body_id):
    assert (guideline["body_id"], guideline["items"], guideline["version"]) == (body_id, [], 1)


def test_a_guidelines_short_name_is_used_once_in_a_body(officer, body_id, guideline):
    answer = officer.post(f"/v1/bodies/{body_id}/guidelines", {"slug": "meetings", "title": "Again"})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "guideline-name-taken")


def test_an_officer_of_another_body_cannot_begin_one_here(other_officer, body_id):
    answer = other_officer.post(f"/v1/bodies/{body_id}/guidelines", {"slug": "meetings", "title": "How you meet"})
    assert answer.status_code == 404


def test_an_officer_lists_the_own_guidelines(officer, body_id, guideline):
    listed = officer.get(f"/v1/bodies/{body_id}/guidelines").json
    assert [each["slug"] for each in listed["items"]] == ["meetings"]


def test_guidelines_are_not_listed_for_another_body(other_officer, body_id, guideline):
    assert other_officer.get(f"/v1/bodies/{body_id}/guidelines").status_code == 404


def test_a_draft_is_not_public(federation, guideline, put):
    put("openness", OPENNESS)
    assert federation.stranger.get(path_of(guideline)).status_code == 401


def test_a_draft_is_not_found_by_another_body(other_officer, guideline):
    hidden, missing = other_officer.get(path_of(guideline)), other_officer.get(f"/v1/guidelines/{NOBODYS}")
    assert (hidden.status_code, hidden.json["detail"]) == (404, missing.json["detail"])


def test_a_token_without_the_scope_is_refused(federation, body_id, guideline):
    answer = federation.signed_in("reader", body=body_id).get(path_of(guideline))
    assert answer.status_code == 403


def test_an_officer_retitles_a_guideline(officer, guideline):
    answer = officer.change("PATCH", path_of(guideline), {"title": "Our meetings"})
    assert (answer.json["title"], answer.headers["ETag"]) == ("Our meetings", '"2"')


def test_another_body_cannot_retitle_it(other_officer, guideline):
    answer = other_officer.change("PATCH", path_of(guideline), {"title": "Taken over"}, etag='"1"')
    assert answer.status_code == 404


def test_an_item_stands_in_the_draft_as_it_was_put(put):
    drafted = put("openness", OPENNESS).json["items"]
    assert drafted == [{**OPENNESS, "slug": "openness", "place": 1, "known_by": "attested"}]


def test_items_stand_in_the_order_of_their_places(put):
    put("openness", OPENNESS)
    put("money", MONEY)
    drafted = put("openness", OPENNESS, place=9).json["items"]
    assert [each["slug"] for each in drafted] == ["money", "openness"]


def test_an_item_may_leave_its_force_to_the_body(put):
    assert put("openness", OPENNESS, force=None).json["items"][0]["force"] is None


def test_a_change_of_an_item_counts_the_guideline_up(put):
    put("openness", OPENNESS)
    answer = put("openness", OPENNESS, text="Hold two.")
    assert (answer.headers["ETag"], answer.json["version"]) == ('"3"', 3)


def test_a_change_of_an_item_against_an_old_version_is_refused(officer, guideline, put):
    put("openness", OPENNESS)
    answer = officer.change("PUT", f"{path_of(guideline)}/items/money", MONEY, etag='"1"')
    assert answer.status_code == 412


def test_an_item_needs_if_match(officer, guideline):
    answer = officer.request("PUT", f"{path_of(guideline)}/items/money", json=MONEY)
    assert answer.status_code == 428


def test_another_body_cannot_put_an_item(other_officer, guideline):
    answer = other_officer.change("PUT", f"{path_of(guideline)}/items/money", MONEY, etag='"1"')
    assert answer.status_code == 404


@pytest.mark.parametrize("name", ["Not A Slug", "-", "a" * 65, "ü"])
def test_what_cannot_be_a_short_name_names_no_item(officer, guideline, name):
    answer = officer.change("PUT", f"{path_of(guideline)}/items/{name}", MONEY, etag='"1"')
    assert answer.status_code == 404


def test_an_officer_takes_an_item_out(officer, guideline, put):
    put("openness", OPENNESS)
    answer = officer.change("DELETE", f"{path_of(guideline)}/items/openness", etag='"2"')
    assert (answer.status_code, answer.json["items"], answer.headers["ETag"]) == (200, [], '"3"')


def test_what_is_not_in_the_draft_cannot_be_taken_out(officer, guideline):
    answer = officer.change("DELETE", f"{path_of(guideline)}/items/openness", etag='"1"')
    assert answer.status_code == 404


def test_publishing_answers_what_changed(put, publish):
    put("openness", OPENNESS)
    put("money", MONEY)
    publish()
    put("openness", OPENNESS, force="information", text="Open meetings help.")
    changes = publish().json["changes"]
    assert changes == {"added": [], "removed": [], "reworded": ["openness"], "tightened": [], "loosened": ["openness"]}


def test_an_empty_draft_is_not_published(publish):
    answer = publish()
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "draft-empty")


def test_another_body_cannot_publish(other_officer, guideline, put):
    put("openness", OPENNESS)
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    assert other_officer.post(f"{path_of(guideline)}/editions", said).status_code == 404


def test_publishing_twice_with_one_key_makes_one_edition(officer, guideline, put):
    put("openness", OPENNESS)
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    first, again = (
        officer.post(f"{path_of(guideline)}/editions", said, headers={"Idempotency-Key": "once"}) for _ in range(2)
    )
    assert first.json == again.json


def test_everyone_reads_an_edition_at_the_address_publishing_named(federation, put, publish):
    put("openness", OPENNESS)
    published = publish()
    shown = federation.stranger.get(published.headers["Location"]).json
    assert shown["items"] == [{**OPENNESS, "slug": "openness", "known_by": "attested", "since": 1}]


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
    published.pop("changes")
    assert federation.stranger.get(f"/v1/bodies/{body_id}/editions").json["items"] == [published]


@pytest.mark.requirement("T21")
def test_a_body_without_guidelines_has_published_nothing_and_that_is_fine(federation, body_id):
    assert federation.stranger.get(f"/v1/bodies/{body_id}/editions").json == {"items": [], "next": None}

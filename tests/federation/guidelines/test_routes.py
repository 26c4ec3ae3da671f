"""The operations on guidelines: as officer of the body, as officer of another, as stranger."""

import pytest

from tests.federation.guidelines.conftest import BARE, MONEY, OPENNESS

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
    assert drafted == [{**BARE, **OPENNESS, "slug": "openness", "place": 1}]


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


RICH = {
    **OPENNESS,
    "known_by": "derived",
    "derived": {"fact": "open_meeting_every_days", "parameter": 31, "low": 7, "high": 62},
    "applies_when": {
        "gathering": "in_person",
        "has_hotline": None,
        "has_youth": None,
        "languages": ["fr", "pt-BR"],
        "standings": ["chartered"],
    },
    "translations": [{"language": "fr", "purpose": "Les nouveaux trouvent la porte", "text": "Une par mois."}],
    "source": {"text": "A winter of empty rooms", "commons_id": None, "proposal_id": None},
    "replaces": ["doors"],
}


def test_an_item_keeps_every_part_it_says(put):
    assert put("openness", RICH).json["items"] == [{**RICH, "slug": "openness", "place": 1}]


@pytest.mark.parametrize(
    ("part", "pointer"),
    [
        ({"derived": None}, "/derived"),
        ({"known_by": "attested"}, "/derived"),
        ({"derived": {"fact": "who_came", "parameter": 1}}, "/derived/fact"),
        ({"derived": {"fact": "meeting_every_days", "parameter": 90, "low": 7, "high": 62}}, "/derived"),
        ({"derived": {"fact": "meeting_every_days", "parameter": 31, "low": 7}}, "/derived"),
        ({"applies_when": {"mood": "good"}}, "/applies_when/mood"),
        ({"translations": [{"language": "French", "purpose": "P", "text": "T"}]}, "/translations/0/language"),
        ({"translations": [*RICH["translations"], *RICH["translations"]]}, "/translations"),
        ({"source": {"text": "T", "told_by": "Robin"}}, "/source/told_by"),
    ],
)
def test_a_part_out_of_shape_is_refused_at_its_place(put, part, pointer):
    answer = put("openness", {**RICH, **part})
    assert (answer.status_code, [each["pointer"] for each in answer.json["errors"]]) == (422, [pointer])

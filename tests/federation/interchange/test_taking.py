"""Officers take a file into a draft: it says what the file says, or nothing is written and each row is named."""

import pytest

from tests.federation.guidelines.conftest import MONEY, OPENNESS
from tests.federation.guidelines.test_routes import RICH

NONE = {"added": [], "removed": [], "reworded": [], "tightened": [], "loosened": [], "renamed": []}


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def items_of(officer, guideline_id):
    return officer.get(f"/v1/guidelines/{guideline_id}").json["items"]


def test_either_file_begins_the_same_guideline_anew(officer, body_id, markdown, written):
    sent = [{"markdown": markdown, "slug": "ours"}, {"guideline": written, "slug": "theirs"}]
    begun = [officer.post(f"/v1/bodies/{body_id}/guidelines/imports", each).json for each in sent]
    drafts = [items_of(officer, each["guideline_id"]) for each in begun]
    assert [[{**written["items"][at], "place": at + 1} for at in range(3)]] * 2 == drafts
    assert [(each["slug"], each["created"], each["version"]) for each in begun] == [("ours", 3, 2), ("theirs", 3, 2)]


def test_taking_an_edition_in_again_changes_nothing(draft, markdown):
    answer = draft(markdown=markdown).json
    assert [answer[name] for name in ("sent", "created", "changed", "unchanged", "deleted")] == [3, 0, 0, 3, 0]
    assert (answer["changes"], answer["version"]) == (NONE, 5)


def test_a_look_says_what_taking_in_then_does_and_nothing_is_published(draft, officer, body_id, guideline, markdown):
    changed = markdown.replace("## openness", "## doors").replace("- force: recommended", "- replaces: openness", 1)
    changed = changed.partition("## money")[0]
    before = items_of(officer, guideline["id"])
    looked = draft(look=True, markdown=changed).json
    assert items_of(officer, guideline["id"]) == before
    done = draft(markdown=changed).json
    assert {name: done[name] for name in looked} == looked
    assert [looked[name] for name in ("sent", "created", "changed", "unchanged", "deleted")] == [2, 1, 0, 1, 2]
    assert (looked["changes"]["renamed"], looked["changes"]["removed"]) == (
        [{"before": "openness", "after": "doors"}],
        ["money"],
    )
    assert len(officer.get(f"/v1/bodies/{body_id}/editions").json["items"]) == 1


def test_an_older_name_that_nothing_can_replace_is_told(draft, markdown):
    answer = draft(look=True, markdown=markdown.replace("- force: binding", "- replaces: never")).json
    assert answer["rename_faults"] == ["No edition held an item never."]


def test_every_row_refused_is_named_by_its_line_and_nothing_is_written(draft, officer, guideline, markdown):
    spoilt = markdown.replace("- force: recommended", "- force: strong", 1).replace("- number: 31", "- number: many")
    spoilt = spoilt.replace("Take no money from outside.", "")
    before = officer.get(f"/v1/guidelines/{guideline['id']}").json
    answer = draft(markdown=spoilt)
    assert kind(answer) == (422, "file-refused")
    assert [each["detail"].partition(": ")[0] for each in answer.json["errors"]] == ["Line 12", "Line 24", "Line 43"]
    assert officer.get(f"/v1/guidelines/{guideline['id']}").json == before


@pytest.mark.parametrize(
    ("spoil", "pointer"),
    [
        ({"slug": "openness"}, "/guideline/items/2/slug"),
        ({"known_by": "attested"}, "/guideline/items/2/derived"),
        ({"purpose": "Something else"}, "/guideline/items/2/purpose"),
        ({"translations": [*RICH["translations"], *RICH["translations"]]}, "/guideline/items/2/translations"),
    ],
)
def test_a_row_that_does_not_fit_is_named_by_its_pointer(draft, written, spoil, pointer):
    opened, rhythm, money = written["items"]
    changed = {**written, "items": [opened, money, {**rhythm, **spoil}], "sha256": None}
    answer = draft(guideline=changed)
    assert kind(answer) == (422, "file-refused")
    assert pointer in [each["pointer"] for each in answer.json["errors"]]


def test_a_file_changed_behind_its_digest_is_refused(draft, written):
    changed = {**written, "title": "How they meet"}
    assert kind(draft(guideline=changed)) == (422, "digest-unfit")
    assert draft(guideline={**changed, "sha256": None}).json["title"] == "How they meet"


def test_one_form_is_sent(draft, markdown, written):
    assert [kind(draft(**said))[1] for said in ({}, {"markdown": markdown, "guideline": written})] == [
        "one-form-wanted",
        "one-form-wanted",
    ]


def test_a_file_of_another_guideline_is_taken_in_where_it_is_meant(draft, markdown):
    other = markdown.replace("guideline: meetings", "guideline: phone")
    assert kind(draft(markdown=other)) == (409, "file-of-another")
    assert draft(markdown=other, slug="meetings").status_code == 200


def test_a_file_is_not_too_long_for_a_guideline(draft, written):
    many = [{**OPENNESS, "slug": f"item{place}"} for place in range(201)]
    answer = draft(look=True, guideline={**written, "items": many, "sha256": None})
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, "/guideline/items")
    lines = "\n\n".join(f"## {each['slug']}\n\n- purpose: P\n\nT" for each in many)
    assert kind(draft(look=True, markdown=f"# T\n\n- guideline: meetings\n\n{lines}")) == (422, "file-refused")
    assert draft(look=True, markdown="x" * 1_100_000).status_code == 413


def test_files_are_taken_in_against_the_newest_version_by_the_own_officers(
    draft, federation, other_officer, body_id, guideline, markdown
):
    assert draft(etag='"1"', markdown=markdown).status_code == 412
    assert other_officer.post(f"/v1/bodies/{body_id}/guidelines/imports", {"markdown": markdown}).status_code == 404
    path = f"/v1/guidelines/{guideline['id']}/draft/previews"
    assert other_officer.post(path, {"markdown": markdown}).status_code == 404
    reader = federation.signed_in("reader", body=body_id)
    assert reader.post(path, {"markdown": markdown}).status_code == 403


def test_a_guideline_begins_from_a_file_under_a_name_that_is_free(officer, body_id, markdown):
    path = f"/v1/bodies/{body_id}/guidelines/imports"
    answers = [officer.post(f"{path}{end}", {"markdown": markdown}) for end in ("", "/previews")]
    assert [kind(each) for each in answers] == [(409, "guideline-name-taken")] * 2


def test_what_is_taken_in_is_reviewed_as_any_draft(draft, put, markdown, publish):
    put("money", MONEY)
    draft(markdown=markdown.replace("- force: recommended", "- force: minimum", 1))
    assert publish("2026-04-20", 30).json["changes"]["tightened"] == ["openness"]

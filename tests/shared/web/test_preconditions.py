"""A change names the version it changes, and what a caller already has is not sent again."""

import pytest

from tests.shared.web.notes import slug


def test_a_change_must_name_its_version(stranger, note):
    answer = stranger.request("PUT", f"/v1/notes/{note['id']}", json={"text": "y"})
    assert (answer.status_code, slug(answer)) == (428, "precondition-required")


@pytest.mark.parametrize("etag", ['"7"', 'W/"1"', "1", "*", "", '"1', "é"])
def test_a_change_of_another_version_is_refused(stranger, note, etag):
    answer = stranger.request("PUT", f"/v1/notes/{note['id']}", json={"text": "y"}, headers={"If-Match": etag})
    assert (answer.status_code, slug(answer)) == (412, "precondition-failed")


def test_a_refused_change_is_told_the_version_there_is(stranger, note):
    answer = stranger.change("PUT", f"/v1/notes/{note['id']}", {"text": "y"}, etag='"7"')
    assert answer.headers["ETag"] == '"1"'


def test_a_change_may_name_several_versions(stranger, note):
    assert stranger.change("PUT", f"/v1/notes/{note['id']}", {"text": "y"}, etag='"7", "1"').status_code == 200


def test_a_change_counts_the_version_up(stranger, note):
    answer = stranger.change("PUT", f"/v1/notes/{note['id']}", {"text": "y"})
    assert (answer.json["version"], answer.headers["ETag"]) == (2, '"2"')


def test_of_two_who_change_the_same_version_one_wins(stranger, note):
    answers = [stranger.change("PUT", f"/v1/notes/{note['id']}", {"text": text}, etag='"1"') for text in "yz"]
    assert [each.status_code for each in answers] == [200, 412]


def test_a_change_that_compares_no_versions_is_a_defect(stranger, note):
    assert stranger.change("DELETE", f"/v1/notes/{note['id']}").status_code == 500


@pytest.mark.parametrize("path", ["/v1/notes", "/v1/notes/{id}"])
@pytest.mark.parametrize("shape", ["{}", 'W/{}, "x"', '"x", {}', "*"])
def test_what_the_caller_already_has_is_not_sent_again(stranger, note, path, shape):
    etag = stranger.get(path.format(**note)).headers["ETag"]
    again = stranger.get(path.format(**note), headers={"If-None-Match": shape.format(etag)})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", etag)


@pytest.mark.parametrize("given", ['"x"', "", "nonsense"])
def test_what_the_caller_does_not_have_is_sent(stranger, note, given):
    assert stranger.get(f"/v1/notes/{note['id']}", headers={"If-None-Match": given}).status_code == 200


def test_a_list_has_another_etag_when_something_changed(stranger, note):
    before = stranger.get("/v1/notes").headers["ETag"]
    stranger.change("PUT", f"/v1/notes/{note['id']}", {"text": "y"})
    assert stranger.get("/v1/notes").headers["ETag"] != before

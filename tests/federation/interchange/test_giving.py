"""Everyone takes an edition away as a file."""

from tests.federation.guidelines.conftest import BARE, OPENNESS


def test_everyone_takes_an_edition_away_as_markdown(federation, edition):
    answer = federation.stranger.get(f"/v1/editions/{edition['id']}/export/markdown")
    assert (answer.status_code, answer.content_type) == (200, "text/markdown; charset=utf-8")
    assert answer.get_data(as_text=True).startswith(
        "# How we meet\n\n- guideline: meetings\n- language: en\n- edition: 1\n- published on: 2026-03-15\n"
        f"- in effect from: 2026-03-15\n- digest: {edition['sha256']}\n\n## openness\n\n- force: recommended\n"
    )


def test_everyone_takes_an_edition_away_as_json(written, edition):
    assert written["items"][0] == {**BARE, **OPENNESS, "slug": "openness"}
    assert (written["form"], written["version"], written["edition"]["id"]) == (
        "mutuality-guideline",
        1,
        edition["id"],
    )


def test_who_has_the_file_already_is_told_so(federation, edition):
    path = f"/v1/editions/{edition['id']}/export/markdown"
    etag = federation.stranger.get(path).headers["ETag"]
    assert federation.stranger.get(path, headers={"If-None-Match": etag}).status_code == 304


def test_what_was_never_published_cannot_be_taken_away(federation):
    assert federation.stranger.get("/v1/editions/edn_00000000000000000000000000/export/json").status_code == 404

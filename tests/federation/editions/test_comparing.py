"""What one edition changed against any other of the same guideline."""

import pytest

from tests.federation.guidelines.conftest import MONEY, OPENNESS

NOTHING = {kind: [] for kind in ("added", "removed", "reworded", "tightened", "loosened", "renamed")}


@pytest.fixture
def editions(officer, guideline, put, publish):
    """Three editions: an item, which then binds; then it takes another name, and a second item comes in."""
    put("openness", OPENNESS)
    ids = [publish().json["id"]]
    put("openness", OPENNESS, force="binding")
    ids.append(publish().json["id"])
    path = f"/v1/guidelines/{guideline['id']}"
    officer.change("DELETE", f"{path}/items/openness", etag=officer.get(path).headers["ETag"])
    put("doors", OPENNESS, force="binding", replaces=["openness"])
    put("money", MONEY)
    return [*ids, publish().json["id"]]


@pytest.fixture
def changes(federation, editions):
    """Return what the nth edition changed, against the mth if that is named."""

    def changes(number, against=None):
        query = {"against": editions[against - 1]} if against else {}
        path = f"/v1/editions/{editions[number - 1]}/changes"
        return federation.stranger.get(path, query_string=query).json

    return changes


def test_a_first_edition_added_all_it_holds(changes):
    shown = changes(1)
    assert (shown["against_id"], shown["changes"]) == (None, {**NOTHING, "added": ["openness"]})


def test_an_edition_is_compared_with_the_one_before(changes, editions):
    shown = changes(2)
    assert (shown["against_id"], shown["changes"]) == (editions[0], {**NOTHING, "tightened": ["openness"]})


def test_two_editions_far_apart_are_compared_in_one_step(changes):
    renamed = [{"before": "openness", "after": "doors"}]
    assert changes(3, against=1)["changes"] == {
        **NOTHING,
        "added": ["money"],
        "tightened": ["doors"],
        "renamed": renamed,
    }


def test_an_edition_is_compared_with_a_newer_one_too(changes):
    renamed = [{"before": "doors", "after": "openness"}]
    assert changes(1, against=3)["changes"] == {
        **NOTHING,
        "removed": ["money"],
        "loosened": ["openness"],
        "renamed": renamed,
    }


def test_an_edition_changed_nothing_against_itself(changes):
    assert changes(2, against=2)["changes"] == NOTHING


def test_editions_of_two_guidelines_are_not_compared(officer, federation, body_id, editions, changes):
    begun = officer.post(f"/v1/bodies/{body_id}/guidelines", {"slug": "money", "title": "Money"}).json["id"]
    officer.change("PUT", f"/v1/guidelines/{begun}/items/money", MONEY, etag='"1"')
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    other = officer.post(f"/v1/guidelines/{begun}/editions", said).json["id"]
    answer = federation.stranger.get(f"/v1/editions/{other}/changes", query_string={"against": editions[0]})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "editions-apart")


@pytest.mark.parametrize("path", ["/v1/editions/{0}/changes?against={1}", "/v1/editions/{1}/changes"])
def test_an_edition_nobody_published_is_not_compared(federation, editions, path):
    nobodys = "edn_00000000000000000000000000"
    assert federation.stranger.get(path.format(editions[0], nobodys)).status_code == 404


def test_an_officer_sees_what_the_draft_would_change(officer, guideline, editions, put):
    put("money", MONEY, text="Take nothing from outside.")
    shown = officer.get(f"/v1/guidelines/{guideline['id']}/changes").json
    assert shown == {**NOTHING, "reworded": ["money"]}


def test_what_a_draft_would_change_is_the_bodys_own_affair(other_officer, guideline):
    assert other_officer.get(f"/v1/guidelines/{guideline['id']}/changes").status_code == 404

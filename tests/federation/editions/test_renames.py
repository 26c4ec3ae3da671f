"""An item that goes by another name keeps its history and its answers."""

import pytest

from tests.federation.guidelines.conftest import MONEY, OPENNESS


@pytest.fixture
def rename(officer, guideline, put):
    """Let an item of the draft go by another name."""

    def rename(old, new, item):
        path = f"/v1/guidelines/{guideline['id']}"
        officer.change("DELETE", f"{path}/items/{old}", etag=officer.get(path).headers["ETag"])
        return put(new, item, replaces=[old])

    return rename


def test_an_item_that_goes_by_another_name_is_renamed(put, publish, rename):
    put("openness", OPENNESS)
    publish()
    rename("openness", "doors", OPENNESS)
    changes = publish().json["changes"]
    assert (changes["renamed"], changes["added"]) == ([{"before": "openness", "after": "doors"}], [])


def test_a_renamed_item_stands_since_the_edition_that_brought_it_in(federation, put, publish, rename):
    put("openness", OPENNESS)
    publish()
    rename("openness", "doors", OPENNESS)
    shown = federation.stranger.get(publish().headers["Location"]).json["items"]
    assert [(each["slug"], each["since"]) for each in shown] == [("doors", 1)]


def test_an_item_renamed_twice_replaces_both_its_older_names(federation, put, publish, rename):
    put("openness", OPENNESS)
    publish()
    rename("openness", "doors", OPENNESS)
    publish()
    rename("doors", "gates", OPENNESS)
    shown = federation.stranger.get(publish().headers["Location"]).json["items"]
    assert shown[0]["replaces"] == ["doors", "openness"]


def test_what_still_stands_is_replaced_by_nothing(put, publish):
    put("openness", OPENNESS)
    put("money", MONEY, replaces=["openness"])
    answer = publish()
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "rename-unfit")


def test_an_item_of_another_purpose_may_take_a_new_name_and_not_an_old_one(put, publish, rename):
    put("openness", OPENNESS)
    publish()
    rename("openness", "doors", OPENNESS)
    publish()
    assert put("openness", MONEY).status_code == 409

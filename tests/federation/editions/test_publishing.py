"""Publishing: notice is kept, names stay, and what was published stays as it was, byte for byte."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.federation.guidelines.conftest import BODY, MONEY, OPENNESS

ADDRESS = st.sampled_from(["openness", "money", "hosting"])
FORCE = st.sampled_from([None, "none", "information", "recommended", "minimum", "binding"])
STEP = st.one_of(
    st.tuples(st.just("put"), ADDRESS, FORCE), st.tuples(st.just("drop"), ADDRESS), st.tuples(st.just("publish"))
)


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_first_edition_may_take_effect_today(put, publish):
    put("money", MONEY)
    assert publish("2026-03-15", 90).status_code == 201


def test_an_edition_that_asks_more_gives_the_notice_it_names(put, publish):
    put("openness", OPENNESS)
    publish()
    put("openness", OPENNESS, force="binding")
    assert kind(publish("2026-06-12", 90)) == (409, "edition-too-soon")


def test_an_edition_that_asks_more_takes_effect_after_its_notice(put, publish):
    put("openness", OPENNESS)
    publish()
    put("openness", OPENNESS, force="binding")
    assert publish("2026-06-13", 90).json["changes"]["tightened"] == ["openness"]


def test_loosening_is_instant(put, publish):
    put("money", MONEY)
    publish()
    put("money", MONEY, force="recommended")
    assert publish("2026-03-15", 90).json["changes"]["loosened"] == ["money"]


def test_a_published_items_name_stands_for_nothing_else(put, publish):
    put("openness", OPENNESS)
    publish()
    assert kind(put("openness", OPENNESS, purpose="Open books")) == (409, "item-renamed")


def test_the_name_stays_taken_after_the_item_is_gone(officer, guideline, put, publish):
    put("openness", OPENNESS)
    put("money", MONEY)
    publish()
    officer.change("DELETE", f"/v1/guidelines/{guideline['id']}/items/openness", etag='"3"')
    publish()
    assert kind(put("openness", OPENNESS, purpose="Open books")) == (409, "item-renamed")


def test_an_unpublished_items_purpose_may_still_change(put):
    put("openness", OPENNESS)
    assert put("openness", OPENNESS, purpose="Open books").json["items"][0]["purpose"] == "Open books"


def test_an_item_says_since_which_edition_it_stands(federation, put, publish):
    put("openness", OPENNESS)
    publish()
    put("money", MONEY)
    shown = federation.stranger.get(publish().headers["Location"]).json
    assert {item["slug"]: item["since"] for item in shown["items"]} == {"openness": 1, "money": 2}


@pytest.mark.requirement("T21")
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=3, max_size=14))
def test_publishing_never_changes_an_older_editions_bytes(federation, steps):
    world = World(federation)
    for name, *rest in steps:
        getattr(world, name)(*rest)
    shown = {address: federation.stranger.get(address).data for address in world.published}
    assert shown == world.published


class World:
    """One body with one guideline, on which anything may happen in any order."""

    def __init__(self, federation):
        self.federation = federation
        slug = f"body-{federation.signed_in('reader').token}"
        body_id = federation.signed_in("steward").post("/v1/bodies", {**BODY, "slug": slug}).json["id"]
        self.officer = federation.signed_in("officer", body=body_id)
        begun = {"slug": "meetings", "title": "How we meet"}
        self.path = "/v1/guidelines/" + self.officer.post(f"/v1/bodies/{body_id}/guidelines", begun).json["id"]
        self.published = {}

    def put(self, slug, force):
        etag = self.officer.get(self.path).headers["ETag"]
        self.officer.change("PUT", f"{self.path}/items/{slug}", {**OPENNESS, "force": force}, etag=etag)

    def drop(self, slug):
        etag = self.officer.get(self.path).headers["ETag"]
        self.officer.change("DELETE", f"{self.path}/items/{slug}", etag=etag)

    def publish(self):
        said = {"effective_on": "2026-03-15", "notice_days": 0}
        answer = self.officer.post(f"{self.path}/editions", said)
        if answer.status_code == 201:
            address = answer.headers["Location"]
            self.published[address] = self.federation.stranger.get(address).data

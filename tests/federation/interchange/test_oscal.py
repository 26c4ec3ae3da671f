"""Editions and tailorings as OSCAL: compliance-trestle, an outside judge, reads and resolves them."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given, settings

from mutuality.guidance.oscal import Head, catalog
from tests.conftest import NOON
from tests.federation.tailoring.conftest import KEYS, bay, edition, lay, north
from tests.shared.guidance.examples import ITEMS, WORDS

__all__ = ["bay", "edition", "lay", "north"]
SERVICE = "https://federation.test"
ALL = {
    "added": [{**KEYS, "slug": "2_keys"}],
    "strengthened": [{"item": "openness", "force": "minimum"}, {"item": "2_keys", "force": "binding"}],
    "numbers": [{"item": "rhythm", "number": 14}],
    "other_ways": [{"item": "openness", "text": "Friends come to tea."}],
}


@pytest.fixture(scope="module")
def trestle():
    """Return compliance-trestle, whose start takes a second: only who runs these tests waits for it."""
    from trestle.core import profile_resolver
    from trestle.oscal import catalog, profile

    read = {"catalog": catalog.Catalog, "profile": profile.Profile}
    return SimpleNamespace(
        read=lambda said: next(read[kind](**document) for kind, document in said.items()),
        resolve=profile_resolver.ProfileResolver.get_resolved_profile_catalog,
    )


@pytest.fixture
def taken(federation, trestle):
    """Take away what stands at an address, as trestle reads it."""

    def taken(path):
        answer = federation.stranger.get(path)
        assert answer.status_code == 200, answer.json
        return trestle.read(answer.json)

    return taken


@pytest.fixture
def resolved(federation, trestle, tmp_path):
    """Let trestle resolve a profile, whose imports it finds on disk."""

    def put(path):
        said = federation.stranger.get(path).json
        for each in said.get("profile", {}).get("imports", ()):
            each["href"] = str(put(each["href"].removeprefix(SERVICE)))
        file = tmp_path / f"{path.strip('/').replace('/', '_')}.json"
        file.write_text(json.dumps(said))
        return file

    def resolved(path):
        (tmp_path / ".trestle").mkdir()
        found = trestle.resolve(tmp_path, str(put(path)))
        return {each.id: each for each in found.controls}

    return resolved


def props(control, name):
    return [each.value for each in control.props if each.name == name]


@settings(max_examples=10)
@given(title=WORDS, items=ITEMS)
def test_whatever_an_edition_says_is_a_catalog(trestle, title, items):
    head = Head(SERVICE, "catalog", "edn_1", "/v1/editions/edn_1", title, 1, NOON, "bod_1", title, {"language": "en"})
    found = trestle.read(json.loads(json.dumps(catalog(head, items))))
    assert [each.id for each in found.controls or ()] == [f"item-{each.slug}" for each in items]


def test_an_edition_is_a_catalog_of_its_items(taken, edition):
    found = taken(f"/v1/editions/{edition}/export/oscal-catalog")
    openness, rhythm, _ = found.controls
    assert (openness.title, props(openness, "force")) == ("Newcomers find the door open", ["recommended"])
    assert (rhythm.params[0].id, rhythm.params[0].values) == ("item-rhythm.number", ["31"])
    assert rhythm.parts[2].prose == "A meeting is held at least every {{ insert: param, item-rhythm.number }} days."


def test_a_document_is_the_same_whenever_it_is_asked_for(federation, edition, clock):
    path = f"/v1/editions/{edition}/export/oscal-catalog"
    before = federation.stranger.get(path)
    clock.at += timedelta(days=1)
    again = federation.stranger.get(path)
    assert before.data == again.data


def test_a_tailoring_is_a_profile_that_resolves_to_what_is_asked(lay, resolved):
    laid = lay(**ALL).json["id"]
    found = resolved(f"/v1/tailorings/{laid}/export/oscal-profile")
    assert set(found) == {"item-openness", "item-rhythm", "item-money", "item-2_keys"}
    forces = [props(found[f"item-{slug}"], "force")[-1] for slug in ("openness", "2_keys", "money")]
    assert forces == ["minimum", "binding", "binding"]
    assert found["item-rhythm"].params[0].values == ["14"]
    assert found["item-openness"].parts[2].prose == "Friends come to tea."


def test_a_tailoring_of_an_item_that_a_unit_above_added_imports_it(lay, bay, taken):
    above = lay(added=[KEYS]).json["id"]
    below = lay(bay, strengthened=[{"item": "keys", "force": "binding"}]).json["id"]
    found = taken(f"/v1/tailorings/{below}/export/oscal-profile")
    assert found.imports[1].href.endswith(f"/v1/tailorings/{above}/export/oscal-catalog")


def test_a_tailoring_that_lays_nothing_is_a_profile_too(lay, taken):
    laid = lay().json["id"]
    assert taken(f"/v1/tailorings/{laid}/export/oscal-profile").modify is None
    assert taken(f"/v1/tailorings/{laid}/export/oscal-catalog").controls is None


@pytest.mark.parametrize("path", ["editions/{}/export/oscal-catalog", "tailorings/{}/export/oscal-profile"])
def test_what_does_not_exist_is_not_found(federation, path):
    assert federation.stranger.get("/v1/" + path.format("edn_00000000000000000000000000")).status_code == 404

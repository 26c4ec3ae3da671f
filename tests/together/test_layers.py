"""Layers travel to the chapter in its feed, signed, and bind it there as the federation says, also off line."""

import pytest

from mutuality.web.service import EXTENSION
from mutuality_chapter.affiliation.models import LayerCopy
from tests.probing.world import MEMBER

GATE = "helper.gate_months"
YOUTH = {"helper": {"min_age": 21}, "anonymity": {"name_form": "first_initial"}, "reporting": {"duty": "required"}}


@pytest.fixture
def layered(bond):
    """A bond with a unit's policy above it and an overlay laid on it, which arrived."""
    body = f"/v1/bodies/{bond.body_id}"
    said = {"document": {"delegated": [GATE], "helper": {"gate_months": 12}}, "in_force_on": "2026-03-15"}
    changed = {**said, "preset": "loose_federation"}
    made = [bond.officer.post(f"{body}/policies", changed)]
    unit = bond.officer.post(f"{body}/units", {"slug": "north", "name": "North", "level": "region"})
    made += [unit, publish(bond, unit.json["id"], None, {"helper": {"gate_months": 18}})]
    made.append(publish(bond, None, "youth", YOUTH))
    laid = {"name": "youth", "chapter_ids": [bond.chapter_id], "from_on": "2026-03-15", "reason": "The young"}
    made.append(bond.officer.post(f"{body}/placements", laid))
    assert [answer.status_code for answer in made] == [201] * len(made), [answer.json for answer in made]
    path = f"/v1/chapters/{bond.chapter_id}"
    there = bond.officer.change(
        "PATCH", path, {"unit_id": unit.json["id"]}, etag=bond.officer.get(path).headers["ETag"]
    )
    assert there.status_code == 200, there.json
    assert bond.dial()["outcome"] == "done"
    return unit.json["id"]


def publish(bond, unit_id, name, document, on="2026-03-15"):
    said = {"unit_id": unit_id, "name": name, "document": document, "in_force_on": on}
    return bond.officer.post(f"/v1/bodies/{bond.body_id}/layers", said)


def explained(answer):
    return {each["key"]: [each[name] for name in ("value", "layer", "set_by")] for each in answer.json["keys"]}


def test_a_chapter_is_bound_by_the_layers_above_it(bond, layered):
    held = explained(bond.coordinator.get("/v1/policy/effective"))
    assert held[GATE] == [18, "unit", layered]
    assert held["helper.min_age"] == [21, "youth", bond.body_id]


def test_both_services_say_the_same_of_every_key_that_some_layer_set(bond, layered):
    here = explained(bond.coordinator.get("/v1/policy/effective"))
    there = explained(bond.officer.get(f"/v1/chapters/{bond.chapter_id}/policy/effective"))
    assert {key: each[0] for key, each in here.items()} == {key: each[0] for key, each in there.items()}
    assert all(here[key] == there[key] for key in (GATE, "helper.min_age"))


def test_a_refusal_at_the_chapter_cites_the_layer_that_set_the_key(bond, layered):
    refused = bond.coordinator.post("/v1/members", {"name": "Ann Harbour", **MEMBER}).json
    cited = [refused.get(name) for name in ("key", "value", "version", "set_by")]
    assert cited == ["anonymity.name_form", "first_initial", 1, bond.body_id]


def test_every_layer_is_kept_with_what_the_federation_signed(bond, layered):
    with bond.chapter.app.extensions[EXTENSION].database.reading() as session:
        kept = session.query(LayerCopy).order_by(LayerCopy.name).all()
    assert [(each.name, each.signed.count(".")) for each in kept] == [("unit", 2), ("youth", 2)]


def test_a_lifted_overlay_binds_no_more_once_the_feed_came(bond, layered):
    lifted = {"name": "youth", "chapter_ids": [bond.chapter_id], "from_on": "2026-03-15", "reason": "Grown"}
    bond.officer.post(f"/v1/bodies/{bond.body_id}/placements", {**lifted, "is_laid": False})
    before = explained(bond.coordinator.get("/v1/policy/effective"))["helper.min_age"][0]
    bond.dial()
    assert (before, explained(bond.coordinator.get("/v1/policy/effective"))["helper.min_age"][0]) == (21, 0)


def test_a_report_only_a_layer_asks_for_is_released_and_taken(bond, layered):
    assert bond.coordinator.request("PUT", "/v1/reports/2026-02").status_code == 200
    assert bond.dial()["published"] == 1

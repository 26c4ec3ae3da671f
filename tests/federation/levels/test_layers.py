"""Layers below a body's policy: what a unit may set, whom an overlay binds, and which two rules contradict."""

import hashlib
from datetime import date

import pytest

from mutuality.policy import load_preset
from tests.federation.levels.conftest import TODAY, kind

GATE = "helper.gate_months"


@pytest.mark.allows("delegated", "ceilings")
def test_a_units_policy_binds_its_chapters(layer, north, harbour, bound):
    layer(north, document={"helper": {"gate_months": 18}})
    assert bound(harbour, GATE) == (18, "unit", 1, north)


def test_a_units_policy_binds_the_chapters_of_units_below_it(office, layer, north, bound):
    chapter = office.chapter("Creek", unit_id=office.unit("north-east", north))
    layer(north, document={"helper": {"gate_months": 18}})
    assert bound(chapter, GATE) == (18, "unit", 1, north)


def test_a_units_policy_binds_nobody_beside_it(office, layer, north, bound):
    chapter = office.chapter("Quay")
    layer(north, document={"helper": {"gate_months": 18}})
    assert bound(chapter, GATE) == (12, "policy", 1, office.body_id)


def test_what_is_published_is_shown_word_for_word_with_its_digest(office, layer, north):
    made = layer(north, document={"helper": {"gate_months": 18}}).json
    shown = office.federation.stranger.get(f"/v1/layers/{made['id']}").json
    assert shown["document"] == {"helper": {"gate_months": 18}}
    assert hashlib.sha256(shown["text"].encode()).hexdigest() == shown["sha256"]


def test_everyone_lists_every_version(office, layer, north):
    for months in (18, 24):
        layer(north, document={"helper": {"gate_months": months}})
    listed = office.federation.stranger.get(f"/v1/bodies/{office.body_id}/layers?unit_id={north}").json["items"]
    assert sorted(each["version"] for each in listed) == [1, 2]


def test_a_unit_that_loosens_a_minimum_is_told_both_rules(office, layer, north):
    answer = layer(north, document={"helper": {"gate_months": 6}})
    assert kind(answer) == (409, "levels-contradict")
    floor = {"bound": "floor", "value": 12, "layer": "policy", "version": 1, "set_by": office.body_id}
    below = {"bound": "floor", "value": 6, "layer": "unit", "version": 1, "set_by": north}
    assert answer.json["contradictions"] == [{"key": GATE, "rules": [floor, below]}]


@pytest.mark.refuses("ceilings")
def test_a_unit_that_asks_more_than_a_ceiling_is_told_both_rules(layer, north):
    answer = layer(north, document={"helper": {"gate_months": 48}})
    told = [(rule["bound"], rule["value"]) for rule in answer.json["contradictions"][0]["rules"]]
    assert (kind(answer), told) == ((409, "levels-contradict"), [("ceiling", 36), ("floor", 48)])


@pytest.mark.refuses("delegated")
def test_a_key_the_body_does_not_delegate_is_refused(layer, north):
    answer = layer(north, document={"rotation": {"term_months": 12}})
    assert (kind(answer), answer.json["keys"]) == ((409, "not-delegated"), ["rotation.term_months"])


def test_an_overlay_of_a_unit_sets_what_is_delegated_alone(layer, north):
    assert kind(layer(north, "youth", document={"helper": {"min_age": 21}})) == (409, "not-delegated")


@pytest.mark.parametrize("document", [{"notice_days": 3}, {"delegated": [GATE]}])
def test_what_is_the_bodys_alone_is_refused(layer, north, document):
    assert layer(north, document=document).status_code == 422


def test_a_layer_of_neither_unit_nor_overlay_is_refused(layer, north):
    assert kind(layer(document={"helper": {"gate_months": 18}})) == (409, "not-a-layer")


def test_a_body_that_sets_a_ceiling_below_what_a_unit_asks_is_told_both_rules(office, layer, north):
    layer(north, document={"helper": {"gate_months": 30}})
    said = {"document": {"delegated": [GATE], "ceilings": {GATE: 24}}, "in_force_on": TODAY}
    answer = office.officer.post(f"/v1/bodies/{office.body_id}/policies", said)
    assert kind(answer) == (409, "levels-contradict")


def test_a_body_that_delegates_a_key_no_longer_unbinds_the_units_chapters(office, layer, north, harbour, bound):
    layer(north, document={"helper": {"gate_months": 30}})
    office.choose(helper={"gate_months": 12})
    assert bound(harbour, GATE) == (12, "policy", 2, office.body_id)


@pytest.mark.refuses("notice_days")
def test_a_layer_that_asks_more_of_chapters_gives_the_bodys_notice(office, layer, harbour):
    office.choose(delegated=[GATE], notice_days=30)
    north = office.officer.get(f"/v1/chapters/{harbour}").json["unit_id"]
    answer = layer(north, document={"helper": {"gate_months": 18}}, on="2026-04-13")
    assert kind(answer) == (409, "notice-too-short")
    assert layer(north, document={"helper": {"gate_months": 18}}, on="2026-04-14").status_code == 201


def test_a_layer_for_new_chapters_leaves_those_enrolled_before_as_they_are(office, layer, north, bound):
    office.choose(helper={"gate_months": 12}, delegated=[GATE], notice_days=0)
    old = office.chapter("Harbour", unit_id=north, on=office_day(1))
    new = office.chapter("Creek", unit_id=north)
    layer(north, document={"helper": {"gate_months": 18}}, applies_to="new")
    assert [bound(each, GATE)[0] for each in (old, new)] == [12, 18]


def office_day(day):
    return date(2026, 3, day)


def test_the_overlay_of_a_preset_is_published_by_its_name(office, layer):
    office.choose("family_fellowship")
    made = layer(name="youth", preset="family_fellowship").json
    assert made["document"] == load_preset("family_fellowship").overlays["youth"]


def test_an_overlay_a_preset_has_not_is_not_found(layer, north):
    assert layer(name="elders", preset="family_fellowship").status_code == 404

"""Overlays: laid on chosen chapters, lifted from them, by a body, a unit, or a service unit beside the path."""

import pytest

from tests.federation.levels.conftest import kind

GATE = "helper.gate_months"
STRICT = {"helper": {"gate_months": 24, "min_age": 21}, "guidelines": {"default_force": "minimum"}}


@pytest.fixture
def youth(office, north, layer):
    return layer(name="youth", document=STRICT).json


def test_an_overlay_binds_the_chapters_it_lies_on_alone(office, youth, harbour, lay, bound):
    other = office.chapter("Creek")
    lay("youth", harbour)
    assert [bound(each, "helper.min_age")[:2] for each in (harbour, other)] == [(21, "youth"), (0, "policy")]


def test_a_lifted_overlay_binds_nobody_any_more(youth, harbour, lay, bound):
    lay("youth", harbour)
    lay("youth", harbour, is_laid=False)
    assert bound(harbour, "helper.min_age")[:2] == (0, "policy")


def test_where_an_overlay_lies_is_kept_with_who_and_why(office, youth, harbour, lay):
    lay("youth", harbour)
    kept = office.officer.get(f"/v1/bodies/{office.body_id}/placements").json["items"]
    assert [(each["chapter_id"], each["reason"], each["laid_by"] != "") for each in kept] == [
        (harbour, "The young", True)
    ]


def test_of_a_unit_and_an_overlay_the_stricter_holds(layer, north, youth, harbour, lay, bound):
    layer(north, document={"helper": {"gate_months": 30}})
    lay("youth", harbour)
    assert bound(harbour, GATE) == (30, "unit", 1, north)


def test_an_overlay_contradicts_a_unit_it_meets_only_where_it_is_laid(office, layer, north, harbour, lay):
    layer(north, document={"ceilings": {GATE: 20}})
    layer(name="youth", document=STRICT)
    answer = lay("youth", harbour)
    told = [(rule["layer"], rule["set_by"]) for rule in answer.json["contradictions"][0]["rules"]]
    assert (kind(answer), told) == ((409, "levels-contradict"), [("unit", north), ("youth", office.body_id)])


def test_a_unit_contradicts_an_overlay_that_lies_on_one_of_its_chapters(layer, north, youth, harbour, lay):
    lay("youth", harbour)
    assert kind(layer(north, document={"ceilings": {GATE: 20}})) == (409, "levels-contradict")


def test_a_chapter_does_not_come_to_a_unit_that_contradicts_its_overlay(office, layer, youth, lay):
    alone, north = office.chapter("Quay"), office.unit("south")
    layer(north, document={"ceilings": {GATE: 20}})
    lay("youth", alone)
    found = office.officer.get(f"/v1/chapters/{alone}")
    answer = office.officer.change("PATCH", f"/v1/chapters/{alone}", {"unit_id": north}, etag=found.headers["ETag"])
    assert kind(answer) == (409, "levels-contradict")


@pytest.fixture
def helpline(office, north):
    """A service unit beside the path, which serves the chapters below the north."""
    said = {"slug": "helpline", "name": "Helpline", "level": "area", "kind": "service_unit", "parent_id": north}
    return office.officer.post(f"/v1/bodies/{office.body_id}/units", said).json["id"]


def test_a_service_unit_contradicts_the_unit_on_the_path(office, layer, north, harbour, helpline, lay):
    layer(north, document={"ceilings": {GATE: 20}})
    assert kind(layer(helpline, "answering", document={"helper": {"gate_months": 24}})) == (409, "levels-contradict")


def test_a_service_unit_lays_its_overlay_on_chapters_it_serves(layer, harbour, helpline, lay, bound):
    layer(helpline, "answering", document={"helper": {"gate_months": 24}})
    lay("answering", harbour, unit_id=helpline)
    assert bound(harbour, GATE) == (24, "answering", 1, helpline)


def test_an_overlay_of_a_unit_is_not_laid_beyond_it(office, layer, north, lay):
    layer(north, "youth", document={"helper": {"gate_months": 24}})
    assert kind(lay("youth", office.chapter("Quay"), unit_id=north)) == (409, "out-of-reach")


def test_an_overlay_nobody_published_is_not_found(harbour, lay):
    assert lay("elders", harbour).status_code == 404


def test_laying_an_overlay_that_asks_more_gives_the_bodys_notice(office, layer, harbour, lay):
    office.choose(notice_days=30)
    layer(name="youth", document=STRICT)
    assert kind(lay("youth", harbour)) == (409, "notice-too-short")
    assert lay("youth", harbour, on="2026-04-14").status_code == 201

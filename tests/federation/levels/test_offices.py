"""Who may publish below a body's policy: the national office, and the officers of a unit for that unit and below."""

import pytest


@pytest.fixture
def of_the_north(office, north):
    return office.federation.signed_in("unit_officer", body=office.body_id, unit=north)


def test_a_units_officer_publishes_its_policy(layer, north, of_the_north):
    assert layer(north, document={"helper": {"gate_months": 18}}, by=of_the_north).status_code == 201


def test_a_units_officer_publishes_nothing_of_another_unit(office, layer, of_the_north):
    south = office.unit("south")
    assert layer(south, document={"helper": {"gate_months": 18}}, by=of_the_north).status_code == 404


def test_a_units_officer_publishes_no_overlay_of_the_body(layer, of_the_north):
    assert layer(name="youth", document={"helper": {"min_age": 21}}, by=of_the_north).status_code == 404


def test_a_units_officer_publishes_no_policy_of_the_body(office, of_the_north):
    said = {"document": {}, "in_force_on": "2026-03-15"}
    assert of_the_north.post(f"/v1/bodies/{office.body_id}/policies", said).status_code == 403


def test_an_officer_of_another_body_publishes_nothing(layer, north, other):
    assert layer(north, document={"helper": {"gate_months": 18}}, by=other.officer).status_code == 404


def test_a_stranger_publishes_nothing(office, layer, north):
    assert layer(north, document={}, by=office.federation.stranger).status_code == 401


def test_a_units_officer_sees_what_binds_its_own_chapters_alone(office, harbour, of_the_north):
    quay = office.chapter("Quay")
    asked = [of_the_north.get(f"/v1/chapters/{each}/policy/effective").status_code for each in (harbour, quay)]
    assert asked == [200, 404]


def test_everyone_sees_what_binds_chapters_of_a_unit(office, layer, north):
    layer(north, document={"helper": {"gate_months": 18}})
    path = f"/v1/bodies/{office.body_id}/units/{north}/policy/effective"
    keys = office.federation.stranger.get(path).json["keys"]
    assert next(each["set_by"] for each in keys if each["key"] == "helper.gate_months") == north

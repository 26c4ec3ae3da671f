"""Both services say the same of every key: its value, which layer and version it came by, and since when it binds."""

from datetime import timedelta

import pytest

from tests.bonds import join, new_body
from tests.together.test_layers import GATE, layered, publish

__all__ = ["layered"]

SAID = ("value", "layer", "version", "set_by", "since")


@pytest.fixture
def said():
    """Return what each side says of every key, the chapter's own first."""

    def said(bond):
        assert bond.dial()["outcome"] == "done"
        there = bond.officer.get(f"/v1/chapters/{bond.chapter_id}/policy/effective")
        here = bond.coordinator.get("/v1/policy/effective")
        return [{each["key"]: [each[name] for name in SAID] for each in side.json["keys"]} for side in (here, there)]

    return said


@pytest.fixture
def renew():
    """Publish the body's policy anew, as it was but for one key that eases."""

    def renew(officer, body_id, on, **changed):
        document = {"delegated": [GATE], "helper": {"gate_months": 12}, **changed}
        said = {"preset": "loose_federation", "document": document, "in_force_on": on}
        answer = officer.post(f"/v1/bodies/{body_id}/policies", said)
        assert answer.status_code == 201, answer.json

    return renew


def test_under_layers_a_key_binds_since_it_first_had_its_value(bond, layered, said, renew, clock):
    clock.at += timedelta(days=10)
    renew(bond.officer, bond.body_id, "2026-03-25", matching={"followups": 0})
    here, there = said(bond)
    assert here == there
    assert here["reporting.duty"][3:] == [bond.body_id, "2026-03-15"]
    assert here[GATE] == [18, "unit", 1, layered, "2026-03-15"]


def test_of_a_chapter_that_moved_a_key_binds_since_it_came(bond, layered, said, clock):
    clock.at += timedelta(days=10)
    path = f"/v1/chapters/{bond.chapter_id}"
    east = bond.officer.post(f"/v1/bodies/{bond.body_id}/units", {"slug": "east", "name": "E", "level": "region"}).json
    assert publish(bond, east["id"], None, {"helper": {"gate_months": 24}}, "2026-03-25").status_code == 201
    etag = bond.officer.get(path).headers["ETag"]
    bond.officer.change("PATCH", path, {"unit_id": east["id"]}, etag=etag)
    here, there = said(bond)
    assert here == there


def test_a_chapter_that_enrolled_later_is_told_what_was_before_it(federation, founded, said, renew, clock):
    body = new_body(federation, preset=None)
    renew(body[1], body[0], "2026-03-15")
    clock.at += timedelta(days=10)
    renew(body[1], body[0], "2026-03-25", matching={"followups": 0})
    clock.at += timedelta(days=10)
    bond = join(federation, founded, body)
    here, there = said(bond)
    assert here == there
    assert here[GATE] == [12, "policy", 1, bond.body_id, "2026-03-15"]

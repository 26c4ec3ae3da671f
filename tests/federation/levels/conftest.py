"""A body that delegates, a unit below it with a chapter, and ways to publish below the body's policy."""

import pytest

TODAY = "2026-03-15"
DELEGATED = ["helper.gate_months", "reporting.duty", "guidelines.default_force"]


@pytest.fixture
def north(office):
    """A unit of a body that asks twelve months of helpers and delegates that key among some."""
    office.choose(helper={"gate_months": 12}, delegated=DELEGATED, ceilings={"helper.gate_months": 36})
    return office.unit("north")


@pytest.fixture
def harbour(office, north):
    return office.chapter("Harbour", unit_id=north)


@pytest.fixture
def layer(office):
    """Publish a layer and return the answer."""

    def layer(unit_id=None, name=None, on=TODAY, by=None, **said):
        sent = {"unit_id": unit_id, "name": name, "in_force_on": on, **said}
        return (by or office.officer).post(f"/v1/bodies/{office.body_id}/layers", sent)

    return layer


@pytest.fixture
def lay(office):
    """Lay an overlay on chapters, or lift it, and return the answer."""

    def lay(name, *chapter_ids, unit_id=None, on=TODAY, by=None, is_laid=True):
        said = {"unit_id": unit_id, "name": name, "chapter_ids": list(chapter_ids), "from_on": on, "is_laid": is_laid}
        return (by or office.officer).post(f"/v1/bodies/{office.body_id}/placements", {**said, "reason": "The young"})

    return lay


@pytest.fixture
def bound(office):
    """Return value, layer, version and setter of a key as it binds a chapter."""

    def bound(chapter_id, key):
        keys = office.officer.get(f"/v1/chapters/{chapter_id}/policy/effective").json["keys"]
        found = next(each for each in keys if each["key"] == key)
        return tuple(found[name] for name in ("value", "layer", "version", "set_by"))

    return bound


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]

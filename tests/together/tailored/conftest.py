"""A chapter below a unit that lays changes over an edition, as both services have it."""

import pytest

from mutuality.transport import Unreachable
from tests.federation.office import Office
from tests.federation.tailoring.conftest import RHYTHM

ITEMS = [
    {"slug": "openness", "purpose": "A door", "text": "Open it.", "force": "recommended"},
    {"slug": "rhythm", **RHYTHM},
]
ADOPTED = {"answer": "adopted", "decided_on": "2026-03-14"}


@pytest.fixture
def house(bond, federation_database):
    """The office of the chapter's body, which asks for no notice."""
    house = Office(bond.federation, federation_database, bond.body_id)
    house.choose("loose_federation")
    return house


@pytest.fixture
def north(house, bond):
    """A unit to which the chapter belongs."""
    unit = house.unit("north", level="region")
    house.place(bond.chapter_id, unit)
    return unit


@pytest.fixture
def edition(house):
    return house.edition(*ITEMS)


@pytest.fixture
def lay(bond, north, edition):
    """Lay changes over the edition for a unit, the north unless said otherwise, and let the chapter hear of it."""

    def lay(unit=north, base=edition, **said):
        whole = {"base_edition_id": base, "title": "Ours", "effective_on": "2026-03-15", **said}
        laid = bond.officer.post(f"/v1/units/{unit}/tailorings", whole)
        assert bond.dial()["outcome"] == "done"
        return laid.json.get("id")

    return lay


@pytest.fixture
def asked(bond, edition):
    """Return what an edition asks of the chapter, item by item, as the chapter has it."""

    def asked(edition=edition):
        shown = bond.coordinator.get(f"/v1/editions/{edition}/items").json["items"]
        return {each["slug"]: each for each in shown}

    return asked


@pytest.fixture
def verdicts(bond):
    """Return what the body reads of each item at the chapter."""

    def verdicts():
        shown = bond.officer.get(f"/v1/chapters/{bond.chapter_id}/compliance").json["items"]
        return {each["item"]: each for each in shown}

    return verdicts


@pytest.fixture
def cut(network, monkeypatch):
    """Cut the way to the federation until it is mended again."""

    def nobody(*_args, **_kwargs):
        raise Unreachable("cut", "no way")

    def cut():
        monkeypatch.setattr(type(network), "send", nobody)
        return monkeypatch.undo

    return cut

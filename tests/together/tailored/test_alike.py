"""Whatever units laid over whatever editions, both services say the same of what a chapter is asked."""

import random

import pytest

from mutuality.web.service import EXTENSION
from mutuality_chapter.editions import store
from mutuality_federation import tailoring
from tests.federation.tailoring.conftest import KEYS
from tests.together.tailored.conftest import ITEMS

FORCES = ("information", "recommended", "minimum", "binding")


def change(dice, number):
    """Return some changes, of which some will not fit."""
    item = dice.choice(("openness", "rhythm", "keys-1"))
    said = {
        "added": [{**KEYS, "slug": f"keys-{dice.randint(1, 2)}", "text": dice.choice(("Two.", "Three."))}],
        "strengthened": [{"item": item, "force": dice.choice(FORCES)}],
        "numbers": [{"item": "rhythm", "number": dice.randint(7, 62)}],
        "other_ways": [{"item": item, "text": f"Way {number}"}],
    }
    return {kind: said[kind] for kind in dice.sample(list(said), 2)}


def newer(dice):
    """Return the items of a newer edition: stronger, weaker, renamed, or with an item a unit may have added."""
    openness = {**ITEMS[0], "force": dice.choice((None, *FORCES))}
    if dice.random() < 0.3:
        openness |= {"slug": "doors", "replaces": ["openness"]}
    return [openness, ITEMS[1], *([{"slug": "keys-1"}] if dice.random() < 0.3 else [])]


@pytest.fixture
def ask_more(bond, house, north):
    """Let the north ask more of items without a force of their own, and an overlay on the chapter most of all."""
    house.choose("loose_federation", delegated=["guidelines.default_force"])
    body = f"/v1/bodies/{house.body_id}"
    laid = {"name": "youth", "chapter_ids": [bond.chapter_id], "from_on": "2026-03-15", "reason": "The young"}

    def ask_more(of_north, of_youth):
        for unit_id, name, force in ((north, None, of_north), (None, "youth", of_youth)):
            said = {"unit_id": unit_id, "name": name, "in_force_on": "2026-03-15"}
            document = {"guidelines": {"default_force": force}}
            answer = house.officer.post(f"{body}/layers", {**said, "document": document})
            assert answer.status_code == 201, answer.json
        assert house.officer.post(f"{body}/placements", laid).status_code == 201

    return ask_more


@pytest.mark.parametrize(("of_north", "goes"), [("binding", False), ("minimum", True)])
def test_an_item_without_a_force_is_as_strong_as_the_unit_asks_on_both_sides(
    bond, house, lay, asked, ask_more, of_north, goes
):
    ask_more(of_north, "binding")
    edition = house.edition({**ITEMS[0], "force": None})
    made = lay(base=edition, other_ways=[{"item": "openness", "text": "By night."}])
    assert (made is not None, asked(edition)["openness"]["other_way"] is not None) == (goes, goes)
    assert bond.coordinator.get(f"/v1/editions/{edition}/clashes").json["items"] == []


@pytest.mark.parametrize("seed", [1, 3, 6])
def test_both_services_say_the_same_whatever_was_laid_and_superseded(
    bond, house, north, lay, edition, asked, ask_more, seed
):
    dice = random.Random(seed)
    bay = house.unit("bay", north, level="region")
    house.place(bond.chapter_id, bay)
    ask_more(*dice.choices(FORCES[1:], k=2))
    edition = house.edition({**ITEMS[0], "force": None}, ITEMS[1])
    for number in range(11):
        if number == 9:
            edition = house.edition(*newer(dice))
        lay(dice.choice((north, bay)), edition, **change(dice, number))
    there = bond.federation.stranger.get(f"/v1/units/{bay}/items?guideline=meetings").json
    names = ("slug", "force", "text", "derived", "other_way", "rule")
    ours = [[each[name] for name in names] for each in asked(edition).values()]
    assert ours == [[each[name] for name in names] for each in there["items"]]
    assert bond.coordinator.get(f"/v1/editions/{edition}/clashes").json["items"] == there["clashes"]
    assert overlays_here(bond) == overlays_there(bond, [each["id"] for each in told(bond)])


def told(bond):
    """Return the tailorings that apply to the chapter."""
    return [each for each in bond.coordinator.get("/v1/tailorings").json["items"] if each["applies"]]


def overlays_here(bond):
    """Return how the chapter reads what applies to it."""
    with bond.chapter.app.extensions[EXTENSION].database.reading() as session:
        return {each.tailoring.id: each for each in store.applying(session, "meetings")}


def overlays_there(bond, ids):
    """Return how the federation reads the same."""
    with bond.federation.app.extensions[EXTENSION].database.reading() as session:
        read = {each.tailoring.id: each for each in tailoring.overlays_of(session, bond.body_id, "meetings")}
    return {each: read[each] for each in ids}

"""What a unit lays over an edition reaches the chapters below it, is answered there off line, and counts above."""

import random

import pytest

from mutuality.transport import Unreachable
from mutuality.web.service import EXTENSION
from mutuality_chapter.editions import store
from mutuality_federation import tailoring
from tests.federation.office import Office
from tests.federation.tailoring.conftest import KEYS, RHYTHM

ITEMS = [
    {"slug": "openness", "purpose": "A door", "text": "Open it.", "force": "recommended"},
    {"slug": "rhythm", **RHYTHM},
]
ADOPTED = {"answer": "adopted", "decided_on": "2026-03-14"}
FORCES = ("information", "recommended", "minimum", "binding")


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


def test_an_item_a_unit_added_is_answered_off_line_and_counted(bond, lay, cut, asked, verdicts, edition, north):
    laid = lay(added=[KEYS])
    mend = cut()
    assert bond.dial()["outcome"] == "unreachable"
    answered = bond.coordinator.post(f"/v1/editions/{edition}/items/keys/response", ADOPTED)
    assert (answered.status_code, answered.json["edition_id"]) == (201, laid)
    mend()
    assert bond.dial()["outcome"] == "done"
    assert (verdicts()["keys"]["answer"], asked()["keys"]["set_by"]) == ("adopted", north)


def test_an_item_a_unit_added_is_attested_under_the_name_of_its_edition(bond, lay, verdicts, edition):
    lay(added=[KEYS])
    view = {"view": "met", "attested_on": "2026-03-14"}
    assert bond.coordinator.post(f"/v1/editions/{edition}/items/keys/attestation", view).status_code == 201
    bond.dial()
    assert (verdicts()["keys"]["view"], verdicts()["keys"]["is_met"]) == ("met", True)


def test_a_stricter_number_of_a_unit_changes_what_our_facts_come_to(bond, lay, verdicts):
    lay()
    venue = bond.coordinator.post("/v1/venues", {"kind": "library", "area": "Old town"}).json["id"]
    said = {"venue_id": venue, "name": "Sunday", "weekday": 7, "starts": "19:30"}
    meeting = bond.coordinator.post("/v1/meetings", said).json["id"]
    held = f"/v1/meetings/{meeting}/occurrences/2026-02-22"
    assert bond.coordinator.request("PUT", held, json={"attended": 7}).status_code < 300
    outcomes = []
    for number in (31, 14):
        lay(numbers=[{"item": "rhythm", "number": number}])
        bond.coordinator.post("/v1/derivations", None)
        bond.dial()
        outcomes.append(verdicts()["rhythm"]["outcome"])
    assert outcomes == ["kept", "not_kept"]


def test_a_chapter_that_moves_loses_and_gains_items_and_no_answer(bond, house, lay, asked, verdicts, edition, north):
    lay(added=[KEYS])
    bond.coordinator.post(f"/v1/editions/{edition}/items/keys/response", ADOPTED)
    south = house.unit("south", level="region")
    house.place(bond.chapter_id, south)
    lay(south, added=[{**KEYS, "slug": "tea", "purpose": "Warmth", "text": "There is tea."}])
    assert ("keys" in asked(), "tea" in asked()) == (False, True)
    house.place(bond.chapter_id, north)
    bond.dial()
    assert (asked()["keys"]["answer"], verdicts()["keys"]["answer"], "tea" in asked()) == ("adopted", "adopted", False)


def test_an_answer_given_before_the_chapter_moved_reaches_the_body_after_it(bond, house, lay, verdicts, edition, north):
    lay(added=[KEYS])
    bond.coordinator.post(f"/v1/editions/{edition}/items/keys/response", ADOPTED)
    house.place(bond.chapter_id, None)
    assert bond.dial()["outcome"] == "done"
    house.place(bond.chapter_id, north)
    assert verdicts()["keys"]["answer"] == "adopted"


def test_an_announced_tailoring_holds_from_its_day_without_another_word(bond, lay, asked, cut, clock):
    lay(strengthened=[{"item": "openness", "force": "minimum"}], effective_on="2026-06-20")
    cut()
    before = asked()["openness"]["force"]
    clock.at = clock.at.replace(month=6, day=21)
    assert (before, asked()["openness"]["force"], asked()["openness"]["asked_on"]) == (
        "recommended",
        "minimum",
        "2026-06-20",
    )


def test_where_a_newer_edition_is_stricter_it_prevails_here_too_and_both_rules_are_named(bond, house, lay, asked):
    lay(strengthened=[{"item": "openness", "force": "minimum"}])
    newer = house.edition({**ITEMS[0], "force": "binding"})
    bond.dial()
    (clash,) = bond.coordinator.get(f"/v1/editions/{newer}/clashes").json["items"]
    assert (clash["above"], clash["below"]) == ("meetings, edition 2", "North, tailoring 1 of meetings")
    assert (asked(newer)["openness"]["force"], asked(newer)["openness"]["set_by"]) == ("binding", None)


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
    openness = {**ITEMS[0], "force": dice.choice(FORCES)}
    if dice.random() < 0.3:
        openness |= {"slug": "doors", "replaces": ["openness"]}
    return [openness, ITEMS[1], *([{"slug": "keys-1"}] if dice.random() < 0.3 else [])]


@pytest.mark.parametrize("seed", [1, 3, 6])
def test_both_services_say_the_same_whatever_was_laid_and_superseded(bond, house, north, lay, edition, asked, seed):
    dice = random.Random(seed)
    bay = house.unit("bay", north, level="region")
    house.place(bond.chapter_id, bay)
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

"""A chapter is excused from an item: it is told, sees it beside the item, also off line, and is left in peace."""

from datetime import UTC, datetime

import pytest

from tests.federation.office import Office
from tests.federation.tailoring.conftest import KEYS

ITEMS = [
    {"slug": "openness", "purpose": "A door", "text": "Open it.", "force": "binding"},
    {"slug": "often", "purpose": "A rhythm", "text": "Meet.", "force": "binding", "known_by": "derived"},
]
OFTEN = {"fact": "meeting_every_days", "parameter": 31, "low": 7, "high": 62}
DAYS = {"from_on": "2026-03-15", "until": "2026-04-30"}
CAMPAIGN = {"title": "Doors", "reason": "Spring.", "opens_on": "2026-03-15", "due_on": "2026-04-15"}


@pytest.fixture
def house(bond, federation_database):
    """The office of the chapter's body."""
    return Office(bond.federation, federation_database, bond.body_id)


@pytest.fixture
def edition(house):
    return house.edition(ITEMS[0], {**ITEMS[1], "derived": OFTEN})


@pytest.fixture
def excused(house, bond, edition):
    """Excuse the chapter from items, let it hear of that, and return the waivers."""

    def excused(*items, by=bond.officer, **days):
        guideline = house.show("guidelines")["items"][0]["id"]
        said = [{"guideline_id": guideline, "item": each, "reason": "No hall.", **DAYS, **days} for each in items]
        made = [by.post(f"/v1/chapters/{bond.chapter_id}/waivers", each) for each in said]
        assert ([each.status_code for each in made], bond.dial()["outcome"]) == ([201] * len(items), "done")
        return [each.json for each in made]

    return excused


def due(bond):
    return [(each["kind"], each["item"]) for each in bond.coordinator.get("/v1/dues").json["items"]]


def until(bond, path):
    return {
        each.get("slug", each.get("item")): each["waived_until"] for each in bond.coordinator.get(path).json["items"]
    }


def told(bond):
    return [
        (each["item"], each["state"], each["end_reason"]) for each in bond.coordinator.get("/v1/waivers").json["items"]
    ]


def test_a_chapter_sees_until_when_it_is_excused_wherever_it_sees_the_item(bond, edition, excused):
    excused("openness", "often")
    for path in (f"/v1/editions/{edition}/items", f"/v1/editions/{edition}/attestations"):
        assert until(bond, path) == {"openness": "2026-04-30", "often": "2026-04-30"}
    assert until(bond, "/v1/derivations") == {"often": "2026-04-30"}


def test_a_chapter_is_left_in_peace_off_line_until_the_last_day_and_reminded_on_the_next(
    bond, excused, network, monkeypatch, clock
):
    excused("openness", "often")
    monkeypatch.setattr(network, "off", {"federation.test"})
    clock.at = datetime(2026, 4, 30, 12, tzinfo=UTC)
    assert (bond.dial()["outcome"], due(bond)) == ("unreachable", [])
    clock.at = datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert due(bond) == [("answer", "often"), ("answer", "openness")]


def test_a_waiver_says_that_it_has_ended(bond, excused, clock):
    excused("openness")
    clock.at = datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert (bond.dial()["outcome"], told(bond)) == ("done", [("openness", "ended", None)])


def test_a_waiver_that_is_ended_early_is_told_with_its_reason_and_the_chapter_is_reminded_again(bond, excused):
    (waiver,) = excused("openness")
    bond.officer.post(f"/v1/waivers/{waiver['id']}/end", {"reason": "They have a hall."})
    bond.dial()
    assert told(bond) == [("openness", "ended_early", "They have a hall.")]
    assert due(bond) == [("answer", "often"), ("answer", "openness")]


def test_a_unit_excuses_from_what_it_added_and_from_nothing_else(bond, house, edition, excused):
    north = house.unit("north", level="region")
    house.place(bond.chapter_id, north)
    said = {"base_edition_id": edition, "title": "Ours", "effective_on": "2026-04-20", "added": [KEYS]}
    assert bond.officer.post(f"/v1/units/{north}/tailorings", said).status_code == 201
    of_north = bond.federation.signed_in("unit_officer", body=bond.body_id, unit=north)
    excused("keys", by=of_north, from_on="2026-04-21")
    assert told(bond) == [("keys", "coming", None)]


def test_a_campaign_of_the_body_does_not_ask_for_what_the_body_waived(bond, edition, excused):
    excused("openness")
    said = {**CAMPAIGN, "edition_id": edition, "items": ["openness"]}
    assert bond.officer.post(f"/v1/bodies/{bond.body_id}/campaigns", said).status_code == 201
    bond.dial()
    assert due(bond) == [("answer", "often")]


def test_a_chapter_that_left_is_shown_no_waiver_of_its_former_body(bond, excused):
    excused("openness")
    bond.coordinator.post("/v1/affiliation/departure", {"reason": "members_decided"})
    bond.dial()
    assert told(bond) == []

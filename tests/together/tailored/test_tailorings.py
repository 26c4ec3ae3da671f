"""What a unit lays over an edition reaches the chapters below it, is answered there off line, and counts above."""

import pytest

from mutuality.language import Kind
from tests.federation.tailoring.conftest import KEYS
from tests.forging import forger_of
from tests.together.tailored.conftest import ADOPTED, ITEMS


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


@pytest.fixture
def forger(bond, chapter_database):
    """A hand that signs for the chapter whatever a test wants."""
    return forger_of(bond, chapter_database).begin()


def test_an_answer_to_an_item_of_a_unit_the_chapter_was_never_under_is_refused_and_not_kept(
    bond, forger, house, edition
):
    said = {"base_edition_id": edition, "title": "Ours", "effective_on": "2026-03-15", "added": [KEYS]}
    south = house.unit("south", level="region")
    laid = bond.officer.post(f"/v1/units/{south}/tailorings", said).json["id"]
    refused = forger.put(Kind.RESPONSE, {"edition_id": laid, "item": "keys", **ADOPTED}, policy=2)
    assert (refused.status_code, refused.json["type"].rpartition("/")[2]) == (422, "tailoring-elsewhere")
    assert bond.officer.get(f"/v1/chapters/{bond.chapter_id}/compliance/{laid}/keys").status_code == 404

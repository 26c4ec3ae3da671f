"""A promise from the chapter to its body, and what was not promised refused on both sides, by the same rule."""

from datetime import UTC, date, datetime

import pytest

from tests.federation.office import Office
from tests.federation.promises.test_routes import FORM, QUARTER

PATH = "/v1/report-promises/spring"


@pytest.fixture
def house(bond, federation_database):
    """The office of a body whose form asks for promises from April on, as the chapter knows."""
    house = Office(bond.federation, federation_database, bond.body_id)
    house.choose(on=date(2026, 4, 14), reporting={"duty": "required"}, number_visibility={"totals": "national"})
    form_id = house.officer.post(f"/v1/bodies/{bond.body_id}/forms", FORM).json["id"]
    house.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": QUARTER})
    bond.dial()
    return house


def promise(bond, **said):
    body = {"from_period": QUARTER, "decided_on": "2026-03-14", **said}
    assert bond.coordinator.request("PUT", PATH, json=body).status_code == 200
    assert bond.dial()["outcome"] == "done"


def test_a_promise_arrives_and_both_sides_show_it(bond, house):
    promise(bond)
    ours, theirs = bond.coordinator.get(PATH).json, house.show("report-promises")["items"]
    assert [(each["chapter_id"], each["from_period"]) for each in theirs] == [(bond.chapter_id, ours["from_period"])]


def test_a_promise_taken_back_is_taken_back_on_both_sides(bond, house):
    promise(bond)
    assert bond.coordinator.request("DELETE", PATH).status_code == 204
    bond.dial()
    assert bond.coordinator.get(PATH).status_code == 404
    assert [each["from_period"] for each in house.show("report-promises")["items"]] == [QUARTER, None]


def test_once_promised_it_is_expected(bond, house, clock):
    promise(bond)
    clock.at = datetime(2026, 7, 5, 12, tzinfo=UTC)
    assert house.show("completeness", first="2026-06", last="2026-06", form="spring")["awaited"] == 1

"""A chapter that missed a closed period is let in again until a day, and reads so, also off line."""

from datetime import UTC, date, datetime

import pytest

from tests.federation.office import Office


@pytest.fixture
def house(bond, federation_database, clock):
    """The office of the chapter's body, which closes a period ten days after its end."""
    house = Office(bond.federation, federation_database, bond.body_id)
    reporting = {"duty": "required", "due_days": 5, "closes_days": 10}
    house.choose(on=date(2026, 4, 14), reporting=reporting, number_visibility={"totals": "national"})
    clock.at = datetime(2026, 6, 1, 12, tzinfo=UTC)
    bond.dial()
    return house


@pytest.fixture
def let_in(bond, house):
    """Open February again until a day."""

    def let_in(until):
        said = {"period": "2026-02", "until": until, "reason": "The flood."}
        made = bond.officer.post(f"/v1/chapters/{bond.chapter_id}/report-reopenings", said)
        assert made.status_code == 201, made.json
        bond.dial()

    return let_in


def release(bond):
    return bond.coordinator.request("PUT", "/v1/reports/2026-02")


def test_a_closed_period_leaves_the_chapter_once_the_feed_told_that_it_is_open_again(bond, house, let_in):
    assert release(bond).json["type"].endswith("period-closed")
    let_in("2026-06-20")
    assert (release(bond).status_code, bond.dial()["outcome"]) == (200, "done")
    assert house.show("completeness", first="2026-02", last="2026-02")["received"] == 1


def test_a_chapter_reads_off_line_what_was_granted_it_and_why(bond, let_in):
    let_in("2026-06-20")
    shown = bond.coordinator.get("/v1/report-exceptions").json["items"]
    assert [(each["kind"], each["period"], each["until"], each["reason"]) for each in shown] == [
        ("reopened", "2026-02", "2026-06-20", "The flood.")
    ]

"""Whatever goes wrong at a source ends in a receipt, and no listing is lost."""

import pytest

from tests.polling import FAULTS, FIVE, WHOLE, Area, listed, row


@pytest.mark.parametrize(("area", "outcome"), FAULTS)
def test_a_fault_ends_in_a_receipt_and_no_meeting_is_lost(look, held, area, outcome):
    look(Area(WHOLE))
    before, asked = held(), len(area.asked)
    receipt = look(area)
    assert (receipt["outcome"], receipt["import_id"], held()) == (outcome, None, before)
    assert receipt["detail"].endswith(".")
    assert "secret" not in str(receipt)
    assert len(area.asked) == asked + 1  # nobody went where it sends on to


def test_of_two_rows_with_one_slug_the_first_counts_and_the_other_waits(look, held, coordinator, source):
    look(Area(listed("one", row("one", time="20:00"))))
    assert held() == {"one": "19:30"}
    (waiting,) = coordinator.get(f"{source}/waiting-rows").json["items"]
    assert (waiting["row"], waiting["faults"][0]["code"]) == (1, "duplicate-slug")


def test_a_source_that_goes_back_in_time_changes_nothing_and_says_so(look, held, coordinator, source):
    look(Area(listed(row("one", updated="2026-03-10 10:00:00", time="20:00"), "two")))
    receipt = look(Area(listed(row("one", updated="2026-03-09 10:00:00"), "two")))
    assert (receipt["outcome"], held()["one"]) == ("went_back", "20:00")
    assert coordinator.get(f"{source}/polls/{receipt['id']}").json["older"] == ["one"]


def test_a_source_whose_newest_row_is_gone_did_not_go_back(look):
    rows = [row(slug, updated="2026-03-09 10:00:00") for slug in FIVE]
    look(Area(listed(*rows, row("six", updated="2026-03-10 10:00:00"))))
    assert look(Area(listed(*rows)))["outcome"] == "taken"


def test_what_is_gone_is_let_go_once_a_person_confirmed_it_and_nothing_more_is(look, held, coordinator, source):
    look(Area(WHOLE))
    receipt = look(Area(listed("one", "two", "three")))
    confirmation = f"{source}/polls/{receipt['id']}/confirmation"
    assert coordinator.request("PUT", confirmation).json["gone"] == ["five", "four"]
    assert look(Area(listed("one", "two")))["outcome"] == "shrank"
    assert (look(Area(listed("one", "two", "three")))["outcome"], set(held())) == ("taken", {"one", "two", "three"})
    assert coordinator.request("PUT", confirmation).json["type"].endswith("nothing-to-confirm")

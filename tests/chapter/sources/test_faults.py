"""Whatever goes wrong at a source ends in a receipt, and no listing is lost."""

import pytest

from mutuality.outbound import LARGEST_FETCHED
from tests.chapter.imports.conftest import row
from tests.chapter.sources.conftest import Area, listed

FIVE = ("one", "two", "three", "four", "five")
WHOLE = listed(*FIVE)


@pytest.mark.parametrize(
    ("area", "outcome"),
    [
        (Area(WHOLE[:-40]), "unreadable"),
        (Area(b"[]"), "empty"),
        (Area(b"{}"), "unreadable"),
        (Area(b"\n<html>Sign in</html>"), "web_page"),
        (Area(WHOLE, status=403), "refused"),
        (Area(WHOLE, status=206), "refused"),
        (Area(status=304), "refused"),
        (Area(reason="timed-out"), "timed_out"),
        (Area(reason="no-connection"), "no_connection"),
        (Area(reason="address-refused"), "address_refused"),
        (Area(reason="answer-too-large"), "too_large"),
        (Area(b" " * (LARGEST_FETCHED + 1)), "unreadable"),
        (Area(status=302, headers={"location": "http://10.0.0.5/admin?key=secret"}), "moved"),
        (Area(listed("one")), "shrank"),
        (Area(listed({"slug": "one"}, "two", "six", "seven", "eight")), "shrank"),
    ],
)
def test_a_fault_ends_in_a_receipt_and_no_meeting_is_lost(look, held, area, outcome):
    look(Area(WHOLE))
    before = held()
    receipt = look(area)
    assert (receipt["outcome"], receipt["import_id"], held()) == (outcome, None, before)
    assert receipt["detail"].endswith(".")
    assert "secret" not in str(receipt)
    assert len(area.asked) == 1  # nobody went where it sends on to


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

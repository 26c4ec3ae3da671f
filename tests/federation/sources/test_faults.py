"""Whatever goes wrong at a source of a unit ends in a receipt, and no listing is lost."""

import pytest

from tests.polling import FAULTS, FIVE, WHOLE, Area, listed, row


def all_of(*slugs):
    return {(slug.title(), "relayed") for slug in slugs}


@pytest.mark.parametrize(("area", "outcome"), FAULTS)
def test_a_fault_ends_in_a_receipt_and_no_listing_is_lost(newest, held, area, outcome):
    newest(Area(WHOLE))
    asked = len(area.asked)
    receipt = newest(area)
    assert (receipt["outcome"], receipt["lines"], held()) == (outcome, None, all_of(*FIVE))
    assert receipt["detail"].endswith(".")
    assert "secret" not in str(receipt)
    assert len(area.asked) == asked + 1  # nobody went where it sends on to


def test_of_two_rows_with_one_slug_the_first_counts_and_the_other_waits(newest, held, secretary, source):
    receipt = newest(Area(listed("one", row("one", time="20:00"))))
    assert ([each["outcome"] for each in receipt["lines"]], held()) == (["accepted", "rejected"], all_of("one"))
    (waiting,) = secretary.get(f"{source}/waiting-rows").json["items"]
    assert (waiting["row"], waiting["faults"][0]["code"]) == (1, "duplicate-slug")


def test_a_source_that_goes_back_in_time_changes_nothing_and_says_so(newest, held):
    newest(Area(listed(row("one", updated="2026-03-10 10:00:00", name="Lantern"))))
    receipt = newest(Area(listed(row("one", updated="2026-03-09 10:00:00"))))
    assert (receipt["outcome"], receipt["older"], held()) == ("went_back", ["one"], all_of("lantern"))


def test_what_is_gone_is_let_go_once_an_officer_confirmed_it(newest, held, secretary, source):
    newest(Area(WHOLE))
    receipt = newest(Area(listed("one", "two", "three")))
    assert (receipt["outcome"], receipt["gone"]) == ("shrank", ["five", "four"])
    secretary.request("PUT", f"{source}/polls/{receipt['id']}/confirmation")
    assert newest(Area(listed("one", "two", "three")))["outcome"] == "taken"
    assert held() == all_of("one", "two", "three")


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ({"notes": "Ask for Ann Vandersloot"}, "names-in-full"),
        ({"notes": "Ring +49 30 5550100"}, "gives-contact"),
        ({"url": "mailto", "conference_url": "https://meet.example/?to=ann%40area.example"}, "gives-contact"),
    ],
)
def test_a_row_that_tells_of_people_waits_and_what_was_relayed_before_goes_on(
    office, newest, held, secretary, source, said, rule
):
    office.choose(anonymity={"name_form": "first_initial"})
    newest(Area(listed("one", "two")))
    newest(Area(listed("one", row("two", **said))))
    (waiting,) = secretary.get(f"{source}/waiting-rows").json["items"]
    assert waiting["faults"][0]["code"] == "listing-tells-of-people"
    assert waiting["faults"][0]["detail"].startswith(rule)
    assert held() == all_of("one", "two")


def test_what_says_how_somebody_is_reached_is_not_carried(newest, federation):
    contact = {"contact_1_name": "Ann V", "contact_1_email": "ann@area.example", "contact_1_phone": "902 555 0100"}
    receipt = newest(Area(listed(row("one", notes="Ring 902 555 0147", **contact))))
    shown = str(federation.stranger.get("/v1/listings").json)
    assert [each for each in ("Ann", "0100", "0147") if each in shown] == []
    assert sorted(contact) == receipt["lines"][0]["left_out"]


def test_a_home_is_an_area_wherever_it_is_looked_for(newest, federation, federation_database):
    home = {"location": "Private home", "formatted_address": "17 Quince Lane, Halifax, NS", "region": "South End"}
    newest(Area(listed(row("one", **home, latitude=44.64881, longitude=-63.57529, notes="At 17 Quince Lane"))))
    (listing,) = federation.stranger.get("/v1/listings").json["items"]
    assert (listing["address"], listing["area"], listing["latitude"]) == (None, "South End", 44.65)
    assert "Quince" not in str(federation.stranger.get("/v1/feeds/meeting-guide").get_data())

"""What of helping goes with somebody who leaves."""

import pytest

from tests.traces import in_tables

CANARY = "Zanzibrel"


@pytest.fixture
def told(lived, offer, policy, choose, coordinator, mary, as_owl):
    """Mary left the same word wherever words may be left, and is a helper."""
    policy(helper={"selected_by": "area"})
    as_owl.post("/v1/me/encouragements", {"member_id": mary})
    offer(lived(mary), account=CANARY, methods=["Evening walks"])
    coordinator.post(f"/v1/members/{mary}/trainings", {"title": CANARY, "hours": 2, "held_on": "2026-03-01"})
    assert choose(mary, confirmed_by=f"{CANARY} of the area").status_code == 201
    return mary


def test_all_that_was_offered_is_handed_over_and_erased(told, as_mary, chapter_database):
    assert {"helper_profile", "helper_training", "helper_selection"} <= in_tables(chapter_database, CANARY)
    taken = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["helpers"]
    assert (taken["offer"]["account"], taken["trainings"][0]["title"]) == (CANARY, CANARY)
    assert taken["methods"][0]["title"] == "Evening walks"
    assert in_tables(chapter_database, CANARY) == set()


def test_a_helper_who_leaves_is_no_helper_any_more(told, as_mary, coordinator):
    as_mary.post("/v1/me/departure", {"reason": "moved"})
    assert coordinator.get("/v1/helpers").json["items"] == []


def test_whom_one_encouraged_is_forgotten_when_one_leaves(lived, settled, mary, as_mary, as_owl):
    as_owl.post("/v1/me/encouragements", {"member_id": mary})
    as_owl.post("/v1/me/departure", {"reason": "moved"})
    settled(lived(mary))
    assert as_mary.get("/v1/me/helper-invitation").json["encouraged_by"] == []

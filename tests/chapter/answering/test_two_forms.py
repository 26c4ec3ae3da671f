"""Two forms that ask for one figure: it is drawn once, leaves by one mode, and is paid for once."""

import pytest
from sqlalchemy import func, select

from mutuality_chapter.disclosing import Draw
from tests.chapter.answering.conftest import AFTER, QUARTER

JOINS, LEFT = {"code": "joins", "mode": "noised"}, {"code": "departures", "mode": "noised"}


@pytest.fixture
def two(policy, asks, clock):
    """Let one form ask who joined, and another who joined and left."""
    policy(reporting={"duty": "expected"})
    asks("spring", indicators=[JOINS])
    asks("autumn", indicators=[JOINS, LEFT])
    clock.at = AFTER


def test_the_second_form_gets_the_very_figure_of_the_first_whatever_was_noted_since(two, release, admitted, cells):
    first = cells(release("spring"))["joins"]
    for _ in range(30):
        admitted(declared_on="2026-02-10")
    assert cells(release("autumn"))["joins"] == first


def test_where_the_first_drew_all_that_is_asked_the_second_costs_nothing(two, asks, release, chapter_database):
    asks("winter", indicators=[JOINS])
    release("spring")
    answer = release("winter").json
    with chapter_database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Draw)) == 1
    assert (answer["noise"]["epsilon"], answer["noise"]["scale"]) == (1.0, 1.0)


def test_what_the_first_did_not_ask_is_drawn_and_paid_for_and_both_costs_are_told(two, coordinator, release):
    release("spring")
    look = coordinator.get(f"/v1/forms/autumn/reports/{QUARTER}/preview").json["budget"]
    assert (look["costs"], look["spent"], look["is_drawn"]) == (1.0, 1.0, False)
    assert release("autumn").json["noise"]["epsilon"] == 2.0


def test_a_figure_leaves_by_the_mode_it_left_by_whatever_another_form_asks(two, asks, release, cells):
    first = cells(release("spring"))["joins"]
    asks("winter", indicators=[{"code": "joins", "mode": "suppressed"}])
    answer = release("winter")
    assert (answer.json["cells"][0]["mode"], cells(answer)["joins"]) == ("noised", first)


def test_months_and_quarters_of_one_figure_are_each_paid_for_until_the_year_is_spent(
    two, asks, release, problem, coordinator
):
    asks("months", period="month", effective_from="2026-01", indicators=[JOINS])
    release("spring")
    months = [release("months", f"2026-0{month}") for month in (1, 2, 3)]
    assert [each.status_code for each in months] == [200, 200, 200]
    spent = coordinator.get(f"/v1/forms/spring/reports/{QUARTER}/preview").json["budget"]["spent"]
    assert round(spent, 3) == 2.0


def test_a_figure_that_left_exactly_leaves_so_by_the_second_form_too(two, asks, release, cells, coordinator):
    for slug in ("halls", "houses"):
        asks(slug, indicators=[{"code": "meetings_held", "mode": "exact"}])
    first = cells(release("halls"))
    look = coordinator.get(f"/v1/forms/houses/reports/{QUARTER}/preview").json["figures"]
    assert look[0]["why"].startswith("Another form let it out")
    venue = coordinator.post("/v1/venues", {"kind": "church", "area": "South End"}).json["id"]
    meeting = coordinator.post("/v1/meetings", {"venue_id": venue, "name": "Sunday Light"}).json["id"]
    tally = {"attended": 9, "newcomers": 0}
    coordinator.request("PUT", f"/v1/meetings/{meeting}/occurrences/2026-02-10", json=tally)
    assert cells(release("houses")) == first

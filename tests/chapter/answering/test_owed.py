"""Which periods our body's forms ask about, and how each stands."""

from datetime import UTC, datetime

import pytest

from mutuality_chapter import feedback
from tests.chapter.answering.conftest import SPRING


@pytest.fixture
def owed(coordinator, spring, clock):
    """Return how each period stands at noon of a day."""

    def owed(month, day):
        clock.at = datetime(2026, month, day, 12, tzinfo=UTC)
        return {each["period"]: each["standing"] for each in coordinator.get("/v1/owed-reports").json["items"]}

    return owed


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        ((3, 31), "running"),
        ((4, 1), "owed"),
        ((4, 30), "owed"),
        ((5, 1), "late"),
        ((5, 30), "late"),
        ((5, 31), "closed"),
    ],
)
def test_late_is_not_yet_closed(owed, on, standing):
    assert owed(*on)["2026-01--P3M"] == standing


def test_what_was_released_is_no_longer_owed_and_the_newest_comes_first(owed, note, release):
    note()
    release()
    assert list(owed(4, 10).items()) == [("2026-04--P3M", "running"), ("2026-01--P3M", "released")]


def test_where_a_form_asks_for_promises_nothing_is_owed_that_was_not_promised(coordinator, owed, asks):
    asks("spring", number=2, effective_from="2026-04--P3M", needs_promise=True)
    assert owed(4, 10)["2026-04--P3M"] == "not_promised"


def test_of_a_period_we_are_excused_from_nothing_is_owed(owed, chapter_database, clock):
    said = {"id": "exc_06h10ho761ump92fs47ttjqq8s", "form": "spring", "period": "2026-01--P3M", "reason": "A flood."}
    with chapter_database.transaction() as session:
        told = {**said, "granted_at": clock.at, "kind": "excused", "until": None}
        feedback.take_in(session, {"exceptions": [told], "returns": [], "follow_ups": []})
    assert owed(5, 10)["2026-01--P3M"] == "excused"


def test_an_edition_is_asked_until_the_next_one_asks_by_its_own_years(owed, asks):
    asks(number=2, effective_from="2026-04", **{**SPRING, "period": "month"})
    assert owed(6, 2) == {
        "2026-06": "running",
        "2026-05": "owed",
        "2026-04": "late",
        "2026-01--P3M": "closed",
    }

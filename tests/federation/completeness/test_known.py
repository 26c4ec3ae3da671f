"""What was known on a day is told again later as it was, whatever came since."""

import pytest


@pytest.fixture
def history(report, withdraw, today):
    """March, reported on the 5th of April, taken back on the 7th, and reported again on the 12th, after its day."""
    today(2026, 4, 5)
    report("2026-03", meetings_held=4)
    today(2026, 4, 7)
    withdraw("2026-03")
    today(2026, 4, 12)
    report("2026-03", meetings_held=5)
    today(2026, 9, 1)


@pytest.mark.parametrize(
    ("day", "counts"),
    [("04-04", "awaited"), ("04-05", "on_time"), ("04-08", "awaited"), ("04-11", "missing"), ("04-12", "late")],
)
def test_a_day_is_told_as_it_was_known_then(history, completeness, day, counts):
    shown = completeness(known_on=f"2026-{day}")
    assert (shown["known_on"], shown["expected"], shown[counts]) == (f"2026-{day}", 1, 1)


def test_what_is_known_today_is_what_is_read_live(history, completeness):
    live, known = completeness(), completeness(known_on="2026-09-01")
    assert {**live, "known_on": "2026-09-01"} == known


def test_an_excuse_of_later_was_not_known_before(strict, chapter_id, completeness, today):
    today(2026, 5, 1)
    said = {"period": "2026-03", "reason": "The flood."}
    assert strict.officer.post(f"/v1/chapters/{chapter_id}/report-excuses", said).status_code == 201
    assert [completeness(known_on=f"2026-{day}")["excused"] for day in ("04-30", "05-01")] == [0, 1]


def test_a_chapter_that_came_since_was_not_expected_then(strict, completeness, today):
    today(2026, 3, 20)
    strict.chapter("Ford")
    assert [completeness(known_on=day)["state"] for day in ("2026-03-01", "2026-03-20")] == [
        "nothing_expected",
        "expected",
    ]

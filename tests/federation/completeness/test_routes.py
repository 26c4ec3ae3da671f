"""How complete and how timely the figures of a body are, as its office reads it."""

import pytest
from sqlalchemy import event

from tests.federation.completeness.conftest import JANUARY


def shares(shown):
    return shown["completeness"], shown["timeliness"]


@pytest.mark.parametrize(("day", "timeliness"), [(10, 100), (11, 0)])
def test_what_counts_is_the_day_we_received_it(report, completeness, today, day, timeliness):
    today(2026, 4, day)
    report("2026-03", meetings_held=4)
    assert shares(completeness()) == (100, timeliness)


def test_a_correction_makes_no_report_late(report, completeness, today):
    today(2026, 4, 10)
    report("2026-03", meetings_held=4)
    today(2026, 4, 15)
    report("2026-03", meetings_held=5)
    assert shares(completeness()) == (100, 100)


def test_a_silent_chapter_lowers_both_shares_of_its_unit_alone(strict, report, completeness, today):
    north = strict.unit("north")
    strict.chapter("Ford", on=JANUARY, unit_id=north)
    today(2026, 4, 10)
    report("2026-03", meetings_held=4)
    today(2026, 4, 11)
    shown = completeness()
    by_level = {each["level"]: shares(each) for each in shown["items"]}
    assert (shares(shown), by_level) == ((50, 50), {strict.body_id: (100, 100), north: (0, 0)})


def test_a_body_without_chapters_is_told_that_nothing_was_expected(strict, completeness):
    shown = completeness()
    assert (shown["state"], shares(shown), shown["items"]) == ("nothing_expected", (None, None), [])


def test_many_chapters_are_read_in_no_more_queries_than_one(strict, chapter_id, completeness, federation_database):
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    completeness()
    of_one = len(asked)
    for number in range(5):
        strict.chapter(f"Ford {number}", on=JANUARY)
    completeness()
    assert (len(asked), sum("FROM release" in each for each in asked)) == (2 * of_one, 2)

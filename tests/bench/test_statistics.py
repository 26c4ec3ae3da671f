"""The pieces of the benchmark of statistics fit together on few chapters; nothing is timed here."""

import random

import pytest

from bench.statistics import histories, work
from bench.statistics.ground import filled, settled
from bench.statistics.truth import truth
from bench.world import UNITS


@pytest.fixture
def kept():
    found = []
    for turn in work.everybody_protected(random.Random(3), 30, found):
        turn()
    return found


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'small.sqlite3'}"


def test_a_year_of_ten_figures_is_read_by_unit_in_one_query(url):
    database, world = filled(url, 2500)
    (turn,) = work.rollups_read(database, world, 1)
    found = turn()
    database.dispose()
    assert (len(found), sum(each.move.counted for each in found)) == (12 * 10 * UNITS, 12 * 10 * 2500)


def test_roll_ups_that_grew_are_byte_for_byte_those_added_up_anew(url):
    database, world = settled(url, chapters=4)
    histories.live(database, world, 40)
    with database.reading() as session:
        grown, anew = histories.added_up(session, world), histories.recomputed(session)
    database.dispose()
    assert grown == anew != b"[]"


def test_nothing_hidden_in_a_period_of_everybody_is_narrowed(kept):
    assert (len(kept), work.given_away(kept)) == (30, 0)


def test_sums_are_nearer_the_truth_than_noise_of_each_chapter_and_both_than_nothing(kept):
    found = truth(kept)
    assert 0 < found.summed < found.noised < 100


def test_the_newest_of_eight_periods_is_protected_with_those_before_it():
    (turn,) = work.newest_protected(random.Random(3), 1)
    found = turn()
    assert len({period for _, period in found.values}) == work.LOOKING_BACK

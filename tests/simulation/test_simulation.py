"""Both services' own code, through schedules of faults drawn from seeds.

On SQLite only: there a copy of the whole database is a backup, a restore or a clone, and takes a millisecond; a run of
the suite on PostgreSQL would do the same again, so it leaves this out. `SIMULATION_SEEDS` says how many seeds (60
unless told), `SIMULATION_FIRST` which is the first; a failure names its seed, and
`SIMULATION_FIRST=<seed> SIMULATION_SEEDS=1` repeats it.
"""

import os

import pytest

from tests.simulation import schedule
from tests.simulation.faults import FAULTY
from tests.simulation.world import MISHAPS

SEEDS = int(os.environ.get("SIMULATION_SEEDS", "60"))
FIRST = int(os.environ.get("SIMULATION_FIRST", "1"))
CHUNK = 20
ENOUGH, LEAST = 60, 6


@pytest.mark.parametrize("first", range(FIRST, FIRST + SEEDS, CHUNK))
def test_nothing_is_lost_counted_twice_or_promised_before_it_is_stored(ground, befell, first):
    for seed in range(first, min(first + CHUNK, FIRST + SEEDS)):
        try:
            befell.update(schedule.run(ground, seed).befell, seeds=1)
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise


def test_every_kind_of_fault_befell_the_seeds_many_times(befell):
    if befell["seeds"] < ENOUGH:
        pytest.skip(f"fewer than {ENOUGH} seeds were lived through in this process")
    assert {kind: befell[kind] for kind in (*FAULTY, *MISHAPS) if befell[kind] < LEAST} == {}


def test_a_seed_takes_the_same_course_each_time(ground):
    courses = []
    for _ in range(2):
        world = schedule.run(ground, 7)
        courses.append(([chapter.outcomes for chapter in world.chapters], world.befell, world.random.random()))
    assert courses[0] == courses[1]

"""What is measured, each with the code that runs in the services."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from bench.statistics.ground import FORM
from bench.statistics.people import chapter, figures, size
from bench.statistics.truth import NOISE
from bench.world import World
from mutuality.database import Database
from mutuality.disclosure import noise
from mutuality.disclosure.audit import narrowed
from mutuality.disclosure.suppression import protected
from mutuality.disclosure.tables import Place, Table
from mutuality_federation.statistics import Asked, sums
from mutuality_federation.totals import of_units

Turn = Callable[[], object]
Turns = Iterator[Turn]
LOOKING_BACK = 8


def rollups_read(database: Database, world: World, turns: int = 15) -> Turns:
    """Yield the one query that reads a year's figures of a body by unit."""
    for _ in range(turns):
        with database.reading() as session:
            yield partial(sums, session, _asked(world), by_unit=True)


def totals_read(database: Database, world: World, turns: int = 5) -> Turns:
    """Yield the same with every total's state: whether it may be told, and how sure it is."""
    for _ in range(turns):
        with database.reading() as session:
            yield lambda: [each.state for each in of_units(session, _asked(world), None)]


def noise_drawn(drawn: random.Random, chapters: int) -> Turns:
    """Yield the drawing of the noise of a period, twenty figures of each chapter."""
    counted = [figures(drawn, size(drawn)) for _ in range(chapters)]
    yield lambda: [noise.draw(each, NOISE) for each in counted]


def newest_protected(drawn: random.Random, turns: int) -> Turns:
    """Yield the suppression and audit of a chapter's newest period, with seven that were released before it."""
    for _ in range(turns):
        released = frozenset[Place]()
        *before, newest = chapter(drawn, LOOKING_BACK)
        for name, table in before:
            released = protected(replace(table, hidden=released), name).hidden
        name, table = newest
        yield partial(protected, replace(table, hidden=released), name)


def everybody_protected(drawn: random.Random, chapters: int, kept: list[Table]) -> Turns:
    """Yield the suppression and audit of one period of every chapter; what comes of it is kept."""
    tables = [each for _ in range(chapters) for each in chapter(drawn, 1)]
    yield lambda: kept.extend(protected(table, name) for name, table in tables)


def given_away(tables: Sequence[Table]) -> int:
    """Return how many hidden figures can be narrowed from what is published."""
    return sum(len(narrowed(table)) for table in tables)


def _asked(world: World) -> Asked:
    return Asked(world.body_id, FORM, world.months[0], world.months[-1])

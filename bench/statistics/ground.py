"""Roll-ups as the returns of 120,000 chapters leave them: written straight, since taking each in would last hours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import insert, text

from bench.stage import ADDRESS
from bench.world import UNITS, World
from mutuality.database import Database
from mutuality.indicators import DICTIONARY
from mutuality.settings import Settings
from mutuality_federation.app import open_database
from mutuality_federation.database import Base
from mutuality_federation.statistics.rules import STRIPES_OF_UNIT

FORM = "standard"
FIGURES = list(DICTIONARY)[:10]


def settled(url: str, chapters: int = 0) -> tuple[Database, World]:
    """Return a federation on an empty database: one body, its units, and so many chapters that said nothing yet."""
    database = open_database(Settings(url, ADDRESS, "127.0.0.1:0", rehearsal_clock=None, workers=1))
    database.base.metadata.create_all(database.engine)
    world = World(chapters, 0)
    world.settle(database)
    return database, world


def filled(url: str, chapters: int) -> tuple[Database, World]:
    """Return one without chapters, but with a year's roll-ups as so many would have left them."""
    database, world = settled(url)
    with database.engine.begin() as connection:
        rows = _rows(world, chapters, 1 if database.is_sqlite else STRIPES_OF_UNIT)
        connection.execute(insert(Base.metadata.tables["rollup"]), list(rows))
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE" if database.is_sqlite else "VACUUM ANALYZE"))
    return database, world


def _rows(world: World, chapters: int, stripes: int) -> Iterator[dict[str, Any]]:
    each = chapters // (UNITS * stripes)
    for period in world.months:
        for code in FIGURES:
            mode = DICTIONARY[code].mode
            for unit_id in world.units:
                for stripe in range(stripes):
                    keys = {"form": FORM, "period": period, "indicator": code, "mode": mode, "unit_id": unit_id}
                    sums = {"total": world.drawn.randint(each, 20 * each), "counted": each, "variance": 32_000 * each}
                    states = dict.fromkeys(("suppressed", "not_collected", "nothing_to_report", "not_applicable"), 0)
                    yield {"body_id": world.body_id, "stripe": stripe, **keys, **sums, **states}

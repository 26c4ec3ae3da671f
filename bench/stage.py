"""What a run needs: databases filled alike, requests made beforehand, and the statements learnt from probes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Flask
from werkzeug.test import TestResponse as Response

from bench import words
from bench.entries import Report, streams
from bench.postgresql import Server
from bench.recording import Probe, Step, learn, watched
from bench.world import World
from mutuality import migrations
from mutuality.authority import ensure_key
from mutuality.database import Database
from mutuality.settings import Settings
from mutuality_federation.app import create_app, open_database

ADDRESS = "https://federation.example"
PACKAGE = "mutuality_federation"
PLACES = 100
PROBES = 5
FAR_DAYS = (2, 3, 4, 5)


@dataclass(frozen=True)
class Sizes:
    """How many meetings there are where."""

    served: int = 150_000
    smaller: int = 5_000
    embedded: int = 50_000


@dataclass(frozen=True)
class Search:
    """One search for meetings: what is asked, its address, and the fields that make its statement different."""

    asked: dict[str, Any]
    fields: dict[str, Any]

    @property
    def path(self) -> str:
        """Return the address."""
        return f"/v1/meetings/near?{urlencode(self.asked)}"


@dataclass(frozen=True)
class Ground:
    """A filled database: its address as SQLAlchemy takes it, searches in it, and the statements of one search."""

    meetings: int
    url: str
    searches: list[Search]
    near: list[Step]


@dataclass(frozen=True)
class Stage:
    """Everything the courses need; `report` are the statements the service runs for one entry."""

    server: Server
    served: Ground
    smaller: Ground
    embedded: Ground
    world: World
    streams: list[list[Report]]
    report: list[Step]


def set_up(
    server: Server,
    folder: Path,
    *,
    chapters: int = 1000,
    sizes: Sizes | None = None,
    say: Callable[[str], object] = print,
) -> Stage:
    """Fill one database a contestant, and learn from probes what the service runs."""
    sizes = sizes or Sizes()
    world, smaller, embedded = (World(chapters, each) for each in (sizes.served, sizes.smaller, sizes.embedded))
    counts = ", ".join(f"{each.meetings:,}" for each in (world, smaller, embedded))
    say(f"Filling federations of {chapters:,} chapters with {counts} meetings.")
    _fill(server, world)
    _fill_one(driver_url(server, server.create("smaller")), smaller)
    server.execute("VACUUM ANALYZE", name="smaller")
    file = f"sqlite:///{folder / 'embedded.sqlite3'}"
    _fill_one(file, embedded)
    say(f"Sealing {chapters * len(world.months):,} signed reports.")
    sealed = streams(world, ADDRESS)
    grounds = (
        _ground(driver_url(server, "service"), world),
        _ground(driver_url(server, "smaller"), smaller),
        _ground(file, embedded),
    )
    return Stage(server, *grounds, world, sealed, _watch_reports(server, sealed))


def open_app(url: str) -> tuple[Flask, Database]:
    """Return the federation's app on a database, in this process."""
    settings = Settings(url, ADDRESS, "127.0.0.1:0", rehearsal_clock=None, workers=1)
    database = open_database(settings)
    return create_app(settings, database=database), database


def driver_url(server: Server, name: str) -> str:
    """Return the address of a database as SQLAlchemy takes it."""
    return server.url(name).replace("postgresql://", "postgresql+psycopg://")


def _fill(server: Server, world: World) -> None:
    """Make a database for each: all with the roll, `service` and `beside` with the meetings too."""
    database = _settled(driver_url(server, server.create("service")), world)
    database.dispose()
    for name in ("bare", "pgbench", "probe"):
        server.create(name, like="service")
    world.list_meetings(database)
    words.learn(database)
    words.number(database)
    database.dispose()
    for name in ("service", "bare", "pgbench", "probe"):
        server.execute("VACUUM ANALYZE", name=name)
    server.create("beside", like="service")


def _fill_one(url: str, world: World) -> None:
    database = _settled(url, world)
    world.list_meetings(database)
    words.number(database)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
    database.dispose()


def _settled(url: str, world: World) -> Database:
    database = open_app(url)[1]
    migrations.upgrade(database, PACKAGE)
    with database.transaction() as session:
        ensure_key(session)
    world.settle(database)
    return database


def _ground(url: str, world: World) -> Ground:
    """Return a filled database with its searches, and what each runs once a process has begun."""
    app, database = open_app(url)
    client, asked = app.test_client(), list(_asked(world))
    probes = [Probe({}) for _ in asked]
    _require(client.get(Search(asked[0], {}).path), 200)
    for said, probe in zip(asked, probes, strict=True):
        with watched(database.read_engine, probe):
            _require(client.get(Search(said, {}).path), 200)
        probe.fields = max((statement.rows[0] for statement in probe.statements), key=len)
    database.dispose()
    steps = learn(probes)
    searches = [Search(said, _used(steps, probe.fields)) for said, probe in zip(asked, probes, strict=True)]
    return Ground(world.meetings, url, searches, steps)


def _asked(world: World) -> Iterator[dict[str, Any]]:
    """Yield what is asked for, on days so far off that none begins while it is measured."""
    for number, place in enumerate(world.places(PLACES)):
        day = world.now + timedelta(days=FAR_DAYS[number % len(FAR_DAYS)])
        yield {"latitude": place.latitude, "longitude": place.longitude, "weekday": day.isoweekday()}


def _watch_reports(server: Server, sealed: Sequence[Sequence[Report]]) -> list[Step]:
    app, database = open_app(driver_url(server, "probe"))
    probes = []
    for report in [*(stream[0] for stream in sealed[:PROBES]), sealed[0][1]]:
        probe = Probe(dict(report.fields))
        with watched(database.engine, probe):
            _require(app.test_client().put(report.path, json=report.envelope), 201)
        index = server.execute("SELECT max(log_index) FROM entry", name="probe")
        probe.fields["log_index"] = index[0][0]
        probes.append(probe)
    database.dispose()
    return learn(probes)


def _used(steps: Sequence[Step], fields: dict[str, Any]) -> dict[str, Any]:
    used = {value["field"] for step in steps for row in step.rows for value in row.values() if "field" in value}
    return {name: value for name, value in fields.items() if name in used}


def _require(answer: Response, expected: int) -> None:
    if answer.status_code != expected:
        raise RuntimeError(f"a probe was answered {answer.status_code} instead of {expected}: {answer.text}")

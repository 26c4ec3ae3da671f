"""What a run needs: databases filled alike, requests made beforehand, and the statements learnt from probes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import Flask
from werkzeug.test import TestResponse as Response

from bench.entries import Report, streams
from bench.postgresql import Server
from bench.recording import Probe, Step, learn, watched
from bench.world import Town, World
from mutuality import migrations
from mutuality.authority import ensure_key
from mutuality.database import Database
from mutuality.settings import Settings
from mutuality_federation.app import create_app, open_database

ADDRESS = "https://federation.example"
PACKAGE = "mutuality_federation"
PLACES = 100
PROBES = 5


@dataclass(frozen=True)
class Search:
    """One search for meetings: its address, and the fields that make it different from others."""

    path: str
    fields: dict[str, Any]


@dataclass(frozen=True)
class Stage:
    """Everything the courses need; `near` and `report` are the statements the service runs for one request."""

    server: Server
    searches: list[Search]
    streams: list[list[Report]]
    near: list[Step]
    report: list[Step]


def set_up(
    server: Server, *, chapters: int = 1000, meetings: int = 50_000, say: Callable[[str], object] = print
) -> Stage:
    """Fill one database a contestant, and learn from probes what the service runs."""
    world = World(chapters, meetings)
    say(f"Filling a federation: {chapters:,} chapters, {meetings:,} meetings.")
    _fill(server, world)
    say(f"Sealing {chapters * len(world.months):,} signed reports.")
    sealed = streams(world, ADDRESS)
    searches, near = _watch_searches(server, world.places(PLACES))
    return Stage(server, searches, sealed, near, _watch_reports(server, sealed))


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
    database = open_app(driver_url(server, server.create("service")))[1]
    migrations.upgrade(database, PACKAGE)
    with database.transaction() as session:
        ensure_key(session)
    world.settle(database)
    database.dispose()
    for name in ("bare", "pgbench", "probe"):
        server.create(name, like="service")
    world.list_meetings(database)
    database.dispose()
    server.create("beside", like="service")
    for name in ("service", "beside", "bare", "pgbench", "probe"):
        server.execute("VACUUM ANALYZE", name=name)


def _watch_searches(server: Server, places: Sequence[Town]) -> tuple[list[Search], list[Step]]:
    app, database = open_app(driver_url(server, "service"))
    searches, probes = [], []
    for place in places:
        path = "/v1/meetings/near?" + urlencode({"latitude": place.latitude, "longitude": place.longitude})
        probe = Probe({})
        with watched(database.read_engine, probe):
            _require(app.test_client().get(path), 200)
        probe.fields = dict(probe.statements[0].rows[0])
        searches.append(Search(path, probe.fields))
        probes.append(probe)
    database.dispose()
    steps = learn(probes)
    return [Search(each.path, _used(steps, each.fields)) for each in searches], steps


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

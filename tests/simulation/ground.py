"""Where every schedule begins: a federation with one body, two chapters that belong to it, and a spare machine.

The databases are made once and copied back before each seed, which takes about a millisecond each.
"""

from __future__ import annotations

import gc
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask import Flask

import mutuality_chapter.app as chapter_app
import mutuality_federation.app as federation_app
from mutuality.authority import ensure_key
from mutuality.clock import SetClock
from mutuality.database import Database
from mutuality.transport import Transport
from mutuality_chapter import affiliation
from mutuality_chapter.access import ROLES as CHAPTER_ROLES
from mutuality_chapter.link import Link
from mutuality_federation.access import ROLES as FEDERATION_ROLES
from tests.bonds import join, new_body
from tests.conftest import NOON, settings_for
from tests.simulation.faults import Fuse
from tests.support import Caller, Cast, Tokens
from tests.wiring import DirectTransport

ITEM = {"purpose": "Newcomers find the door open", "text": "Hold one open meeting a month.", "force": "binding"}
PLACE = {"kind": "church", "name": "St Mary", "address": "1 Quay Street", "area": "Harbour"}
MEETING = {"name": "Tuesday", "weekday": 2, "starts": "19:30", "is_public": True}


@dataclass
class Disk:
    """The file of one database, with copies of it kept aside."""

    path: Path
    window: sqlite3.Connection = field(init=False)

    def __post_init__(self) -> None:
        """Open a connection that none of the services knows; what is in memory alone needs no sync."""
        self.window = sqlite3.connect(self.path, isolation_level=None)
        self.window.execute("PRAGMA synchronous=OFF")

    def copy(self) -> sqlite3.Connection:
        """Return a copy of all that is committed."""
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        self.window.backup(kept)
        return kept

    def put_back(self, kept: sqlite3.Connection) -> None:
        """Let the file be as the copy is."""
        kept.backup(self.window)

    def ask(self, query: str, *values: Any) -> list[Any]:
        """Return the rows of a query over a connection of its own: only what is committed is seen."""
        return self.window.execute(query, values).fetchall()


@dataclass
class Machine:
    """One service with its app, its disk, and the fuse that may kill it."""

    app: Flask
    database: Database
    disk: Disk
    fuse: Fuse
    cast: Cast
    start: sqlite3.Connection | None = None

    def signed_in(self, role: str) -> Caller:
        return self.cast.signed_in(role, name="somebody")


@dataclass
class Ground:
    """The machines as every schedule finds them."""

    federation: Machine
    chapters: list[Machine]
    transport: SwitchedTransport
    clock: SetClock
    body_id: str
    edition_id: str

    def reset(self) -> None:
        """Put every database back to where schedules begin."""
        self.clock.at = NOON
        for machine in (self.federation, *self.chapters):
            assert machine.start is not None
            machine.disk.put_back(machine.start)


@dataclass
class SwitchedTransport:
    """The way out of every chapter, behind which each seed puts its own network."""

    behind: Transport | None = None

    def send(self, *args: Any, **kwargs: Any) -> Any:
        assert self.behind is not None
        return self.behind.send(*args, **kwargs)


def lay(folder: Path) -> Ground:
    """Make the databases once: policy, guideline, two chapters enrolled, each with a weekly meeting."""
    clock, transport = SetClock(NOON), SwitchedTransport()
    federation, officers = _federation(folder, clock)
    transport.behind = DirectTransport({"federation.test": federation.app})
    body = new_body(officers, preset="accredited_leader_league")
    edition_id = _edition(body[0], body[1])
    chapters = [_chapter(folder, clock, transport, f"chapter{number}") for number in range(3)]
    for chapter in chapters[:2]:
        join(officers, chapter.cast, body)
        _meeting(chapter)
    for chapter in chapters[:2]:
        assert str(chapter.app.extensions["mutuality"].part(Link).dial().outcome) == "done"
    for machine in (federation, *chapters):
        machine.database.read_engine.connect().close()  # what an engine asks once, it asks before any fuse is lit
        machine.start = machine.disk.copy()
        machine.fuse.watch(machine.database)
    gc.freeze()  # what is laid lives as long as the run, so the collector need not look at it at each turn
    return Ground(federation, chapters, transport, clock, body[0], edition_id)


def _database(app: Any, folder: Path, name: str, clock: SetClock) -> Database:
    database: Database = app.open_database(settings_for(name, f"sqlite:///{folder / name}.sqlite3"), clock=clock)
    database.durable = False
    database.base.metadata.create_all(database.engine)
    with database.transaction() as session:
        ensure_key(session)
    return database


def _federation(folder: Path, clock: SetClock) -> tuple[Machine, Cast]:
    database = _database(federation_app, folder, "federation", clock)
    settings, tokens = settings_for("federation", database.url), Tokens()
    officers = Cast(
        federation_app.create_app(settings, database=database, authenticate=tokens), tokens, FEDERATION_ROLES
    )
    app = federation_app.create_app(settings, database=database)
    return Machine(app, database, Disk(folder / "federation.sqlite3"), Fuse(), officers), officers


def _chapter(folder: Path, clock: SetClock, transport: Transport, name: str) -> Machine:
    database = _database(chapter_app, folder, name, clock)
    tokens = Tokens()
    app = chapter_app.create_app(
        settings_for(name, database.url), database=database, authenticate=tokens, transport=transport
    )
    with database.transaction() as session:
        affiliation.found(
            session, name=name, concern="grief", title="The death of a child", timezone="UTC", founded_on=None
        )
    return Machine(app, database, Disk(folder / f"{name}.sqlite3"), Fuse(), Cast(app, tokens, CHAPTER_ROLES))


def _edition(body_id: str, officer: Caller) -> str:
    guideline = officer.post(f"/v1/bodies/{body_id}/guidelines", {"slug": "meetings", "title": "How we meet"}).json
    path = f"/v1/guidelines/{guideline['id']}"
    for slug in ("open-door", "own-money"):
        etag = officer.get(path).headers["ETag"]
        assert officer.change("PUT", f"{path}/items/{slug}", ITEM, etag=etag).status_code < 300
    said = {"effective_on": "2026-03-15", "notice_days": 0}
    edition_id: str = officer.post(f"{path}/editions", said).json["id"]
    return edition_id


def _meeting(chapter: Machine) -> None:
    coordinator = chapter.signed_in("coordinator")
    venue_id = coordinator.post("/v1/venues", PLACE).json["id"]
    assert coordinator.post("/v1/meetings", {**MEETING, "venue_id": venue_id}).status_code == 201

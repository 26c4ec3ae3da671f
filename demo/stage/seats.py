"""Many chapters in one process: one app of the chapter service that sits down at one database after another.

Each chapter has a database of its own and dials out for itself, over HTTP as any other. What is spared are processes,
doors and passwords: a token is the name of whoever holds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import connect
from urllib.parse import urlsplit

from demo.stage.clock import StageClock
from demo.stage.people import Person
from mutuality.access import Actor
from mutuality.clock import Clock
from mutuality.settings import Settings
from mutuality.transport import Answer, HttpTransport
from mutuality.web.service import EXTENSION
from mutuality_chapter.access import ROLES
from mutuality_chapter.app import create_app, open_database
from mutuality_chapter.link import Link

HERE, EMPTY = "here", "empty"
COORDINATOR = "coordinator"


class Seats:
    """The app, and the databases it sits down at, each a file of one folder.

    The app's own database is a link to the file of whoever's turn it is, so that no statement is prepared twice.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self._turn = folder, ""
        self._out, self._links = HttpTransport(), dict[str, Link]()
        settings = Settings(f"sqlite:///{self._path(HERE)}", f"http://{HERE}.test", "127.0.0.1:0", None, 1)
        self.database = open_database(settings, clock=clock)
        self.database.durable = False
        self._app = create_app(settings, database=self.database, authenticate=_known, transport=self._out)
        self._sit_down(EMPTY)
        self.database.base.metadata.create_all(self.database.engine)

    def new(self, name: str) -> None:
        """Give a new chapter an empty database, and sit down at it."""
        self.copy(EMPTY, name)
        self._sit_down(name)

    def copy(self, name: str, other: str) -> None:
        """Give another chapter the very database of this one, as it stands."""
        with closing(connect(self._path(name))) as source, closing(connect(self._path(other))) as target:
            source.backup(target)

    def sitter(self, name: str, clock: StageClock, *, handle: str = COORDINATOR) -> Person:
        """Return somebody who sits at the desk of a chapter."""
        return Sitter(f"http://{name}.test", handle, "", "", clock, transport=Desk(self, name))

    def answer(self, name: str, method: str, path: str, content: bytes, headers: Mapping[str, str]) -> Answer:
        """Sit down at a chapter's database, and answer there."""
        self._sit_down(name)
        answer = self._app.test_client().open(path, method=method, data=content, headers=dict(headers))
        return Answer(answer.status_code, answer.data, {key.lower(): value for key, value in answer.headers})

    def close(self) -> None:
        """Let go of the database and of all connections."""
        self.database.dispose()
        self._out.client.close()

    def _sit_down(self, name: str) -> None:
        if name == self._turn:
            return
        self.database.dispose()
        fresh = self._path("next")
        fresh.symlink_to(self._path(name))
        fresh.replace(self._path(HERE))
        self._app.extensions[EXTENSION].parts[Link] = self._links.setdefault(name, Link(self.database, self._out))
        self._turn = name

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.sqlite3"


@dataclass
class Desk:
    """The way to one chapter: no wire, a seat."""

    seats: Seats
    name: str

    def send(self, method: str, url: str, *, content: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """Carry one request and return the answer."""
        parts = urlsplit(url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return self.seats.answer(self.name, method, path, content, headers or {})


@dataclass
class Sitter(Person):
    """Somebody at a desk, who needs no door: their name is their token."""

    def _valid_token(self) -> str:
        return self.handle


def _known(token: str) -> Actor:
    """Know who holds a token: the coordinator, or a member by their id."""
    if token == COORDINATOR:
        return Actor(COORDINATOR, COORDINATOR, ROLES[COORDINATOR])
    return Actor(token, "member", ROLES["member"], {"member": token})

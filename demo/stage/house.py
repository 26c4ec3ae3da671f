"""The house of the demo: a federation behind its wire, one that helps it, six chapters; set up and always ended."""

from __future__ import annotations

import secrets
import signal
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self, TypeVar

from demo.stage.clock import StageClock
from demo.stage.people import Person
from demo.stage.processes import Process, free_ports
from demo.stage.wire import Wire

FEDERATION, CHAPTER = "mutuality-federation", "mutuality-chapter"
STEWARD = "bodies:register"
OFFICER = (
    "bodies:write policies:write chapters:read chapters:write chapters:approve guidelines:write "
    "compliance:read statistics:read listings:write findings:read findings:write sums:write"
)
AIDE = "aiding:write apps:write apps:review"
COORDINATOR = (
    "members:read members:write helpers:read helpers:write helping:read helping:write affiliation:read "
    "meetings:read meetings:write "
    "affiliation:write guidelines:read guidelines:write reporting:read reporting:write link:read link:write "
    "governance:read governance:write methods:read money:read money:write hotline:read hotline:write calls:read "
    "shifts:read shifts:write"
)
Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Founding:
    """What a chapter is founded with."""

    name: str
    concern: str
    title: str
    zone: str


class House:
    """All processes of the demo; leaving the `with` block ends every one of them."""

    def __init__(self, folder: Path, at: datetime, chapters: Sequence[str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.clock = StageClock(folder / "clock", at)
        port, helping, *ports = free_ports(2 + len(chapters))
        self.wire = Wire(port, folder / "wire")
        outside = f"http://127.0.0.1:{self.wire.port}"
        self.federation = Process(
            FEDERATION, "federation", folder=folder, port=port, clock=self.clock.path, base_url=outside
        )
        self.helper = Process(FEDERATION, "helper", folder=folder, port=helping, clock=self.clock.path)
        self.chapters = [
            Process(CHAPTER, name, folder=folder, port=port, clock=self.clock.path)
            for name, port in zip(chapters, ports, strict=True)
        ]
        self._pool = ThreadPoolExecutor(max_workers=len(chapters) + 1)

    @property
    def processes(self) -> list[Process]:
        """Return every service of the house but the one that helps, which opens later."""
        return [self.federation, *self.chapters]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        """End every process, and let no second Ctrl-C keep us from it."""
        held = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            self.close()
        finally:
            for number, handler in held.items():
                signal.signal(number, handler)

    def close(self) -> None:
        """End every process, and begin nothing new."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for each in (*self.processes, self.helper):
            each.ask_to_stop()
        for each in (*self.processes, self.helper):
            each.end()
        self.wire.close()

    def together(self, act: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
        """Do the same for several at the same time, and return what came of each."""
        return list(self._pool.map(act, items))

    def open_federation(self) -> Person:
        """Make the federation's database and return its steward, added by its own command."""
        person = self._person(self.federation, "steward", STEWARD)
        add = ("officer", "steward", "--role", "steward", "--password-stdin")
        self.federation.commands([("migrate",), add], lines=[person.password])
        return person

    def open_helper(self) -> Person:
        """Open another body's federation, with its key for shares, and return its steward; it starts now."""
        person = self._person(self.helper, "steward", STEWARD)
        add = ("officer", "steward", "--role", "steward", "--password-stdin")
        self.helper.commands([("migrate",), add, ("aggregation-key",)], lines=[person.password])
        self.helper.start()
        return person

    def aides(self, body_id: str) -> tuple[Person, Person]:
        """Return two officers of the body that helps."""
        first, second = (self._person(self.helper, handle, AIDE) for handle in ("aide", "second-aide"))
        adding = [
            ("officer", handle, "--role", "officer", "--body", body_id, "--password-stdin")
            for handle in ("aide", "second-aide")
        ]
        self.helper.commands(adding, lines=[first.password, second.password])
        return first, second

    def officers(self, handles: dict[str, str]) -> dict[str, Person]:
        """Add officers, each for the body of that id, and return them by name."""
        people = {handle: self._person(self.federation, handle, OFFICER) for handle in handles}
        adding = [
            ("officer", handle, "--role", "officer", "--body", body_id, "--password-stdin")
            for handle, body_id in handles.items()
        ]
        self.federation.commands(adding, lines=[each.password for each in people.values()])
        return people

    def open_chapter(self, process: Process, founding: Founding) -> Person:
        """Make a chapter's database, found it, and return its coordinator, all by its own commands."""
        person = self._person(process, "coordinator", COORDINATOR)
        said = ("--name", founding.name, "--concern", founding.concern, "--title", founding.title)
        found = ("found", *said, "--zone", founding.zone)
        add = ("volunteer", "coordinator", "--role", "coordinator", "--password-stdin")
        process.commands([("migrate",), found, add], lines=[person.password])
        return person

    def _person(self, process: Process, handle: str, scope: str) -> Person:
        return Person(process.base_url, handle, secrets.token_urlsafe(12), scope, self.clock)

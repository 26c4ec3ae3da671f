"""One world of one seed: who runs on which machine, what each chapter wished to publish, what receipts were given."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Any

from mutuality.ids import Ids
from mutuality_chapter import link
from tests.simulation.faults import Crash, Network
from tests.simulation.ground import Ground, Machine
from tests.simulation.invariants import Receipts

PENDING = "SELECT cid, subject FROM pending ORDER BY rowid"
MISHAPS = (
    "chapter dies at work",
    "chapter dies dialling",
    "chapter restarted",
    "chapter restored",
    "chapter copied",
    "federation restored",
    "late one arrives",
    "overtaken fenced",
    "policy changed",
)


@dataclass
class Chapter:
    """One chapter: the machine it runs on, its backups, and the newest wish it has for each subject."""

    id: str
    machine: Machine
    wishes: dict[str, str] = field(default_factory=dict)
    backups: list[sqlite3.Connection] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)

    def start(self) -> None:
        """Start the service anew over the same disk: what only the process knew is gone."""
        service = self.machine.app.extensions["mutuality"]
        old = service.part(link.Link)
        service.parts[link.Link] = link.Link(old.database, old.transport)

    def link(self) -> link.Link:
        found: link.Link = self.machine.app.extensions["mutuality"].part(link.Link)
        return found

    @property
    def meeting_id(self) -> str:
        return str(self.machine.disk.ask("SELECT id FROM meeting")[0][0])

    def waiting(self) -> dict[str, str]:
        """Return what waits on the disk, the newest wish for each subject."""
        return {subject: cid for cid, subject in self.machine.disk.ask(PENDING)}


class World:
    """All machines of a seed, and every piece of chance in it."""

    def __init__(self, ground: Ground, seed: int, *, trouble: float = 0.25) -> None:
        ground.reset()
        self.ground, self.random, self.trouble = ground, Random(seed), trouble
        self.receipts = Receipts(ground)
        federation = ground.federation
        self.befell = Counter[str]()
        self.network = Network(federation.app, federation.fuse, self.random, self.receipts.check, befell=self.befell)
        ground.transport.behind = self.network
        for machine in (federation, *ground.chapters):
            machine.database.ids = Ids(self.random.randbytes)
        self.chapters = [Chapter(_own_id(machine), machine) for machine in ground.chapters[:2]]
        for chapter in self.chapters:
            chapter.start()
        self.backups: list[sqlite3.Connection] = []
        self.policies: list[dict[str, Any]] = []
        self.spare: Machine | None = ground.chapters[2]
        self.overtaken: Chapter | None = None

    def work(self, chapter: Chapter, act: Any) -> None:
        """Let a chapter's people do something; the process may die of it, and then nothing of it was done."""
        try:
            with chapter.machine.fuse.lit(self._perhaps(40)):
                act()
        except Crash:
            self.befell["chapter dies at work"] += 1
            chapter.start()
        chapter.wishes |= chapter.waiting()

    def dial(self, chapter: Chapter) -> None:
        """Let a chapter dial out; messages get lost and either process may die."""
        self.network.trouble = self.trouble
        try:
            with chapter.machine.fuse.lit(self._perhaps(90)):
                chapter.outcomes.append(str(chapter.link().dial().outcome))
        except Crash:
            self.befell["chapter dies dialling"] += 1
            chapter.outcomes.append("died")
            chapter.start()
        finally:
            self.network.trouble = 0.0

    def deliver_late(self) -> None:
        """Deliver one of the messages that were held up, in any order, or drop it."""
        if self.network.late:
            self.befell["late one arrives"] += 1
            message = self.network.late.pop(self.random.randrange(len(self.network.late)))
            if self.random.random() < 0.8:
                self.network.send(message.method, message.path, content=message.content, headers=message.headers)

    def restart(self, chapter: Chapter) -> None:
        """Start a chapter's service anew, as after an update."""
        self.befell["chapter restarted"] += 1
        chapter.start()

    def back_up(self, chapter: Chapter | None) -> None:
        """Keep a copy of a chapter's disk, or of the federation's."""
        if chapter is None:
            self.backups.append(self.ground.federation.disk.copy())
        else:
            chapter.backups.append(chapter.machine.disk.copy())

    def restore_chapter(self, chapter: Chapter) -> None:
        """Put an earlier copy of a chapter's disk back; what it wishes is what it then still knows to wish."""
        if chapter.backups:
            self.befell["chapter restored"] += 1
            chapter.machine.disk.put_back(self.random.choice(chapter.backups))
            self._begin_again(chapter)

    def restore_federation(self) -> None:
        """Put an earlier copy of the federation's disk back, and say so, as the operator is told to."""
        if self.backups:
            self.befell["federation restored"] += 1
            self.ground.federation.disk.put_back(self.random.choice(self.backups))
            self.overtaken = None  # whoever was overtaken is switched off before a restore

    def can_clone(self, chapter: Chapter) -> bool:
        """Say whether a copy would overtake it: one that has opened no epoch in its life counts as started last."""
        return self.spare is not None and not chapter.link().life.is_fresh

    def clone(self, chapter: Chapter) -> None:
        """Copy a chapter to the spare machine and go on there, while the old machine is left running by mistake."""
        if self.spare is None:
            return
        self.befell["chapter copied"] += 1
        self.overtaken = Chapter(chapter.id, chapter.machine)
        copy = chapter.machine.disk.copy()
        self.spare.disk.put_back(copy)
        copy.close()
        chapter.machine, self.spare = self.spare, None
        self._begin_again(chapter)

    def _begin_again(self, chapter: Chapter) -> None:
        """Start over a copy of the disk; what was published since may be newer than what the copy wished."""
        chapter.start()
        published = self.receipts.published
        chapter.wishes = {subject: cid for subject, cid in chapter.waiting().items() if cid not in published}

    def close(self) -> None:
        """Let go of every copy."""
        for kept in (*self.backups, *(each for chapter in self.chapters for each in chapter.backups)):
            kept.close()

    def _perhaps(self, statements: int) -> int:
        return self.random.randint(1, statements) if self.random.random() < self.trouble else 0


def _own_id(machine: Machine) -> str:
    return str(machine.disk.ask("SELECT chapter_id FROM bond")[0][0])

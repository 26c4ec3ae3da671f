"""The same truth told in several ways: as many chapters as hide one another, once for each way a figure may leave.

What happened is drawn and entered once. The databases are then copied, and each copy joins the body that asks for one
way. So every office is told of the very same people, and no figure leaves in two ways.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from demo.play.cast import ChapterRole
from demo.play.deciding import VOTING, grant, put_to_vote
from demo.play.offices import Office
from demo.play.world import CANARY
from demo.stage import House, Person, Seats
from mutuality.clock import SetClock
from mutuality_chapter import affiliation

CHAPTERS = 24
MEDIAN, SPREAD, FEWEST, MOST = 15, 0.55, 5, 60
PARTS = {"member": 0.7, "involved": 0.16, "visiting": 0.14}
JOINED = 0.12
ASKED = 3
BEFORE, WITHIN = datetime(2026, 6, 10, 12, tzinfo=UTC), datetime(2026, 8, 20, 12, tzinfo=UTC)
QUARTER = "2026-07--P3M"
STOCKS = tuple(f"members_{part}" for part in PARTS)
PEOPLE = (*STOCKS, "joins")
ACTIVITY = ("requests_opened",)
CONCERN, TITLE, ZONE = "grief", "Somebody died", "Europe/London"


@dataclass(frozen=True)
class Drawn:
    """One chapter's quarter as it was drawn: people by their part, how many are new, how often help was asked."""

    number: int
    parts: tuple[str, ...]
    new: int
    asked: int

    @property
    def name(self) -> str:
        """Return what the chapter is called."""
        return f"Lantern {self.number}"

    @property
    def figures(self) -> dict[str, int]:
        """Return every figure as it truly is."""
        stocks = {f"members_{part}": self.parts.count(part) for part in PARTS}
        return {**stocks, "joins": self.new, "requests_opened": self.asked}


@dataclass
class Copy:
    """A chapter's copy, which belongs to the body that asks for one way."""

    drawn: Drawn
    role: ChapterRole
    coordinator: Person
    chapter_id: str = ""
    counted: dict[str, int] = field(default_factory=dict)
    noise: dict[str, Any] | None = None

    def report(self) -> None:
        """Poll what is asked, note what the chapter counts before anything leaves, report, and dial out."""
        self.coordinator.post("/v1/link/sessions")
        looked = self.coordinator.get(f"/v1/reports/{QUARTER}/preview")
        self.counted = {each["indicator"]: each["ours"] for each in looked["figures"]}
        self.noise = self.coordinator.ask("PUT", f"/v1/reports/{QUARTER}").said["noise"]
        self.coordinator.post("/v1/link/sessions")


@dataclass
class Many:
    """The chapters, and their copies by the way their figures leave."""

    house: House
    drawn: list[Drawn]
    offices: dict[str, Office]
    copies: dict[str, list[Copy]] = field(default_factory=dict)
    early: list[Copy] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = SetClock(BEFORE)
        self.seats = Seats(self.house.folder / "many", self.clock)

    @property
    def truth(self) -> dict[str, int]:
        """Return what every figure comes to over all chapters."""
        return {code: sum(each.figures[code] for each in self.drawn) for code in (*PEOPLE, *ACTIVITY)}

    def begin(self) -> None:
        """Found every chapter, with those who were there before the quarter."""
        for each in self.drawn:
            self._found(each)
        for each in self.drawn:
            _admit(self._desk(each), each.parts[each.new :])

    def join_early(self, office: Office) -> list[Copy]:
        """Copy every chapter before the quarter, let the copies join a body, and live the quarter with the rest."""
        self.early = [self._copy(each, "early") for each in self.drawn]
        for each in self.early:
            self.go_along()
            office.enrol(each)
        return self.early

    def live(self) -> None:
        """Enter the quarter of every chapter, once, and once of the copies that belong already."""
        self.clock.at = WITHIN
        desks = [(each, self._desk(each)) for each in self.drawn]
        for each, desk in (*desks, *((copy.drawn, copy.coordinator) for copy in self.early)):
            _admit(desk, each.parts[: each.new])
            _ask(desk, each.asked)
        put = {each.number: self._put_to_vote(each) for each in self.drawn}
        self.clock.at += 2 * VOTING
        for each in self.drawn:
            grant(self._desk(each), put[each.number])

    def tell(self, way: str) -> None:
        """Copy every chapter for one way, let the copies join the body that asks for it, report and dial out."""
        self.copies[way] = [self._copy(each, way) for each in self.drawn]
        for each in self.copies[way]:
            self.go_along()
            self.offices[way].enrol(each)
            each.report()

    def close(self) -> None:
        """Let go of every database."""
        self.seats.close()

    def _found(self, drawn: Drawn) -> None:
        self.seats.new(_file(drawn))
        with self.seats.database.transaction() as session:
            affiliation.found(session, name=drawn.name, concern=CONCERN, title=TITLE, timezone=ZONE, founded_on=None)

    def _put_to_vote(self, drawn: Drawn) -> str:
        desk = self._desk(drawn)
        somebody = next(each["id"] for each in desk.pages("/v1/members") if each["state"] != "visiting")
        member = self.seats.sitter(_file(drawn), self.house.clock, handle=somebody)
        return put_to_vote(desk, member, self.clock.at)

    def _desk(self, drawn: Drawn) -> Person:
        return self.seats.sitter(_file(drawn), self.house.clock)

    def _copy(self, drawn: Drawn, way: str) -> Copy:
        file = f"{_file(drawn)}-{way}"
        self.seats.copy(_file(drawn), file)
        role = ChapterRole(drawn.name, ZONE, drawn.name, 1, "church", {})
        return Copy(drawn, role, self.seats.sitter(file, self.house.clock))

    def go_along(self) -> None:
        """Let a few seconds pass, and go by the clock of the house."""
        self.house.clock.tick(3.0)
        self.clock.at = self.house.clock.now()


def _admit(desk: Person, parts: Iterable[str]) -> None:
    for number, part in enumerate(parts):
        desk.post("/v1/members", {"name": f"{CANARY}{number}", "concern": CONCERN, "state": part})


def _ask(desk: Person, times: int) -> None:
    somebody = next(desk.pages("/v1/members"))["id"]
    for _ in range(times):
        desk.post("/v1/help-requests", {"member_id": somebody})


def drawn(seed: str) -> list[Drawn]:
    """Draw every chapter's quarter."""
    return [_drawn(number, random.Random(f"{seed}/many/{number}")) for number in range(1, CHAPTERS + 1)]


def _drawn(number: int, chance: random.Random) -> Drawn:
    size = min(MOST, max(FEWEST, round(chance.lognormvariate(math.log(MEDIAN), SPREAD))))
    parts = tuple(chance.choices(list(PARTS), list(PARTS.values()), k=size))
    new = sum(chance.random() < JOINED for _ in parts)
    return Drawn(number, parts, new, chance.randint(0, 2 * ASKED))


def _file(drawn: Drawn) -> str:
    return f"lantern-{drawn.number:02}"

"""The story in its order: the house is opened, bodies choose their control, chapters enrol, a year is lived."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from demo.play.cast import BODIES, IMPORT_MONTH, OUTAGE_MONTH, BodyRole, ChapterRole
from demo.play.deciding import VOTING
from demo.play.feed import write_feed
from demo.play.lives import ChapterLife
from demo.play.many import Many, drawn
from demo.play.offices import Office, register
from demo.play.summing import Summing
from demo.play.ways import SUMMED, WAYS, asking, roles
from demo.play.world import MONTHS, Chapter, month_at
from demo.stage import Founding, House, Person, Process

BEGIN = datetime(2025, 10, 1, 12, tzinfo=UTC)
EVENING_HOUR = 20  # still the same day in every chapter's zone
REPORT_DAY = timedelta(days=4)
OFFICERS = ("anna", "ben")
VETTING_MONTH = "2026-06"  # before the quarter the many chapters live
CHAPTERS = 6
PROCESS_STEPS = 6  # starting a process takes about as long as six small steps
MANY_STEPS = 20  # what the many chapters do takes about as long as so many small steps, each time
STEPS = (2 * CHAPTERS + 1) * PROCESS_STEPS + CHAPTERS + MONTHS * 2 * CHAPTERS + (3 + len(WAYS)) * MANY_STEPS

Tell = Callable[[str, int], None]


@dataclass
class Story:
    """One telling: the house, its offices and chapters, and what was seen on the way."""

    seed: str
    house: House
    tell: Tell
    offices: list[Office] = field(default_factory=list)
    chapters: list[ChapterLife] = field(default_factory=list)
    alone_refused: list[bool] = field(default_factory=list)
    outage: list[str] = field(default_factory=list)
    import_receipts: list[str] = field(default_factory=list)
    many: Many = field(init=False)
    summing: Summing = field(init=False)

    def run(self) -> None:
        """Tell it from the beginning to the morning on which the offices look at the year."""
        self._open_house()
        self._enrol()
        for number in range(MONTHS):
            self._month(number)
        self._tell_in_many_ways()

    def chapters_of(self, office: Office) -> list[ChapterLife]:
        """Return the chapters of an office's body."""
        return [chapter for chapter in self.chapters if chapter.body is office.role]

    def chapters_in(self, office: Office, unit: str) -> list[ChapterLife]:
        """Return the chapters of a unit and of the units below it."""
        below = {unit} | {each.name for each in office.role.units if each.above == unit}
        return [chapter for chapter in self.chapters_of(office) if chapter.role.unit in below]

    def _open_house(self) -> None:
        house = self.house
        self.tell("Making the databases, founding six chapters", 0)
        steward = house.open_federation()
        self.chapters = house.together(self._found, list(zip(house.chapters, casting(), strict=True)))
        self.tell("Starting seven services", 0)
        house.together(self._start, house.processes)
        self.tell("A chapter works from its first day, with no federation", 0)
        house.together(lambda each: each.settle(), self.chapters)
        house.clock.tick(2 * VOTING.total_seconds())
        house.together(lambda each: each.grant(), self.chapters)
        self.tell("Three national bodies choose how much they control", 0)
        self._register(steward)

    def _start(self, process: Process) -> None:
        process.start()
        self.tell("Starting seven services", PROCESS_STEPS)

    def _found(self, cast: tuple[Process, tuple[BodyRole, ChapterRole]]) -> ChapterLife:
        process, (body, role) = cast
        founding = Founding(role.name, body.concern, body.concern_title, role.zone)
        months = Chapter(f"{self.seed}/{role.name}", weekday=role.weekday).months()
        coordinator = self.house.open_chapter(process, founding)
        self.tell("Making the databases, founding six chapters", PROCESS_STEPS)
        return ChapterLife(body, role, process, coordinator, months)

    def _register(self, steward: Person) -> None:
        ways = dict(zip((*WAYS, SUMMED), roles(), strict=True))
        offices = self._offices(steward, (*BODIES, *ways.values()))
        self.offices, told = offices[: len(BODIES)], dict(zip(ways, offices[len(BODIES) :], strict=True))
        today = self.house.clock.now().date().isoformat()
        for office in self.offices:
            office.choose_control(today)
            office.set_up_units()
            office.publish_guideline()
        for way, office in told.items():
            office.choose_control(today, asking(way))
        leading = told.pop(SUMMED)
        self.many = Many(self.house, drawn(self.seed), told)
        self.summing = Summing(self.house, self.many, leading)

    def _offices(self, steward: Person, roles: Sequence[BodyRole]) -> list[Office]:
        ids = {role.slug: register(steward, role) for role in roles}
        handles = {f"{slug}-{name}": body_id for slug, body_id in ids.items() for name in OFFICERS}
        people = self.house.officers(handles)
        first, second = ([people[f"{role.slug}-{name}"] for role in roles] for name in OFFICERS)
        return [Office(role, ids[role.slug], one, other) for role, one, other in zip(roles, first, second, strict=True)]

    def _enrol(self) -> None:
        for office in self.offices:
            for chapter in self.chapters_of(office):
                self.tell(f"{chapter.role.name} enrols with {office.role.name}", 1)
                self.alone_refused.append(office.enrol(chapter))
        self.house.together(lambda each: each.dial(), self.chapters)
        self._look_after_listings()

    def _month(self, number: int) -> None:
        year, month = month_at(number)
        period, last = f"{year}-{month:02}", calendar.monthrange(year, month)[1]
        evening = datetime(year, month, last, EVENING_HOUR, tzinfo=UTC)
        self.house.clock.move_to(evening)
        if period == VETTING_MONTH:
            self._agree_on_a_sum()
        if period == OUTAGE_MONTH:
            self.house.federation.kill()
        self.house.together(lambda each: self._live(each, number, period), self.chapters)
        if period == OUTAGE_MONTH:
            self.outage = self.house.together(lambda each: each.dial(), self.chapters)
            self.house.federation.start()
        self.house.clock.move_to(evening + REPORT_DAY)
        self.house.together(lambda each: self._report(each, period), self.chapters)
        self._look_after_listings()

    def _agree_on_a_sum(self) -> None:
        """Let the many chapters begin, and belong in time to count in a sum that another federation helps with."""
        says = "Another body opens a federation of its own, to help with a sum"
        self.tell(says, 0)
        self.many.begin()
        self.summing.agree()
        self.tell(says, MANY_STEPS)

    def _look_after_listings(self) -> None:
        for office in self.offices:
            office.let_be_seen()

    def _live(self, chapter: ChapterLife, number: int, period: str) -> None:
        chapter.live(number)
        if number == 0:
            chapter.answer()
        if number == MONTHS // 2:
            chapter.make_sure()
        if number == MONTHS - 1:
            chapter.close_the_church()
        if period == IMPORT_MONTH and chapter is self.chapters[-2]:
            self._take_in(chapter)
        what = "the federation is down, and no chapter notices" if period == OUTAGE_MONTH else "people join, talk, meet"
        self.tell(f"{_title(period)}: {what}", 1)

    def _report(self, chapter: ChapterLife, period: str) -> None:
        chapter.release(period)
        chapter.dial()
        self.tell(f"{_title(period)}: figures are released, chapters dial out", 1)

    def _tell_in_many_ways(self) -> None:
        """Let the many chapters live a quarter, once, and each of their copies report it in its own way."""
        says = f"{len(self.many.drawn)} more chapters live a quarter"
        self.tell(says, 0)
        self.many.live()
        self.tell(says, MANY_STEPS)
        for way in WAYS:
            self.many.tell(way)
            self.tell(f"The same people, told {way}", MANY_STEPS)
        self.summing.tell()
        self.tell("The same people, in sums alone", MANY_STEPS)
        self.many.close()

    def _take_in(self, chapter: ChapterLife) -> None:
        """Take in the area's own list twice; the second time must change nothing."""
        file = self.house.folder / "area.json"
        write_feed(file, self.seed)
        for _ in range(2):
            self.import_receipts.append(chapter.process.command("import", "meeting-guide", str(file)))
        imported = [each for each in chapter.coordinator.pages("/v1/meetings") if each["source"]]
        chapter.waiting |= {f"listing/{each['id']}" for each in imported}


def casting() -> list[tuple[BodyRole, ChapterRole]]:
    """Return every chapter with its body, in order."""
    return [(body, chapter) for body in BODIES for chapter in body.chapters]


def _title(period: str) -> str:
    year, month = period.split("-")
    return f"{calendar.month_name[int(month)]} {year}"

"""The synthetic world: what happens in a chapter in a month, drawn from a seed. No service is known here.

The figures follow what is known of real groups: 17 or so members a group, 10 people at a meeting, one member in
three giving help often, one newcomer in two staying beyond three months.
"""

from __future__ import annotations

import calendar
import math
import random
from dataclasses import dataclass
from datetime import date

START = (2025, 10)
MONTHS = 12

CHANNELS = ("phone", "phone", "phone", "message", "message", "visit", "in_person", "online")
REASONS = (("went_on", 0.45), ("not_fit", 0.25), ("moved", 0.10), ("other", 0.20))
LEAVE_BY_TENURE = ((3, 0.15), (12, 0.05), (10_000, 0.008))
HELPER_A_MONTH = 0.03
FIRST = (
    "Ash",
    "Bay",
    "Cedar",
    "Dune",
    "Elm",
    "Fern",
    "Grove",
    "Heath",
    "Isle",
    "Juniper",
    "Kelp",
    "Lark",
    "Moss",
    "Nettle",
)
SECOND = ("brook", "dale", "field", "garth", "holm", "leigh", "mere", "ridge", "stead", "ton", "vale", "wick")
CANARY = "Zanzibrel"


@dataclass(frozen=True)
class Conversation:
    """One helping conversation between two people, named by their place in the chapter's list."""

    helper: int
    recipient: int
    channel: str
    on: date


@dataclass(frozen=True)
class Gathering:
    """One meeting that was held, and how many came."""

    on: date
    attendance: int
    newcomers: int


@dataclass(frozen=True)
class Departure:
    """Somebody leaves, and says why."""

    person: int
    reason: str


@dataclass(frozen=True)
class Month:
    """What happens in one chapter in one calendar month. People are named by their place in order of joining."""

    name: str
    joins: tuple[str, ...]
    departures: tuple[Departure, ...]
    newly_involved: tuple[int, ...]
    asks: tuple[int, ...]
    conversations: tuple[Conversation, ...]
    gatherings: tuple[Gathering, ...]


class Chapter:
    """One chapter's life, drawn month by month from its own seed."""

    def __init__(self, seed: str, *, weekday: int) -> None:
        self.random = random.Random(seed)
        self.weekday = weekday
        self.joined: list[int] = []
        self.present: set[int] = set()
        self.helpers: set[int] = set()

    def months(self, count: int = MONTHS) -> list[Month]:
        """Return that many months from October 2025 on; the first brings the founding members."""
        return [self._month(*month_at(number), number) for number in range(count)]

    def _month(self, year: int, month: int, number: int) -> Month:
        joins = self._joins(number)
        departures = tuple(self._departures(number))
        return Month(
            name=f"{year}-{month:02}",
            joins=joins,
            departures=departures,
            newly_involved=tuple(self._newly_involved(number)),
            asks=tuple(self._some(0.08)),
            conversations=tuple(self._conversations(year, month)),
            gatherings=tuple(self._gatherings(year, month)),
        )

    def _joins(self, number: int) -> tuple[str, ...]:
        wanted = round(self.random.lognormvariate(math.log(22), 0.35)) if number == 0 else self._poisson(1.6)
        names = tuple(
            self._name(len(self.joined) + place) for place in range(max(wanted, 10) if number == 0 else wanted)
        )
        for _ in names:
            self.present.add(len(self.joined))
            self.joined.append(number)
        return names

    def _name(self, place: int) -> str:
        return f"{CANARY}{place} {self.random.choice(FIRST)}{self.random.choice(SECOND)}"

    def _departures(self, number: int) -> list[Departure]:
        leaving = [person for person in sorted(self.present) if self.random.random() < self._hazard(number, person)]
        kept = leaving[: max(0, len(self.present) - 6)]
        self.present -= set(kept)
        self.helpers -= set(kept)
        return [Departure(person, self._weighted(REASONS)) for person in kept]

    def _hazard(self, number: int, person: int) -> float:
        tenure = number - self.joined[person]
        if tenure == 0:
            return 0.0
        return next(hazard for until, hazard in LEAVE_BY_TENURE if tenure <= until)

    def _newly_involved(self, number: int) -> list[int]:
        chance = 0.28 if number == 0 else HELPER_A_MONTH
        new = [person for person in sorted(self.present - self.helpers) if self.random.random() < chance]
        self.helpers |= set(new)
        return new

    def _conversations(self, year: int, month: int) -> list[Conversation]:
        people = sorted(self.present)
        givers = sorted(self.helpers) or people
        drawn = [
            (self.random.choice(givers if self.random.random() < 0.8 else people), self.random.choice(people))
            for _ in range(self._poisson(0.5 * len(people)))
        ]
        return [
            Conversation(helper, recipient, self.random.choice(CHANNELS), self._day(year, month))
            for helper, recipient in drawn
            if helper != recipient
        ]

    def _gatherings(self, year: int, month: int) -> list[Gathering]:
        days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
        return [
            self._gathering(day) for day in days if day.isoweekday() == self.weekday and self.random.random() < 0.95
        ]

    def _gathering(self, day: date) -> Gathering:
        attendance = min(self._negative_binomial(10, 3), len(self.present) + 4)
        return Gathering(day, attendance, min(attendance, self._poisson(0.6)))

    def _some(self, share: float) -> list[int]:
        return [person for person in sorted(self.present) if self.random.random() < share]

    def _day(self, year: int, month: int) -> date:
        return date(year, month, self.random.randint(1, calendar.monthrange(year, month)[1]))

    def _weighted(self, table: tuple[tuple[str, float], ...]) -> str:
        return self.random.choices([name for name, _ in table], [weight for _, weight in table])[0]

    def _poisson(self, mean: float) -> int:
        limit, product, count = math.exp(-mean), self.random.random(), 0
        while product > limit:
            product, count = product * self.random.random(), count + 1
        return count

    def _negative_binomial(self, mean: float, size: float) -> int:
        return self._poisson(self.random.gammavariate(size, mean / size))


def month_at(number: int) -> tuple[int, int]:
    """Return year and month, `number` months after the first."""
    year, month = START
    months = year * 12 + month - 1 + number
    return months // 12, months % 12 + 1

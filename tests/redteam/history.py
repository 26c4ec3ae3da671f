"""Chapters as they live: eight quarters of people who come, change and leave, and what is published of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from mutuality.disclosure import Cell, Mode, State
from mutuality_chapter import disclosing

STATES = ("members_visiting", "members_member", "members_helper", "members_involved")
HAPPENED = ("joins", "departures", "departures_went_on", "transitions_to_helper")
SHARES = (0.34, 0.4, 0.2, 0.06)
QUARTERS = tuple(f"{year}-{month:02}--P3M" for year in (2024, 2025) for month in (1, 4, 7, 10))
MONTHS = ("2024-01", "2024-02", "2024-03")
THRESHOLD = 8
NOISY = Cell(State.COUNTED, None, Mode.NOISED)


@dataclass
class Chapter:
    """The people of one chapter by their state, as they change."""

    chance: Random
    states: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        people = min(60, max(5, round(self.chance.lognormvariate(2.7, 0.6))))
        self.states = dict.fromkeys(STATES, 0)
        for state in self.chance.choices(STATES, SHARES, k=people):
            self.states[state] += 1

    def quarter(self) -> dict[str, int]:
        """Let a quarter pass, and return every figure of people in it."""
        joins, turned = self.chance.choice((0, 0, 1, 1, 2, 3, 5, 9)), self.chance.choice((0, 0, 1, 2))
        left = min(self.chance.choice((0, 0, 1, 1, 2, 4)), sum(self.states.values()) - 3)
        for state in self.chance.choices(STATES, SHARES, k=joins):
            self.states[state] += 1
        for _ in range(left):
            self.states[self.chance.choice([state for state in STATES if self.states[state]])] -= 1
        turned = min(turned, self.states["members_member"])
        self.states["members_member"] -= turned
        self.states["members_helper"] += turned
        active = self.chance.randint(0, sum(self.states.values()))
        return {
            **self.states,
            "joins": joins,
            "departures": left,
            "departures_went_on": self.chance.randint(0, left),
            "transitions_to_helper": turned,
            "helpers_active": active,
            "reciprocal_members": self.chance.randint(0, active),
        }


@dataclass(frozen=True)
class Published:
    """What a chapter counted of a period, and what left of it."""

    period: str
    counted: Mapping[str, int]
    cells: Mapping[str, Cell]

    @property
    def told(self) -> disclosing.Told:
        """Return it as the chapter remembers it."""
        hidden = frozenset(code for code, cell in self.cells.items() if cell.state is State.SUPPRESSED)
        return disclosing.Told(self.period, self.counted, hidden)


def published(periods: Mapping[str, Mapping[str, int]]) -> list[Published]:
    """Return what leaves of these periods, one after another, each suppressed beside those before."""
    found: list[Published] = []
    for period, counted in periods.items():
        before = [each.told for each in found]
        found.append(Published(period, counted, disclosing.suppressed(period, counted, before, THRESHOLD)))
    return found


def lives(chapters: int, *, seed: int = 5, quarters: int = len(QUARTERS)) -> Iterator[list[Published]]:
    """Give what so many chapters published of eight quarters, or fewer."""
    for number in range(chapters):
        chapter = Chapter(Random(seed * 10_000 + number))
        yield published({period: chapter.quarter() for period in QUARTERS[:quarters]})


def mixed(chapters: int, *, seed: int = 7) -> Iterator[list[Published]]:
    """Give what they published of eight quarters where some figures of some left with noise.

    Noise makes any number: of such a figure nobody is sure but that it is none below zero, and that sums hold.
    """
    for number in range(chapters):
        chance = Random(seed * 10_000 + number)
        chapter, noised, lived = Chapter(chance), dict.fromkeys(QUARTERS, frozenset[str]()), {}
        for period in QUARTERS:
            counted = chapter.quarter()
            if chance.random() < 0.5:
                noised[period] = frozenset(chance.sample(sorted(counted), chance.randint(1, len(counted) - 1)))
            lived[period] = {code: value for code, value in counted.items() if code not in noised[period]}
        yield [
            replace(each, cells={**each.cells, **dict.fromkeys(noised[each.period], NOISY)})
            for each in published(lived)
        ]


def months_and_quarters(chapters: int, *, seed: int = 5) -> Iterator[list[Published]]:
    """Give what so many chapters published of three months, and then of their quarter."""
    for number in range(chapters):
        chapter = Chapter(Random(seed * 10_000 + number))
        lived = {month: chapter.quarter() for month in MONTHS}
        last = lived[MONTHS[-1]]
        whole = {code: sum(each[code] for each in lived.values()) if code in HAPPENED else last[code] for code in last}
        yield published({**lived, QUARTERS[0]: whole})

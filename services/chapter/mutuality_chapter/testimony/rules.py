"""What the members decide when the services we began among are told, and what is told of the definition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from mutuality.definition import DefinitionPoint, Stand
from mutuality.disclosure import Mode, shown
from mutuality.labels import fold
from mutuality.language.testimony import LONGEST_WORDS, MOST_PARTS, Beside, CommonPart, Matter

COMMON, LIAISON = "commonality-body", "liaison-body"
SOME = "some"
DECEMBER = 12
PARTS = frozenset(CommonPart)


@dataclass(frozen=True)
class Beyond:
    """How common a part of somebody's experience is beyond us."""

    part: CommonPart
    words: str
    chapters: str
    people: str

    @property
    def is_typical(self) -> bool:
        """Say whether it is known to be common; what is not may be so all the same."""
        return self.chapters != SOME


class Judged(Protocol):
    """One point of the definition, as it was judged here."""

    @property
    def number(self) -> int:
        """Return which of the seven it is."""

    @property
    def stand(self) -> Stand:
        """Return how we stand on it."""


def subject_of(landscape_id: str) -> str:
    """Return what a decision to tell of the services we began among is about: one note, which never changes."""
    return f"{landscape_id}-body"


def outcomes(points: Iterable[Judged], checked_on: date) -> dict[str, Any]:
    """Return what leaves of a check: the day, and on each point how we stand. No figure, no reason, no rule."""
    names = {point.number: point for point in DefinitionPoint}
    stands = {names[each.number].value: each.stand.value for each in points}
    return {"checked_on": checked_on.isoformat(), **stands}


class Said(Protocol):
    """A part of an experience as somebody told it: which part, and in which words, compared without capitals."""

    @property
    def part(self) -> str:
        """Return which part it is."""

    @property
    def key(self) -> str:
        """Return what is compared."""


def common(told: Iterable[Collection[Said]], *, floor: int) -> list[dict[str, Any]]:
    """Return what enough people share, rounded, the most common first; of what fewer share nothing."""
    counts = Counter(each for theirs in told for each in {(str(said.part), said.key) for said in theirs})
    cells = ((part, words, shown(count, Mode.SUPPRESSED, floor=floor)) for (part, words), count in counts.items())
    of_many: list[dict[str, Any]] = [
        {"part": part, "words": words, "people": cell.value}
        for part, words, cell in cells
        if cell.value is not None and part in PARTS and len(words) <= LONGEST_WORDS
    ]
    return sorted(of_many, key=lambda each: (-each["people"], each["part"], each["words"]))[:MOST_PARTS]


def beyond(mine: Iterable[Said], heard: Iterable[Mapping[str, Any]]) -> list[Beyond]:
    """Return how common each part of one's own is over all chapters; few and none are both `some`."""
    known = {(each["part"], fold(each["words"])): each for each in heard}
    found = []
    for part, words in sorted({(str(said.part), said.key) for said in mine if said.part in PARTS}):
        told = known.get((part, fold(words)), {"chapters": SOME, "people": SOME})
        found.append(Beyond(CommonPart(part), words, str(told["chapters"]), str(told["people"])))
    return found


def a_year_before(today: date) -> date:
    """Return the first day of the twelve months that end with this one."""
    return date(today.year - 1, today.month + 1, 1) if today.month < DECEMBER else date(today.year, 1, 1)


def exchanged(came: Mapping[tuple[str, str], int], went: Mapping[tuple[str, str], int]) -> list[dict[str, Any]]:
    """Return how often each thing came and went, by kind of partner and resource; few referrals are not told."""
    return [
        {
            "partner": partner,
            "matter": matter,
            "came_in": _told(matter, came.get((partner, matter), 0)),
            "went_out": _told(matter, went.get((partner, matter), 0)),
            "still_open": None,
            "settled": None,
        }
        for partner, matter in sorted({*came, *went})
    ]


def strained(strain: Iterable[tuple[str | None, bool]], kinds: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return how much strain is open and how much was settled, by kind of partner."""
    counts = Counter((kinds[who] if who else Beside.NO_PARTNER.value, is_open) for who, is_open in strain)
    return [
        {
            "partner": partner,
            "matter": Matter.TENSION.value,
            "came_in": None,
            "went_out": None,
            "still_open": counts[partner, True],
            "settled": counts[partner, False],
        }
        for partner in sorted({partner for partner, _ in counts})
    ]


def _told(matter: str, count: int) -> int | None:
    return shown(count, Mode.SUPPRESSED).value if matter == Matter.REFERRAL else count

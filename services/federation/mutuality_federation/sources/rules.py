"""When two listings tell of one meeting, and which of them the public sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mutuality.labels import fold
from mutuality_federation.listings import chord_squared, kilometres, point

NEAR_KILOMETRES = 0.1
ALIKE_WORDS = 0.5
MOST_SOURCES_OF_UNIT = 50
WORD = re.compile(r"[^\W_]+")
TELLING = ("name", "slug", "weekday", "starts", "address", "latitude", "longitude", "conference_url")
COMMON = frozenset({"the", "a", "of", "and", "group", "meeting", "meetings"})
SHORT = {
    "st": "street",
    "ave": "avenue",
    "av": "avenue",
    "rd": "road",
    "ln": "lane",
    "dr": "drive",
    "blvd": "boulevard",
    "ct": "court",
    "pl": "place",
    "sq": "square",
    "hwy": "highway",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "str": "strasse",
}


class Why(StrEnum):
    """Why a meeting of a source stands back."""

    CHAPTER = "chapter_owns_it"
    RECORD = "owner_of_record"
    OLDER = "older_source"
    BY_HAND = "by_hand"


class Decision(StrEnum):
    """What an office says of a meeting of a source by hand."""

    RELAYED = "relayed"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class Told:
    """What of a listing tells whether another is of the same meeting. `machine` is where its list is kept, if it is."""

    id: str
    name: str
    slug: str | None
    weekday: int | None
    starts: str | None
    address: str | None
    latitude: float | None
    longitude: float | None
    conference_url: str | None
    unit_id: str | None
    machine: str | None = None


@dataclass(frozen=True)
class Candidate:
    """A meeting of a source. `rank` orders them by source: the owner of record first, then the oldest."""

    told: Told
    source_id: str
    is_of_record: bool
    rank: tuple[bool, int, str]
    decided: str | None = None


@dataclass(frozen=True)
class Aside:
    """For which listing another stands back, if for any, and why."""

    listing_id: str | None
    why: Why


def settled(candidates: Iterable[Candidate], owned: Sequence[Told]) -> dict[str, Aside | None]:
    """Return of each candidate whether it is relayed, None, or for what it stands back.

    What an office said by hand comes first; then a chapter's own listing; then the source that ranks before.
    """
    found: dict[str, Aside | None] = {}
    shown: list[Candidate] = []
    for each in sorted(candidates, key=lambda one: one.rank):
        found[each.told.id] = _aside(each, owned, shown)
        if found[each.told.id] is None:
            shown.append(each)
    return found


def _aside(one: Candidate, owned: Sequence[Told], shown: Sequence[Candidate]) -> Aside | None:
    own = next((each.id for each in owned if is_same(one.told, each)), None)
    first = next((each for each in shown if each.source_id != one.source_id and is_same(one.told, each.told)), None)
    if one.decided == Decision.RELAYED:
        return None
    if one.decided == Decision.SET_ASIDE:
        return Aside(own or (first.told.id if first else None), Why.BY_HAND)
    if own is not None:
        return Aside(own, Why.CHAPTER)
    if first is None:
        return None
    return Aside(first.told.id, Why.RECORD if first.is_of_record and not one.is_of_record else Why.OLDER)


def is_same(one: Told, other: Told) -> bool:
    """Say whether two listings tell of one meeting.

    It is one if one entity calls both by one name in feeds; or if they begin on one weekday at one time in one place,
    under names alike.
    """
    if one.slug is not None and one.slug == other.slug and _is_one_entity(one, other):
        return True
    is_then = (one.weekday, one.starts) == (other.weekday, other.starts) and one.starts is not None
    return is_then and _is_one_place(one, other) and are_alike(one.name, other.name)


def _is_one_entity(one: Told, other: Told) -> bool:
    """Say whether both are of one machine; a chapter's is of no machine, but of its unit, and called alike."""
    if one.machine is not None and other.machine is not None:
        return one.machine == other.machine
    return one.unit_id is not None and one.unit_id == other.unit_id and are_alike(one.name, other.name)


def _is_one_place(one: Told, other: Told) -> bool:
    placed = [each for each in (one, other) if each.address or each.latitude is not None]
    if not placed:
        return one.conference_url is not None and one.conference_url == other.conference_url
    if one.address and other.address and same_words(one.address) == same_words(other.address):
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return False
    here, there = point(one.latitude, one.longitude), point(other.latitude, other.longitude)
    apart = sum((a - b) ** 2 for a, b in zip(here, there, strict=True))
    return apart <= chord_squared(NEAR_KILOMETRES) and kilometres(apart) <= NEAR_KILOMETRES


def same_words(address: str) -> tuple[str, ...]:
    """Return the words of an address, as they are the same however it is abbreviated and divided."""
    return tuple(SHORT.get(word, word) for word in WORD.findall(fold(address)))


def are_alike(one: str, other: str) -> bool:
    """Say whether two names are alike: half of their words, but for those every meeting has, are the same."""
    here, there = _words(one), _words(other)
    return len(here & there) >= ALIKE_WORDS * len(here | there)


def _words(name: str) -> frozenset[str]:
    words = frozenset(WORD.findall(fold(name)))
    return words - COMMON or words


def told_of(listing_id: str, said: Mapping[str, Any], *, unit_id: str | None, machine: str | None) -> Told:
    """Return what tells whether another is of the same meeting."""
    return Told(id=listing_id, unit_id=unit_id, machine=machine, **{name: said[name] for name in TELLING})

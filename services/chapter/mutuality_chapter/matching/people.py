"""Who asks, who offers, what is wished for and what the policy asks, as the rules of matching see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What one person may be to another."""

    HELPER = "helper"
    COMPANION = "companion"


class Shared(StrEnum):
    """What two people may share, or what speaks for bringing them together."""

    CONCERN = "concern"
    SUBCONCERN = "subconcern"
    MONTHS_ON = "months_on"
    SAME_TIME = "same_time"
    LANGUAGE = "language"
    GENDER = "gender"
    COPING = "coping"
    BEFORE = "before"


@dataclass(frozen=True)
class Lived:
    """An experience: around what, and in which month it began, as a number that counts months."""

    concern: str
    subconcern: str | None
    began: int


@dataclass(frozen=True)
class Person:
    """Somebody as the rule sees them."""

    id: str
    name: str = ""
    lived: Sequence[Lived] = ()
    languages: frozenset[str] = frozenset()
    gender: str | None = None


@dataclass(frozen=True)
class Offered:
    """Somebody who offers help or company: what they can pass on, with how many they walk and may walk at most."""

    person: Person
    methods: Sequence[str] = ()
    capacity: int = 3
    walks_with: int = 0
    is_helper: bool = True
    is_companion: bool = False
    is_incomplete: bool = False
    walked_before: bool = False


@dataclass(frozen=True)
class Wish:
    """What somebody asks for. `months_on` wishes for somebody that far on; `stage` decides what is offered first."""

    seeks: str | None = None
    months_on: int | None = None
    same_subconcern: bool = False
    stage: str | None = None
    kinds: frozenset[Kind] = field(default_factory=lambda: frozenset(Kind))


@dataclass(frozen=True)
class Limits:
    """What the policy in force asks of bringing people together, and the month it is."""

    today: int
    gap_months: int = 0
    same_subconcern: bool = False
    same_gender_first: bool = False


@dataclass(frozen=True)
class Point:
    """One thing two people share, in a line."""

    shared: Shared
    detail: str


@dataclass(frozen=True)
class Suggestion:
    """Somebody who may be asked, what they would be, and why. `began` is the month that counts, as a number."""

    member_id: str
    name: str
    kind: Kind
    began: int
    points: Sequence[Point]

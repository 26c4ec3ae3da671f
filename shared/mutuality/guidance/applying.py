"""Whom an item concerns: a small closed set of conditions on what a chapter is, every one of which must hold.

There is no language of expressions: a condition that is not named says nothing. What is not known of a chapter excuses
it from nothing, so that an item is rather asked than lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mutuality.guidance.languages import is_within


class Gathering(StrEnum):
    """How a chapter's meetings are held: all of them on line, or some in a room."""

    ONLINE_ONLY = "online_only"
    IN_PERSON = "in_person"


@dataclass(frozen=True)
class AppliesWhen:
    """The conditions of an item; one that is None or empty asks nothing. `languages` and `standings` are any of."""

    gathering: Gathering | None = None
    has_hotline: bool | None = None
    has_youth: bool | None = None
    languages: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()


ALWAYS = AppliesWhen()


@dataclass(frozen=True)
class Circumstances:
    """What a chapter is, as far as it is known: None where it is not."""

    gathering: Gathering | None = None
    has_hotline: bool | None = None
    has_youth: bool | None = None
    languages: frozenset[str] | None = None
    standing: str | None = None


def is_concerned(when: AppliesWhen, there: Circumstances) -> bool:
    """Say whether an item concerns a chapter."""
    return (
        _is_same(when.gathering, there.gathering)
        and _is_same(when.has_hotline, there.has_hotline)
        and _is_same(when.has_youth, there.has_youth)
        and _is_spoken(when.languages, there.languages)
        and _is_among(when.standings, there.standing)
    )


def is_narrower(one: AppliesWhen, other: AppliesWhen) -> bool:
    """Say whether every chapter one set of conditions concerns is surely concerned by the other too."""
    return (
        other.gathering in {None, one.gathering}
        and other.has_hotline in {None, one.has_hotline}
        and other.has_youth in {None, one.has_youth}
        and _is_part(one.languages, other.languages)
        and _is_part(one.standings, other.standings)
    )


def _is_same(wanted: object, known: object) -> bool:
    return wanted is None or known is None or wanted == known


def _is_spoken(wanted: tuple[str, ...], known: frozenset[str] | None) -> bool:
    return not wanted or known is None or any(is_within(tag, each) for tag in known for each in wanted)


def _is_among(wanted: tuple[str, ...], known: str | None) -> bool:
    return not wanted or known is None or known in wanted


def _is_part(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return not others or (bool(some) and set(some) <= set(others))

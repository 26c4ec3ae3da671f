"""What an address asks for, read as BMLT reads it: lists by commas or repeated, positive ones wanted, negative not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

WHOLE = re.compile(r"-?[0-9]{1,18}")
NUMBER = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,12})?")


@dataclass(frozen=True)
class Wanted:
    """Numbers that are wanted, and those that are not; with neither, all are."""

    included: frozenset[int]
    excluded: frozenset[int]

    def __contains__(self, number: int) -> bool:
        """Say whether a number is wanted."""
        return (not self.included or number in self.included) and number not in self.excluded

    @property
    def is_open(self) -> bool:
        """Say whether nothing was asked."""
        return not self.included and not self.excluded


@dataclass(frozen=True)
class Asked:
    """The parameters of one request."""

    given: MultiDict[str, str]

    def has(self, name: str) -> bool:
        """Say whether it is there, be it empty."""
        return name in self.given or f"{name}[]" in self.given

    def text(self, name: str, default: str = "") -> str:
        """Return one text."""
        return self.given.get(name, default)

    def is_on(self, name: str) -> bool:
        """Say whether a switch is on."""
        return self.given.get(name) == "1"

    def texts(self, name: str) -> list[str]:
        """Return a list: repeated with brackets, or in one text behind commas."""
        repeated = self.given.getlist(f"{name}[]")
        return repeated or [each.strip() for each in self.text(name).split(",") if each.strip()]

    def values(self, name: str) -> list[str]:
        """Return what is repeated, or the one text, commas and all."""
        return self.given.getlist(f"{name}[]") or self.given.getlist(name)

    def numbers(self, name: str) -> Wanted:
        """Return which numbers are wanted; what is none is passed over, as BMLT does."""
        found = [int(each) for each in self.texts(name) if WHOLE.fullmatch(each)]
        return Wanted(frozenset(_above(found)), frozenset(-each for each in found if each < 0))

    def degrees(self, name: str) -> float | None:
        """Return a number with a fraction, or None."""
        return float(self.text(name)) if NUMBER.fullmatch(self.text(name)) else None

    def clock(self, name: str) -> str | None:
        """Return a wall time or a span asked for in hours and minutes, as `HH:MM:SS`."""
        parts = [self.text(f"{name}{each}") for each in "HM"]
        if not any(parts):
            return None
        hours, minutes = (int(part) if part.isdigit() and len(part) <= 2 else 0 for part in parts)  # noqa: PLR2004 - two digits
        return f"{hours:02}:{minutes:02}:00"


def _above(numbers: Iterable[int]) -> Iterable[int]:
    return (each for each in numbers if each > 0)

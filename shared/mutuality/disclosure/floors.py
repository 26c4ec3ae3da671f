"""What a body asks and what a chapter grants: figures leave by the lower of two wills, and the gap is shown.

A chapter's floor begins as `DEFAULT`. Its members may loosen it by a decision, but never below `LEAST`: beyond that the
protection would be a word only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from mutuality.disclosure.cells import LEAST_FLOOR, Mode

OPENNESS = (Mode.SUM_ONLY, Mode.NOISED, Mode.SUPPRESSED, Mode.EXACT)
"""The modes, from the one that shows least of a single chapter to the one that shows all."""


@dataclass(frozen=True)
class Protection:
    """How figures of people are protected.

    `openest` is the mode that shows most; `threshold` the fewest people that are told as a number; `epsilon` and
    `epsilon_year` what one period and one year may cost one person; `least_chapters` and `least_people` stand behind
    every sum that is all that comes out.
    """

    openest: Mode = Mode.NOISED
    threshold: int = 8
    epsilon: Fraction = Fraction(1)
    epsilon_year: Fraction = Fraction(4)
    least_chapters: int = 10
    least_people: int = 50


DEFAULT = Protection()
LEAST = Protection(openest=Mode.SUPPRESSED, threshold=LEAST_FLOOR)


@dataclass(frozen=True)
class Gap:
    """What was asked and not granted."""

    name: str
    asked: str
    granted: str


def lower(asked: Protection, granted: Protection) -> Protection:
    """Return what leaves: of each part what shows less."""
    return Protection(
        openest=lower_mode(asked.openest, granted.openest),
        threshold=max(asked.threshold, granted.threshold),
        epsilon=min(asked.epsilon, granted.epsilon),
        epsilon_year=min(asked.epsilon_year, granted.epsilon_year),
        least_chapters=max(asked.least_chapters, granted.least_chapters),
        least_people=max(asked.least_people, granted.least_people),
    )


def lower_mode(asked: Mode, granted: Mode) -> Mode:
    """Return the mode that shows less of a single chapter."""
    return min(asked, granted, key=OPENNESS.index)


def gaps(asked: Protection, granted: Protection) -> list[Gap]:
    """Return what was asked and not granted, part by part."""
    agreed = vars(lower(asked, granted))
    wanted: Mapping[str, object] = vars(asked)
    return [Gap(name, str(wanted[name]), str(agreed[name])) for name in wanted if wanted[name] != agreed[name]]


def is_loosened_too_far(wanted: Protection) -> bool:
    """Say whether members would loosen their floor further than any protection goes."""
    return lower(wanted, LEAST) != wanted

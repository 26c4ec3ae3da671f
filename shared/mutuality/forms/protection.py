"""How a form asks that figures of people be protected. A chapter grants as much of it as it will: the lower rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from mutuality.disclosure import Mechanism, Mode
from mutuality.disclosure.floors import Protection, is_loosened_too_far

THOUSAND = 1000
AGGREGATORS = 2


class LateEdits(StrEnum):
    """What becomes of what was corrected once noise was drawn."""

    CARRY_FORWARD = "carry_forward"


@dataclass(frozen=True)
class ProtectionAsked:
    """What a form asks: how far figures of people may be seen, by which noise, and what stands behind a total.

    `aggregators` are the two federations that may hold halves of what comes out as sums alone.
    """

    openest: Mode
    threshold: int
    epsilon_thousandths: int
    epsilon_year_thousandths: int
    mechanism: Mechanism
    least_chapters: int
    least_people: int
    aggregators: tuple[str, ...] = ()
    late_edits: LateEdits = LateEdits.CARRY_FORWARD

    @property
    def protection(self) -> Protection:
        """Return it as it is held against what a chapter grants."""
        return Protection(
            openest=self.openest,
            threshold=self.threshold,
            epsilon=Fraction(self.epsilon_thousandths, THOUSAND),
            epsilon_year=Fraction(self.epsilon_year_thousandths, THOUSAND),
            least_chapters=self.least_chapters,
            least_people=self.least_people,
        )

    def document(self) -> dict[str, Any]:
        """Return all it says as JSON values."""
        return {**asdict(self), "aggregators": list(self.aggregators)}

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> ProtectionAsked:
        """Return what a document says."""
        words = {
            "openest": Mode(said["openest"]),
            "mechanism": Mechanism(said["mechanism"]),
            "late_edits": LateEdits(said["late_edits"]),
            "aggregators": tuple(said["aggregators"]),
        }
        return cls(**{**said, **words})

    def faults(self) -> Iterator[tuple[str, str]]:
        """Give what of it no chapter may grant, or what does not hold together, each with its place."""
        if is_loosened_too_far(self.protection):
            yield "/protection", "No chapter may grant so much; ask for less."
        if len(self.aggregators) not in {0, AGGREGATORS}:
            yield "/protection/aggregators", "Two federations hold a half each, or none does."

"""What one figure is: what it counts and by which rule, how much one person can add to it, and how it may leave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mutuality.disclosure import Mode


class Counts(StrEnum):
    """What a figure counts: people, what was done, or tallies of who came, in which nobody can be told apart."""

    PEOPLE = "people"
    ACTIVITY = "activity"
    TALLY = "tally"


MODES: dict[Counts, tuple[Mode, ...]] = {
    Counts.PEOPLE: (Mode.NOISED, Mode.SUPPRESSED, Mode.SUM_ONLY),
    Counts.ACTIVITY: (Mode.EXACT, Mode.SUPPRESSED, Mode.SUM_ONLY),
    Counts.TALLY: (Mode.SUPPRESSED, Mode.SUM_ONLY),
}
"""How a figure may leave, first the way it does unless told otherwise.

A tally gets no noise: nobody knows how often one person is in it.
"""


@dataclass(frozen=True)
class Indicator:
    """One figure of a period, always a whole number that adds up over chapters.

    `adds_up`: of two periods side by side it is the sum, as with what happened; people counted at a period's end, or
    once in it, do not add up. `group` names figures that divide the same people among them: one person is in one figure
    of a group at most. A histogram is several figures of one `histogram`, each counting what lies above the one before
    and no higher than `upto`, in its unit; the last has none. `most_by_one` is the most one person adds to it, or to
    all of its group.
    """

    code: str
    title: str
    rule: str
    counts: Counts
    unit: str
    group: str | None = None
    most_by_one: int = 1
    adds_up: bool = True
    histogram: str | None = None
    upto: int | None = None

    @property
    def modes(self) -> tuple[Mode, ...]:
        """Return how it may leave a chapter."""
        return MODES[self.counts]

    @property
    def mode(self) -> Mode:
        """Return how it leaves unless a form says otherwise."""
        return self.modes[0]

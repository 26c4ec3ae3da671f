"""The machine a chapter's standing is, as one table: who may take which step, after how many days, under which rule.

`listed -> forming -> chartered -> under_review -> cure -> paused -> withdrawn`, `-> closed`, and `inactive` beside
them: a chapter that went quiet is not punished.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mutuality_federation.chapters import Standing as At


class Who(StrEnum):
    """Who may take a step."""

    OFFICER = "officer"
    UNIT_OFFICER = "unit_officer"
    TWO_OFFICERS = "two_officers"
    CHAPTER = "chapter"


@dataclass(frozen=True)
class Edge:
    """One step: who may take it, how many days it is announced before, and which steps of the ladder allow it.

    `needs` are steps of `noncompliance.ladder`; with none of them in the policy in force the step is refused. With none
    named, no policy is asked.
    """

    before: At
    after: At
    who: frozenset[Who]
    notice_days: int = 0
    needs: tuple[str, ...] = ()

    @property
    def is_announced(self) -> bool:
        """Say whether the step is announced first, and taken later."""
        return self.notice_days > 0 or Who.TWO_OFFICERS in self.who

    @property
    def says(self) -> str:
        """Return the rule as a refusal names it."""
        days = f", announced {self.notice_days} days before" if self.notice_days else ""
        return f"{self.before} -> {self.after}: {' or '.join(sorted(self.who))}{days}"


OFFICE = frozenset({Who.OFFICER, Who.UNIT_OFFICER})
NATIONAL = frozenset({Who.OFFICER})
ANYBODY = OFFICE | {Who.CHAPTER}
OWN = frozenset({Who.CHAPTER})
TWO = frozenset({Who.TWO_OFFICERS})
ENDING = TWO | OWN
LADDER = ("contact", "consult", "cure", "unlist", "withdraw_name", "remove_accreditation")
UNLISTING = ("unlist", "withdraw_name", "remove_accreditation")
NAME = ("withdraw_name", "remove_accreditation")
RESTING = (At.LISTED, At.FORMING, At.CHARTERED)
ENROLLED = (At.LISTED, At.FORMING, At.CHARTERED, At.UNDER_REVIEW, At.CURE, At.PAUSED, At.WITHDRAWN, At.INACTIVE)

EDGES: tuple[Edge, ...] = (
    Edge(At.INVITED, At.CLOSED, NATIONAL),
    Edge(At.PENDING, At.CLOSED, NATIONAL),
    Edge(At.LISTED, At.FORMING, ANYBODY),
    Edge(At.LISTED, At.CHARTERED, NATIONAL),
    Edge(At.FORMING, At.CHARTERED, NATIONAL),
    Edge(At.FORMING, At.LISTED, ANYBODY),
    Edge(At.CHARTERED, At.LISTED, OWN),
    Edge(At.CHARTERED, At.UNDER_REVIEW, OFFICE, needs=LADDER),
    Edge(At.UNDER_REVIEW, At.CHARTERED, OFFICE),
    Edge(At.UNDER_REVIEW, At.CURE, NATIONAL, needs=("cure",)),
    Edge(At.UNDER_REVIEW, At.PAUSED, NATIONAL, 14, UNLISTING),
    Edge(At.UNDER_REVIEW, At.WITHDRAWN, TWO, 30, NAME),
    Edge(At.CURE, At.CHARTERED, OFFICE),
    Edge(At.CURE, At.PAUSED, NATIONAL, 14, UNLISTING),
    Edge(At.CURE, At.WITHDRAWN, TWO, 30, NAME),
    Edge(At.PAUSED, At.CHARTERED, NATIONAL),
    Edge(At.PAUSED, At.UNDER_REVIEW, NATIONAL),
    Edge(At.PAUSED, At.WITHDRAWN, TWO, 30, NAME),
    Edge(At.WITHDRAWN, At.CHARTERED, TWO),
    Edge(At.WITHDRAWN, At.UNDER_REVIEW, NATIONAL),
    Edge(At.WITHDRAWN, At.FORMING, NATIONAL),
    Edge(At.WITHDRAWN, At.LISTED, ANYBODY),
    *(Edge(before, At.INACTIVE, ANYBODY) for before in RESTING),
    *(Edge(At.INACTIVE, after, ANYBODY) for after in RESTING),
    *(Edge(before, At.CLOSED, ENDING, 30) for before in ENROLLED),
)


def edge(before: str, after: str) -> Edge | None:
    """Return the step from one standing to another, if there is one."""
    return next((each for each in EDGES if each.before == before and each.after == after), None)


def edges_from(before: str) -> list[Edge]:
    """Return every step from a standing."""
    return [each for each in EDGES if each.before == before]


def ways_back(step: Edge, edges: Iterable[Edge] = EDGES) -> list[Edge]:
    """Return the steps that lead back to where a step began, directly."""
    return [each for each in edges if (each.before, each.after) == (step.after, step.before)]

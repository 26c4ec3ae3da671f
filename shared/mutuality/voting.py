"""The words of voting, and the count: which stances a method knows, of what a share is reckoned, when it is carried.

Members vote so in their chapter, and chapters in a conference of their body.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutuality.problems import ValidationFailed


class Method(StrEnum):
    """How the members decide."""

    MAJORITY = "majority"
    TWO_THIRDS = "two_thirds"
    GROUP_CONSCIENCE = "group_conscience"
    CONSENSUS = "consensus"
    CONSENT = "consent"


NOBODY_SAYS = "chapter_decides"
"""What a policy says that leaves it open how something is decided."""


class Basis(StrEnum):
    """Of what a share is reckoned: votes cast for and against, those present at the meeting, or the whole roll."""

    CAST = "cast"
    PRESENT = "present"
    ROLL = "roll"


class Stance(StrEnum):
    """Where somebody stands."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    STAND_ASIDE = "stand_aside"
    BLOCK = "block"
    OBJECT = "object"


class Result(StrEnum):
    """What the count says."""

    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    NO_QUORUM = "no_quorum"


WITH_REASON = frozenset({Stance.BLOCK, Stance.OBJECT})
TALKED_OVER = frozenset({Method.CONSENSUS, Method.CONSENT})
COUNTING = frozenset({Stance.FOR, Stance.AGAINST, Stance.ABSTAIN})
STANCES: dict[str, frozenset[Stance]] = {
    Method.MAJORITY: COUNTING,
    Method.TWO_THIRDS: COUNTING,
    Method.GROUP_CONSCIENCE: COUNTING,
    Method.CONSENSUS: frozenset({Stance.FOR, Stance.STAND_ASIDE, Stance.BLOCK, Stance.ABSTAIN}),
    Method.CONSENT: frozenset({Stance.FOR, Stance.OBJECT, Stance.ABSTAIN}),
}


@dataclass(frozen=True)
class Terms:
    """How a proposal is decided; percentages from 0, which asks nothing, to 100."""

    method: str
    basis: str = Basis.CAST
    threshold_percent: int = 0
    quorum_percent: int = 0


class StanceUnfit(ValidationFailed):
    """The method of this proposal does not know that stance; a block and an objection come with their reason."""


def method_under(asked: str, wished: Method | None = None) -> str:
    """Return how something is decided: as a policy asks; where it leaves that open, as wished, else by majority."""
    if asked != NOBODY_SAYS:
        return asked
    return wished or Method.MAJORITY


def require_stance(stance: Stance, *, method: str, reason: str | None) -> None:
    """Refuse a stance the method does not know, and a block or an objection without its reason.

    Raises:
        StanceUnfit: it is one of these.
    """
    if stance not in STANCES[method]:
        known = ", ".join(sorted(STANCES[method]))
        raise StanceUnfit(f"One may be {known}.", errors=[{"pointer": "/stance", "detail": f"Must be one of {known}."}])
    if stance in WITH_REASON and reason is None:
        raise StanceUnfit("Say why, so that it can be met.", errors=[{"pointer": "/reason", "detail": "Is missing."}])


def result_of(terms: Terms, count: Mapping[str, int], *, roll: int, present: int = 0) -> Result:
    """Return what a count says: whether enough took part, and whether it is carried."""
    if sum(count.values()) * 100 < terms.quorum_percent * roll:
        return Result.NO_QUORUM
    return Result.CARRIED if _is_carried(terms, count, roll=roll, present=present) else Result.NOT_CARRIED


def _is_carried(terms: Terms, count: Mapping[str, int], *, roll: int, present: int) -> bool:
    votes = count.get(Stance.FOR, 0)
    if not votes or count.get(Stance.BLOCK, 0) or count.get(Stance.OBJECT, 0):
        return False
    cast = sum(count.values()) - count.get(Stance.ABSTAIN, 0)
    base = {Basis.CAST: cast, Basis.PRESENT: max(present, cast), Basis.ROLL: roll}[Basis(terms.basis)]
    return votes * 100 >= terms.threshold_percent * base and _is_enough(terms.method, votes, base)


def _is_enough(method: str, votes: int, base: int) -> bool:
    if method in TALKED_OVER:
        return True
    return votes * 2 > base if method == Method.MAJORITY else votes * 3 >= base * 2


def is_of_majority(stance: str, result: str) -> bool:
    """Say whether somebody stood where the count came out."""
    return (stance == Stance.FOR) == (result == Result.CARRIED) and stance != Stance.ABSTAIN


def is_of_minority(stance: str, result: str) -> bool:
    """Say whether somebody stood where the count did not come out."""
    return (stance == Stance.FOR) != (result == Result.CARRIED) and stance != Stance.ABSTAIN


def is_talked_over(method: str) -> bool:
    """Say whether a method is talked over until nobody stands against, and so never secret."""
    return method in TALKED_OVER

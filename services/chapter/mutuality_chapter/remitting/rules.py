"""What a policy asks to be passed upward, and among whom it divides dues."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mutuality.policy.values import divide
from mutuality.problems import ValidationFailed
from mutuality_chapter.money import Remittance

SPLIT = "money.split"
ASKED_BY = {Remittance.DUES: "split_dues", Remittance.FEE: "fee"}
"""Which value of `money.remittance` makes a chapter owe what it passes upward; a gift is always free."""


class Level(StrEnum):
    """Among whom dues are divided."""

    CHAPTER = "chapter"
    AREA = "area"
    NATIONAL = "national"


class CollectedUnfit(ValidationFailed):
    """What was collected is said of dues the policy divides, and of nothing else."""


@dataclass(frozen=True)
class Part:
    """A part of dues: whose it is, and how much."""

    to: Level
    percent: int
    amount: int


def require_collected(collected: int | None, *, is_divided: bool) -> None:
    """Ask what was collected of dues that are divided, and of nothing else.

    Raises:
        CollectedUnfit: it is missing, or has no place.
    """
    if (collected is not None) != is_divided:
        fault = {"pointer": "/collected", "detail": "Is asked for." if is_divided else "Has no place here."}
        raise CollectedUnfit("What was collected is said of dues the policy divides.", errors=[fault])


def parts_of(collected: int, shares: dict[str, int]) -> list[Part]:
    """Return how a policy divides what was collected; nothing where it divides nothing."""
    ordered = {level.value: shares[level] for level in Level if level in shares}
    amounts = divide(collected, ordered) if ordered else {}
    return [Part(Level(name), share, amounts[name]) for name, share in ordered.items()]


def upward(parts: list[Part]) -> int:
    """Return what of the parts does not stay in the chapter."""
    return sum(part.amount for part in parts if part.to != Level.CHAPTER)

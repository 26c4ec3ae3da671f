"""The bodies to whom the many chapters' copies report, alike but for the way they ask for figures of people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from demo.play.cast import BodyRole
from demo.play.many import ACTIVITY, CONCERN, PEOPLE, TITLE

WAYS, SUMMED = ("suppressed", "noised"), "sum_only"


def roles() -> Iterator[BodyRole]:
    """Give the bodies, alike but for the way they ask for figures of people."""
    for way in (*WAYS, SUMMED):
        yield BodyRole(
            f"lanterns-{way.replace('_', '-')}",
            f"Lanterns, told {way}",
            CONCERN,
            TITLE,
            "bereaved_parents",
            "recommending",
            "recommended",
            (),
            (),
        )


def asking(way: str) -> dict[str, Any]:
    """Return how a body changes its preset: it asks for a few figures of a quarter, those of people in one way.

    A body that asks for sums alone asks by a task, and by its policy for no more than any other.
    """
    figures = [*PEOPLE, *ACTIVITY]
    return {
        "reporting": {"duty": "expected", "period": "quarter", "metrics": figures},
        "number_visibility": {"people": "noised" if way == SUMMED else way, "rows": "national", "totals": "national"},
    }

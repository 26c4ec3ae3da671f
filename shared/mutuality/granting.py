"""What a body asks to see of a chapter's figures, what the chapter grants, and the gap between. A gap is no fault.

The lower of both wills leaves. Nobody above a chapter widens what it grants.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from mutuality.disclosure import Mode
from mutuality.disclosure.floors import DEFAULT, Gap, Protection, gaps, is_loosened_too_far, lower
from mutuality.policy import KEYS, PolicyInForce

VISIBLE = {"rows": "number_visibility.rows", "totals": "number_visibility.totals"}
OFFICE = "national"
THOUSAND = 1000


@dataclass(frozen=True)
class Grant:
    """How figures of people are protected, and to whom rows of one chapter and totals over many are shown."""

    protection: Protection = DEFAULT
    rows: str = OFFICE
    totals: str = "public"

    @classmethod
    def of(cls, terms: Mapping[str, Any]) -> Grant:
        """Return the grant those terms say."""
        protection = Protection(
            openest=Mode(terms["openest"]),
            threshold=terms["threshold"],
            epsilon=Fraction(terms["epsilon_thousandths"], THOUSAND),
            epsilon_year=Fraction(terms["epsilon_year_thousandths"], THOUSAND),
            least_chapters=terms["least_chapters"],
            least_people=terms["least_people"],
        )
        return cls(protection, terms["rows"], terms["totals"])

    def terms(self) -> dict[str, Any]:
        """Return it part by part, as it is stored and told: words and whole numbers."""
        held = self.protection
        return {
            "openest": held.openest.value,
            "threshold": held.threshold,
            "epsilon_thousandths": int(held.epsilon * THOUSAND),
            "epsilon_year_thousandths": int(held.epsilon_year * THOUSAND),
            "least_chapters": held.least_chapters,
            "least_people": held.least_people,
            "rows": self.rows,
            "totals": self.totals,
        }

    @property
    def is_too_loose(self) -> bool:
        """Say whether it loosens the floor further than any protection goes."""
        return is_loosened_too_far(self.protection)

    def shows(self, part: str, to: str = OFFICE) -> bool:
        """Say whether rows or totals are shown to an office."""
        return is_shown(part, getattr(self, part), to)


BEGINNING = Grant()
"""What a chapter grants until it says otherwise: totals to everybody, rows to the office, over the floor.

Figures of people leave noised. Where the body asks for them suppressed the members say whether they do.
"""
TERMS = tuple(BEGINNING.terms())


def is_shown(part: str, value: str, to: str = OFFICE) -> bool:
    """Say whether a value of what is granted of rows or totals shows them to an office."""
    kind = KEYS[VISIBLE[part]]
    return kind.rank(value) >= kind.rank(to)


def asked(held: PolicyInForce, granted: Grant) -> Grant:
    """Return what a policy asks to see; where it says nothing of a part, no more than what is granted.

    Where no figures are asked for at all, nothing is asked to be seen.
    """
    if held["reporting.duty"] == "none":
        return replace(granted, rows="chapter_only", totals="none")
    openest, threshold = Mode(held["number_visibility.people"]), int(held["number_visibility.min_cell"])
    protection = replace(granted.protection, openest=openest, threshold=threshold)
    return Grant(protection, **{part: held[key] for part, key in VISIBLE.items()})


@lru_cache(maxsize=1024)
def agreed(wanted: Grant, granted: Grant) -> Grant:
    """Return what leaves: of each part what shows less."""
    seen = {
        part: min(getattr(wanted, part), getattr(granted, part), key=KEYS[key].rank) for part, key in VISIBLE.items()
    }
    return Grant(lower(wanted.protection, granted.protection), **seen)


@lru_cache(maxsize=1024)
def gaps_between(wanted: Grant, granted: Grant) -> tuple[Gap, ...]:
    """Return what is asked and not granted, part by part."""
    leaves = agreed(wanted, granted)
    seen = [Gap(part, getattr(wanted, part), getattr(granted, part)) for part in VISIBLE]
    return (
        *(each for each in seen if getattr(leaves, each.name) != each.asked),
        *gaps(wanted.protection, granted.protection),
    )


def in_words(gap: Gap) -> str:
    """Return a gap in words."""
    return f"{gap.name.replace('_', ' ')}: asked: {gap.asked}; granted: {gap.granted}"


def is_loosened(wanted: Grant, before: Grant) -> bool:
    """Say whether a grant shows more in any part than another."""
    return agreed(wanted, before) != wanted

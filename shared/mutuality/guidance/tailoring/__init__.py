"""What units lay over an edition: the kinds of change, how one lies over another, and what is asked in the end."""

from mutuality.guidance.tailoring.changing import Addition, TailoredItem
from mutuality.guidance.tailoring.laying import Clash, Laid, Tailoring, lay, untailored
from mutuality.guidance.tailoring.resolving import (
    Base,
    Overlay,
    Resolved,
    ResolvedItem,
    WordedItem,
    Wording,
    in_force,
    lay_all,
    name_edition,
    name_tailoring,
    resolve,
)

__all__ = [
    "Addition",
    "Base",
    "Clash",
    "Laid",
    "Overlay",
    "Resolved",
    "ResolvedItem",
    "TailoredItem",
    "Tailoring",
    "WordedItem",
    "Wording",
    "in_force",
    "lay",
    "lay_all",
    "name_edition",
    "name_tailoring",
    "resolve",
    "untailored",
]

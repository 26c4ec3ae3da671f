"""What chapters offer each other without names, and what those who tried it tell back: ways of coping travel."""

from mutuality.language.commons.said import OfferIn, TriedIn
from mutuality.language.commons.told import CommonsShape, OfferShape
from mutuality.language.commons.words import (
    REASONS,
    Lineage,
    OfferKind,
    Setting,
    Stage,
    Tried,
    TriedReason,
    fits,
)

__all__ = [
    "REASONS",
    "CommonsShape",
    "Lineage",
    "OfferIn",
    "OfferKind",
    "OfferShape",
    "Setting",
    "Stage",
    "Tried",
    "TriedIn",
    "TriedReason",
    "fits",
]

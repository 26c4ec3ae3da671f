"""What a chapter tells of itself: how it began, how it stands on the seven points, what is common among its people."""

from mutuality.language.testimony.commonality import (
    LONGEST_WORDS,
    MOST_PARTS,
    CommonalityIn,
    CommonBeyondShape,
    CommonPart,
)
from mutuality.language.testimony.liaison import Beside, LiaisonIn, Matter
from mutuality.language.testimony.shapes import Adequacy, Availability, DefinitionIn, Gap, LandscapeIn

__all__ = [
    "LONGEST_WORDS",
    "MOST_PARTS",
    "Adequacy",
    "Availability",
    "Beside",
    "CommonBeyondShape",
    "CommonPart",
    "CommonalityIn",
    "DefinitionIn",
    "Gap",
    "LandscapeIn",
    "LiaisonIn",
    "Matter",
]

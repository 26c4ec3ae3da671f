"""What a chapter tells of itself as a whole: among which services it began, and how it stands on the seven points."""

from mutuality.language.testimony.shapes import Adequacy, Availability, DefinitionIn, Gap, LandscapeIn

__all__ = ["Adequacy", "Availability", "DefinitionIn", "Gap", "LandscapeIn"]

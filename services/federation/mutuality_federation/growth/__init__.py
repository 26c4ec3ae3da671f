"""How groups for mutual help came and grew: bodies and chapters over time, by unit, concern and kind of origin.

Beside that: among which formal services chapters began, and how bodies and chapters stand on the definition.
"""

from mutuality.language import DefinitionTold, LandscapeTold, SubjectWithdrawn
from mutuality_federation.growth.actions import hear_definition, hear_landscape, withdraw
from mutuality_federation.growth.counting import floor_of, require_seen
from mutuality_federation.growth.reading import of_body
from mutuality_federation.growth.routes import blueprint
from mutuality_federation.growth.rules import Every, Point

LISTENERS = {LandscapeTold: [hear_landscape], DefinitionTold: [hear_definition], SubjectWithdrawn: [withdraw]}

__all__ = ["LISTENERS", "Every", "Point", "blueprint", "floor_of", "of_body", "require_seen"]

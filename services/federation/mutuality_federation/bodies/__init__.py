"""National bodies: what they are concerned with, how they began, what they call things, and their units."""

from mutuality_federation.bodies.routes import blueprint
from mutuality_federation.bodies.rules import LevelUnknown
from mutuality_federation.bodies.schemas import WHAT, Origin
from mutuality_federation.bodies.store import (
    TIMES_UNITS_CHANGED,
    BodyFacts,
    UnitFacts,
    body_facts,
    body_ids,
    every_body,
    path_to,
    require_body,
    require_level,
    require_unit,
    unit_and_below,
    unit_facts,
    units_of,
)
from mutuality_federation.bodies.wording import TIMES_CHANGED, Findable, found, labels_of, labels_of_one, labels_while

__all__ = [
    "TIMES_CHANGED",
    "TIMES_UNITS_CHANGED",
    "WHAT",
    "BodyFacts",
    "Findable",
    "LevelUnknown",
    "Origin",
    "UnitFacts",
    "blueprint",
    "body_facts",
    "body_ids",
    "every_body",
    "found",
    "labels_of",
    "labels_of_one",
    "labels_while",
    "path_to",
    "require_body",
    "require_level",
    "require_unit",
    "unit_and_below",
    "unit_facts",
    "units_of",
]

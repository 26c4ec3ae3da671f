"""National bodies: what they are concerned with, how they began, what they call things, and their units."""

from mutuality_federation.bodies.routes import blueprint
from mutuality_federation.bodies.schemas import Origin
from mutuality_federation.bodies.store import (
    BodyFacts,
    UnitFacts,
    body_facts,
    body_ids,
    every_body,
    path_to,
    require_body,
    require_unit,
    unit_and_below,
    unit_facts,
    units_of,
)

__all__ = [
    "BodyFacts",
    "Origin",
    "UnitFacts",
    "blueprint",
    "body_facts",
    "body_ids",
    "every_body",
    "path_to",
    "require_body",
    "require_unit",
    "unit_and_below",
    "unit_facts",
    "units_of",
]

"""How a new chapter is endorsed: the path its body's policy names, one office after another, each another account."""

from mutuality.language import Requested
from mutuality_federation.endorsements.actions import hear
from mutuality_federation.endorsements.renewing import charter
from mutuality_federation.endorsements.routes import blueprint
from mutuality_federation.endorsements.rules import (
    ApplicationEnded,
    ApplicationOpen,
    CannotApply,
    EndorsedBefore,
    OfficeNeeded,
)
from mutuality_federation.endorsements.store import newest

LISTENERS = {Requested: [hear]}

__all__ = [
    "LISTENERS",
    "ApplicationEnded",
    "ApplicationOpen",
    "CannotApply",
    "EndorsedBefore",
    "OfficeNeeded",
    "blueprint",
    "charter",
    "newest",
]

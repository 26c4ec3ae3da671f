"""What units lay over the body's editions for the chapters below them: stricter, more, or otherwise, never weaker."""

from mutuality_federation.tailoring.actions import draft, items_above, publish
from mutuality_federation.tailoring.resolving import Resolving, default_force, item_added, overlays_of, resolve
from mutuality_federation.tailoring.routes import blueprint
from mutuality_federation.tailoring.rules import (
    BaseSuperseded,
    TailoringClashes,
    TailoringElsewhere,
    TailoringTooSoon,
    require_above,
)
from mutuality_federation.tailoring.schemas import ClashOut, TailoringIn, TailoringSummaryOut
from mutuality_federation.tailoring.store import TailoringFacts, tailoring_facts
from mutuality_federation.tailoring.telling import document, told

__all__ = [
    "BaseSuperseded",
    "ClashOut",
    "Resolving",
    "TailoringClashes",
    "TailoringElsewhere",
    "TailoringFacts",
    "TailoringIn",
    "TailoringSummaryOut",
    "TailoringTooSoon",
    "blueprint",
    "default_force",
    "document",
    "draft",
    "item_added",
    "items_above",
    "overlays_of",
    "publish",
    "require_above",
    "resolve",
    "tailoring_facts",
    "told",
]

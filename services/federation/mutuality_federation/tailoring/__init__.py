"""What units lay over the body's editions for the chapters below them: stricter, more, or otherwise, never weaker."""

from mutuality_federation.tailoring.actions import draft, publish
from mutuality_federation.tailoring.resolving import DEFAULT_FORCE, Resolving, item_added, overlays_of, resolve
from mutuality_federation.tailoring.routes import blueprint
from mutuality_federation.tailoring.rules import (
    BaseSuperseded,
    TailoringClashes,
    TailoringElsewhere,
    TailoringTooSoon,
    require_above,
)
from mutuality_federation.tailoring.schemas import ClashOut, TailoringIn, TailoringSummaryOut
from mutuality_federation.tailoring.telling import document, told

__all__ = [
    "DEFAULT_FORCE",
    "BaseSuperseded",
    "ClashOut",
    "Resolving",
    "TailoringClashes",
    "TailoringElsewhere",
    "TailoringIn",
    "TailoringSummaryOut",
    "TailoringTooSoon",
    "blueprint",
    "document",
    "draft",
    "item_added",
    "overlays_of",
    "publish",
    "require_above",
    "resolve",
    "told",
]

"""What units lay over the body's editions for the chapters below them: stricter, more, or otherwise, never weaker."""

from mutuality_federation.tailoring.resolving import Resolving, item_added, resolve
from mutuality_federation.tailoring.routes import blueprint
from mutuality_federation.tailoring.rules import TailoringElsewhere, require_above
from mutuality_federation.tailoring.telling import document, told

__all__ = [
    "Resolving",
    "TailoringElsewhere",
    "blueprint",
    "document",
    "item_added",
    "require_above",
    "resolve",
    "told",
]

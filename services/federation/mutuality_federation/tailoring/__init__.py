"""What units lay over the body's editions for the chapters below them: stricter, more, or otherwise, never weaker."""

from mutuality_federation.tailoring.resolving import Resolving, additions, resolve
from mutuality_federation.tailoring.routes import blueprint
from mutuality_federation.tailoring.store import TailoringFacts, published, tailoring_facts

__all__ = [
    "Resolving",
    "TailoringFacts",
    "additions",
    "blueprint",
    "published",
    "resolve",
    "tailoring_facts",
]

"""Control policies by pattern, and the shape every policy's document has."""

from mutuality_federation.presets.documents import ANY_VALUE, DocumentIn, DocumentOut
from mutuality_federation.presets.routes import blueprint

__all__ = ["ANY_VALUE", "DocumentIn", "DocumentOut", "blueprint"]

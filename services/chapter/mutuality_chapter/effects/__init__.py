"""What our insisting on new ways changes: noted here, and told to our body once the members decided so."""

from mutuality_chapter.effects import sharing as _sharing  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.effects.routes import blueprint

__all__ = ["blueprint"]

"""What lies below a body's policy: policies of units, overlays on some chapters, and what either would change."""

from mutuality_federation.levels.routes import blueprint

__all__ = ["blueprint"]

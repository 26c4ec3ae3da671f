"""What changed of meetings, as BMLT tells it."""

from mutuality_federation.bmlt.history.telling import document

__all__ = ["document"]

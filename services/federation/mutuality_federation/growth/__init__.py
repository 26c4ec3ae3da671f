"""How groups for mutual help came and grew: bodies and chapters over time, by unit, concern and kind of origin."""

from mutuality_federation.growth.routes import blueprint

__all__ = ["blueprint"]

"""What the public sees, in the formats other people's software reads: projections, each in a file of its own."""

from mutuality_federation.feeds.routes import blueprint

__all__ = ["blueprint"]

"""What figures come to: totals, series and estimates, each with its state, its error, and what is behind it."""

from mutuality_federation.totals.routes import blueprint

__all__ = ["blueprint"]

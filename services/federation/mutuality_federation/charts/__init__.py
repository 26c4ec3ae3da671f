"""Growth, completeness and help given, drawn with how sure each number is, and written beside for whoever reads."""

from mutuality_federation.charts.routes import blueprint

__all__ = ["blueprint"]

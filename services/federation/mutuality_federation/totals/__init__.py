"""What figures come to: totals, series and estimates, each with its state, its error, and what is behind it."""

from mutuality_federation.totals.estimates import Guess, Published, guessed
from mutuality_federation.totals.reading import of_body, of_units, series
from mutuality_federation.totals.routes import blueprint
from mutuality_federation.totals.rules import Standing, Total

__all__ = ["Guess", "Published", "Standing", "Total", "blueprint", "guessed", "of_body", "of_units", "series"]

"""What figures come to: totals, series and estimates, each with its state, its error, and what is behind it."""

from mutuality_federation.totals.estimates import Guess, Published, guessed
from mutuality_federation.totals.guessing import Estimate, of_places
from mutuality_federation.totals.hiding import WHOLE
from mutuality_federation.totals.reading import of_body, of_units, series
from mutuality_federation.totals.routes import blueprint
from mutuality_federation.totals.rules import Guessed, Standing, Total, deviation, is_too_uncertain
from mutuality_federation.totals.schemas import TotalsQuery

__all__ = [
    "WHOLE",
    "Estimate",
    "Guess",
    "Guessed",
    "Published",
    "Standing",
    "Total",
    "TotalsQuery",
    "blueprint",
    "deviation",
    "guessed",
    "is_too_uncertain",
    "of_body",
    "of_places",
    "of_units",
    "series",
]

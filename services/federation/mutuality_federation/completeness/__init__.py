"""Which reports came, and how complete and timely that makes the figures, by form, unit and period.

It is read live, by when we received each, or as it was known at the end of a day.
"""

from mutuality_federation.completeness.coverage import expected
from mutuality_federation.completeness.knowledge import Reach
from mutuality_federation.completeness.reading import by_period
from mutuality_federation.completeness.routes import blueprint
from mutuality_federation.completeness.rules import Shares

__all__ = ["Reach", "Shares", "blueprint", "by_period", "expected"]

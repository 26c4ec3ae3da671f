"""The indicators, below policy and language: what each figure counts, by which rule, and how it may leave."""

from mutuality.indicators.dictionary import DICTIONARY, PARTS, VERSION
from mutuality.indicators.indicator import MODES, Counts, Indicator

__all__ = ["DICTIONARY", "MODES", "PARTS", "VERSION", "Counts", "Indicator"]

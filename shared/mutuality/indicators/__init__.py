"""The indicators, below policy and language: what each figure counts, by which rule, and how it may leave."""

from mutuality.indicators.dictionary import DICTIONARY, FLOWS, PARTS, STOCKS, VERSION
from mutuality.indicators.indicator import MODES, Counts, Indicator

__all__ = ["DICTIONARY", "FLOWS", "MODES", "PARTS", "STOCKS", "VERSION", "Counts", "Indicator"]

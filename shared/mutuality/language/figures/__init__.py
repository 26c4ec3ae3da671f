"""Figures: the dictionary that says what each counts, and the checks a form puts them to."""

from mutuality.indicators import DICTIONARY, VERSION, Indicator
from mutuality.language.figures.checks import Check, Missing, Operator, Severity, failing, holds

__all__ = ["DICTIONARY", "VERSION", "Check", "Indicator", "Missing", "Operator", "Severity", "failing", "holds"]

"""Figures: the dictionary that says what each counts, and the checks a form puts them to."""

from mutuality.language.figures.checks import Check, Missing, Operator, Severity, failing, holds
from mutuality.language.figures.dictionary import DICTIONARY, VERSION, Indicator

__all__ = ["DICTIONARY", "VERSION", "Check", "Indicator", "Missing", "Operator", "Severity", "failing", "holds"]

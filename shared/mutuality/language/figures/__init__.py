"""Figures: the dictionary that says what each counts, and the checks a form puts them to."""

from mutuality.forms import STANDARD, Check, Missing, Operator, Severity, failing, holds
from mutuality.indicators import DICTIONARY, MODES, VERSION, Counts, Indicator
from mutuality.language.figures.promises import PromiseIn
from mutuality.language.figures.returns import ReportIn

__all__ = [
    "DICTIONARY",
    "MODES",
    "STANDARD",
    "VERSION",
    "Check",
    "Counts",
    "Indicator",
    "Missing",
    "Operator",
    "PromiseIn",
    "ReportIn",
    "Severity",
    "failing",
    "holds",
]

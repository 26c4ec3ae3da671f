"""Report forms, the same on both services: what they ask, whether they are fit, and how an answer stands to them."""

from mutuality.forms.answering import (
    FigureMissing,
    FigureNotAsked,
    FigureTooLarge,
    ModeTooOpen,
    compulsory,
    require_answering,
    require_possible,
)
from mutuality.forms.checks import Check, Missing, Operator, Severity, failing, holds
from mutuality.forms.fitness import FormUnfit, require_fit
from mutuality.forms.form import STANDARD, Form, FormPeriodUnfit, FormUnknown, Wanted, edition_for, require_period

__all__ = [
    "STANDARD",
    "Check",
    "FigureMissing",
    "FigureNotAsked",
    "FigureTooLarge",
    "Form",
    "FormPeriodUnfit",
    "FormUnfit",
    "FormUnknown",
    "Missing",
    "ModeTooOpen",
    "Operator",
    "Severity",
    "Wanted",
    "compulsory",
    "edition_for",
    "failing",
    "holds",
    "require_answering",
    "require_fit",
    "require_period",
    "require_possible",
]

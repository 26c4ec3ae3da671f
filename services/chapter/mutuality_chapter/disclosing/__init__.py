"""How our figures are made fit to leave, each by its mode; noise is drawn once, from a budget of the year."""

from mutuality_chapter.disclosing.drawing import calibration, draw, drawn, spent
from mutuality_chapter.disclosing.identities import Told
from mutuality_chapter.disclosing.models import Draw
from mutuality_chapter.disclosing.protecting import epsilon_of, exactly, mode_of, suppressed
from mutuality_chapter.disclosing.rules import BudgetSpent

__all__ = [
    "BudgetSpent",
    "Draw",
    "Told",
    "calibration",
    "draw",
    "drawn",
    "epsilon_of",
    "exactly",
    "mode_of",
    "spent",
    "suppressed",
]

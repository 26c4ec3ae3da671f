"""How our figures are made fit to leave, each by its mode; noise is drawn once, from a budget of the year."""

from mutuality_chapter.affiliation import TakenBack
from mutuality_chapter.disclosing.asking import Asked, asked, require_modes
from mutuality_chapter.disclosing.drawing import (
    calibration,
    charge,
    cost_as,
    draw,
    drawn,
    fix_modes,
    require_affordable,
    spent,
    would_be_spent,
)
from mutuality_chapter.disclosing.identities import Told
from mutuality_chapter.disclosing.models import Draw, WayOut
from mutuality_chapter.disclosing.protecting import epsilon_of, exactly, mode_of, suppressed
from mutuality_chapter.disclosing.regaining import take_back
from mutuality_chapter.disclosing.rules import BudgetSpent, DrawnMeanwhile
from mutuality_chapter.disclosing.store import ways_out

LISTENERS = {TakenBack: [take_back]}

__all__ = [
    "LISTENERS",
    "Asked",
    "BudgetSpent",
    "Draw",
    "DrawnMeanwhile",
    "Told",
    "WayOut",
    "asked",
    "calibration",
    "charge",
    "cost_as",
    "draw",
    "drawn",
    "epsilon_of",
    "exactly",
    "fix_modes",
    "mode_of",
    "require_affordable",
    "require_modes",
    "spent",
    "suppressed",
    "ways_out",
    "would_be_spent",
]

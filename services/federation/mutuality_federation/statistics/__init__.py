"""Figures chapters released: taken in whole, rolled up as they come, shown as far as the policy lets them be.

What they come to is read by the room `totals`.
"""

from mutuality.disclosure import SmallCell
from mutuality.forms import FigureMissing, FigureNotAsked, FigureTooLarge, FormPeriodUnfit, FormUnknown, ModeTooOpen
from mutuality.forms.promising import PeriodNotPromised
from mutuality.language import ReportReleased, SubjectWithdrawn
from mutuality.periods import PeriodAhead, PeriodClosed
from mutuality.problems import PolicyRefused
from mutuality_federation.statistics.actions import receive, require_visible, withdraw
from mutuality_federation.statistics.arrivals import answers, newest, numbers, received, returns, told
from mutuality_federation.statistics.models import NO_UNIT
from mutuality_federation.statistics.routes import blueprint
from mutuality_federation.statistics.rules import NOTHING, ModeChanged, ModeUnfit, Move
from mutuality_federation.statistics.store import Asked, Sum, published, sums

ABOUT_FORMS = (FormUnknown, FormPeriodUnfit, FigureNotAsked, FigureMissing, ModeTooOpen, FigureTooLarge)
ABOUT_TIME = (PeriodAhead, PeriodClosed, PeriodNotPromised)
REFUSALS = (PolicyRefused, *ABOUT_TIME, SmallCell, ModeUnfit, ModeChanged, *ABOUT_FORMS)
"""What may be said of figures at the door."""
LISTENERS = {ReportReleased: [receive], SubjectWithdrawn: [withdraw]}

__all__ = [
    "LISTENERS",
    "NOTHING",
    "NO_UNIT",
    "REFUSALS",
    "Asked",
    "ModeChanged",
    "ModeUnfit",
    "Move",
    "Sum",
    "answers",
    "blueprint",
    "newest",
    "numbers",
    "published",
    "received",
    "require_visible",
    "returns",
    "sums",
    "told",
]

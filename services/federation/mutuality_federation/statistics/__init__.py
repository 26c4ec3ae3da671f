"""Figures chapters released: taken in whole, rolled up as they come, shown as far as the policy lets them be."""

from mutuality.language import ReportReleased, SubjectWithdrawn
from mutuality_federation.statistics.actions import receive, withdraw
from mutuality_federation.statistics.routes import blueprint
from mutuality_federation.statistics.rules import ModeChanged, ModeUnfit

LISTENERS = {ReportReleased: [receive], SubjectWithdrawn: [withdraw]}

__all__ = ["LISTENERS", "ModeChanged", "ModeUnfit", "blueprint"]

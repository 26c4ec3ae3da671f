"""Who answers when: weekly shifts in wall time, a month's roster of turns, swaps, and the gaps ahead."""

from datetime import timedelta

from mutuality.chores import Chore
from mutuality_chapter.lines import ResponderStoodDown
from mutuality_chapter.members import HoldingsAsked
from mutuality_chapter.shifts import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.shifts.actions import plan, warn_of_gaps
from mutuality_chapter.shifts.models import Shift
from mutuality_chapter.shifts.routes import blueprint
from mutuality_chapter.shifts.rules import instant
from mutuality_chapter.shifts.store import OnShift, going_on, on_shift
from mutuality_chapter.shifts.turns import leave_open, tell

LISTENERS = {HoldingsAsked: [tell], ResponderStoodDown: [leave_open]}
CHORES = (Chore("gaps", timedelta(hours=1), warn_of_gaps),)

__all__ = ["CHORES", "LISTENERS", "OnShift", "Shift", "blueprint", "going_on", "instant", "on_shift", "plan"]

"""Who answers when: weekly shifts in wall time, a month's roster of turns, swaps, and the gaps ahead."""

from mutuality_chapter.lines import ResponderStoodDown
from mutuality_chapter.members import HoldingsAsked
from mutuality_chapter.shifts import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.shifts.actions import gaps, plan
from mutuality_chapter.shifts.models import Shift, Turn
from mutuality_chapter.shifts.routes import blueprint
from mutuality_chapter.shifts.rules import instant
from mutuality_chapter.shifts.store import OnShift, going_on, on_shift, to_be_reminded
from mutuality_chapter.shifts.turns import leave_open, note_reminded, tell

LISTENERS = {HoldingsAsked: [tell], ResponderStoodDown: [leave_open]}

__all__ = [
    "LISTENERS",
    "OnShift",
    "Shift",
    "Turn",
    "blueprint",
    "gaps",
    "going_on",
    "instant",
    "note_reminded",
    "on_shift",
    "plan",
    "to_be_reminded",
]

"""What is told before it is too late: a responder is reminded to confirm a turn, and a gap is told to the log."""

from datetime import timedelta

from mutuality.chores import Chore
from mutuality_chapter.alarms.actions import remind, warn_of_gaps

CHORES = (
    Chore("reminders", timedelta(minutes=15), remind),
    Chore("gaps", timedelta(hours=1), warn_of_gaps),
)

__all__ = ["CHORES"]

"""Where and when we meet: venues, weekly meetings, occasions with attendance as tallies."""

from mutuality_chapter.meetings.actions import let_go, take_in
from mutuality_chapter.meetings.homes import Whereabouts
from mutuality_chapter.meetings.routes import blueprint
from mutuality_chapter.meetings.rules import DayOfMeetingWrong, Occasion
from mutuality_chapter.meetings.store import (
    imported,
    meeting_counts,
    next_occasion,
    require_open_or_closed,
    whereabouts,
)

__all__ = [
    "DayOfMeetingWrong",
    "Occasion",
    "Whereabouts",
    "blueprint",
    "imported",
    "let_go",
    "meeting_counts",
    "next_occasion",
    "require_open_or_closed",
    "take_in",
    "whereabouts",
]

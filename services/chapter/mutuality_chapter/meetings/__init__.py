"""Where and when we meet: venues, weekly meetings, occasions with attendance as tallies."""

from mutuality_chapter.meetings.actions import let_go, take_in
from mutuality_chapter.meetings.events import ClosuresAsked
from mutuality_chapter.meetings.homes import Whereabouts
from mutuality_chapter.meetings.routes import blueprint
from mutuality_chapter.meetings.rules import DayOfMeetingWrong, Occasion
from mutuality_chapter.meetings.store import (
    head_counts,
    imported,
    meeting_counts,
    meetings_at,
    next_occasion,
    require_open_or_closed,
    whereabouts,
)
from mutuality_chapter.meetings.store import meeting as require_meeting
from mutuality_chapter.meetings.store import venue as require_venue

__all__ = [
    "ClosuresAsked",
    "DayOfMeetingWrong",
    "Occasion",
    "Whereabouts",
    "blueprint",
    "head_counts",
    "imported",
    "let_go",
    "meeting_counts",
    "meetings_at",
    "next_occasion",
    "require_meeting",
    "require_open_or_closed",
    "require_venue",
    "take_in",
    "whereabouts",
]

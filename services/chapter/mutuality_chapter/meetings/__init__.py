"""When we meet: meetings that come round, their occasions with attendance as tallies."""

from mutuality_chapter.meetings.actions import change, end, let_go, record, settle_change, take_in, tell_again
from mutuality_chapter.meetings.days import DayOfMeetingWrong
from mutuality_chapter.meetings.events import ClosuresAsked, HotlinesAsked, screen
from mutuality_chapter.meetings.models import Meeting
from mutuality_chapter.meetings.routes import UNFIT, blueprint
from mutuality_chapter.meetings.rules import Occasion, may_gather
from mutuality_chapter.meetings.schemas import MeetingProposed
from mutuality_chapter.meetings.store import (
    days_held,
    has_type,
    head_counts,
    imported,
    meeting_counts,
    meetings_at,
    next_occasion,
    occurrence,
    require_open_or_closed,
    series_of,
    ways_of_attending,
    whereabouts,
)
from mutuality_chapter.meetings.store import meeting as require_meeting
from mutuality_chapter.venues import VenueChanged

LISTENERS = {VenueChanged: [tell_again]}

__all__ = [
    "LISTENERS",
    "UNFIT",
    "ClosuresAsked",
    "DayOfMeetingWrong",
    "HotlinesAsked",
    "Meeting",
    "MeetingProposed",
    "Occasion",
    "blueprint",
    "change",
    "days_held",
    "end",
    "has_type",
    "head_counts",
    "imported",
    "let_go",
    "may_gather",
    "meeting_counts",
    "meetings_at",
    "next_occasion",
    "occurrence",
    "record",
    "require_meeting",
    "require_open_or_closed",
    "screen",
    "series_of",
    "settle_change",
    "take_in",
    "ways_of_attending",
    "whereabouts",
]

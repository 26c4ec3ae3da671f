"""Where and when we meet: venues, weekly meetings, occasions with attendance as tallies."""

from mutuality_chapter.meetings.actions import let_go, take_in
from mutuality_chapter.meetings.routes import blueprint
from mutuality_chapter.meetings.store import imported, meeting_counts

__all__ = ["blueprint", "imported", "let_go", "meeting_counts", "take_in"]

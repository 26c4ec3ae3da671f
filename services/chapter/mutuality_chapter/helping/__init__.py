"""Help between members: requests, answers, and exchanges in which either may be the helper."""

from mutuality_chapter.helping.actions import let_go
from mutuality_chapter.helping.routes import blueprint
from mutuality_chapter.helping.store import helping_counts
from mutuality_chapter.members import MemberDeparted

LISTENERS = {MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "helping_counts"]

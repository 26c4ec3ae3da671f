"""Help between members: requests, answers, and exchanges in which either may be the helper."""

from mutuality_chapter.helping.actions import let_go, tell
from mutuality_chapter.helping.routes import blueprint
from mutuality_chapter.helping.store import helping_counts
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "helping_counts"]

"""What members give: gifts and dues, how much of one, under a name only if the giver chose so."""

from mutuality_chapter.giving.actions import give, known, let_go, tell
from mutuality_chapter.giving.routes import blueprint
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "give", "known"]

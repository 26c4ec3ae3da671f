"""Positions and who holds them for how long; what the chapter's continued existence hangs on."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.positions.actions import let_go, tell
from mutuality_chapter.positions.routes import blueprint
from mutuality_chapter.positions.store import holders

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "holders"]

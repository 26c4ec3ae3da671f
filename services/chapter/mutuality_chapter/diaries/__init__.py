"""What members write down for themselves alone: their aims, how they are, and what becoming a helper meant to them."""

from mutuality_chapter.diaries.actions import let_go, tell
from mutuality_chapter.diaries.routes import blueprint
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint"]

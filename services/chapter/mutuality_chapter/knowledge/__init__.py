"""What comes from elsewhere: it arrives as proposed, and only the members decide what becomes of it here."""

from mutuality_chapter.knowledge.actions import let_go, put_into_use, receive, return_received, tell
from mutuality_chapter.knowledge.routes import blueprint
from mutuality_chapter.knowledge.rules import NotTakenUp, Status
from mutuality_chapter.knowledge.store import Standing, in_hand, lags, require_taken_up, standing
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "NotTakenUp",
    "Standing",
    "Status",
    "blueprint",
    "in_hand",
    "lags",
    "put_into_use",
    "receive",
    "require_taken_up",
    "return_received",
    "standing",
]

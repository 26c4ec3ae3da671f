"""What comes from elsewhere: it arrives as proposed, and only the members decide what becomes of it here."""

from mutuality_chapter.knowledge.actions import let_go, put_into_use, tell
from mutuality_chapter.knowledge.routes import blueprint
from mutuality_chapter.knowledge.rules import NotTakenUp, Status
from mutuality_chapter.knowledge.store import lags, require_taken_up
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "NotTakenUp", "Status", "blueprint", "lags", "put_into_use", "require_taken_up"]

"""Who means to come to a meeting: they ask, somebody who looks after it confirms, and then they are told the way."""

from mutuality_chapter.attending.actions import let_go, tell
from mutuality_chapter.attending.routes import blueprint
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint"]

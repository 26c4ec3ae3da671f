"""Who read or changed what is held about a member: kept for whose it is, who alone reads it, and never changed."""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality.web import PersonsSeen
from mutuality_chapter.accesses.actions import let_go, purge, record, tell
from mutuality_chapter.accesses.routes import blueprint
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

CHORES = (Chore("accesses", timedelta(days=1), in_one_transaction(purge)),)
LISTENERS = {PersonsSeen: [record], HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["CHORES", "LISTENERS", "blueprint", "purge"]

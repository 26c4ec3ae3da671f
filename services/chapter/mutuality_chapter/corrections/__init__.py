"""What members say is wrong with a meeting as we tell of it; those who look after meetings decide."""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.corrections.actions import let_go, purge, take_in, tell
from mutuality_chapter.corrections.routes import blueprint
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}
CHORES = (Chore("corrections", timedelta(days=1), in_one_transaction(purge)),)

__all__ = ["CHORES", "LISTENERS", "blueprint", "purge", "take_in"]

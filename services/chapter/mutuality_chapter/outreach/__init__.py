"""Approaches to possible members, step by step, forgotten when they end; never to anybody who opted out."""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.outreach.actions import let_go, purge, tell
from mutuality_chapter.outreach.routes import blueprint
from mutuality_chapter.outreach.store import figures

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}
CHORES = (Chore("outreach", timedelta(days=1), in_one_transaction(purge)),)

__all__ = ["CHORES", "LISTENERS", "blueprint", "figures", "purge"]

"""Approaches to possible members, step by step, forgotten when they end; never to anybody who opted out."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.outreach.actions import let_go, purge, tell
from mutuality_chapter.outreach.routes import blueprint
from mutuality_chapter.outreach.store import figures

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "figures", "purge"]

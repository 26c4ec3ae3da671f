"""Positions and who holds them for how long, small tasks, and what the chapter's continued existence hangs on."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.positions import tasks as _tasks  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.positions.actions import let_go, tell
from mutuality_chapter.positions.routes import blueprint
from mutuality_chapter.positions.store import has_served, holders, terms_running

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "has_served", "holders", "terms_running"]

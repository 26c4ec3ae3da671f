"""Calls to the chapter's lines: whom they ring, messages and call-backs, what is kept of a caller and for how long."""

from mutuality_chapter.hotline import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.hotline.actions import figures, purge, tell
from mutuality_chapter.hotline.routes import blueprint
from mutuality_chapter.members import HoldingsAsked

LISTENERS = {HoldingsAsked: [tell]}

__all__ = ["LISTENERS", "blueprint", "figures", "purge"]

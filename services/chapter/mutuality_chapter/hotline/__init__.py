"""Calls to the chapter's lines: whom they ring, messages and call-backs, what is kept of a caller and for how long."""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.hotline import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.hotline.actions import figures, purge, tell
from mutuality_chapter.hotline.calls import keep_moving
from mutuality_chapter.hotline.routes import blueprint
from mutuality_chapter.members import HoldingsAsked

LISTENERS = {HoldingsAsked: [tell]}
CHORES = (
    Chore("calls", timedelta(seconds=15), keep_moving),
    Chore("callers", timedelta(days=1), in_one_transaction(purge)),
)

__all__ = ["CHORES", "LISTENERS", "blueprint", "figures", "purge"]

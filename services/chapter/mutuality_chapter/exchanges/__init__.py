"""Conversations in which somebody helped, each either way; one's own help given and received; how it balances."""

from mutuality_chapter.exchanges import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.exchanges.actions import note_step, tell
from mutuality_chapter.exchanges.routes import blueprint
from mutuality_chapter.exchanges.store import exchange_counts
from mutuality_chapter.helpers import StepTaken
from mutuality_chapter.members import HoldingsAsked

LISTENERS = {HoldingsAsked: [tell], StepTaken: [note_step]}

__all__ = ["LISTENERS", "blueprint", "exchange_counts"]

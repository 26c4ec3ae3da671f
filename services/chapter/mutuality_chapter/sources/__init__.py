"""Lists other software keeps for us, looked at by themselves every few hours, with a receipt for every look."""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.sources.actions import poll, poll_due, purge
from mutuality_chapter.sources.routes import blueprint
from mutuality_chapter.sources.store import named

CHORES = (
    Chore("sources", timedelta(minutes=1), poll),
    Chore("polls", timedelta(days=1), in_one_transaction(purge)),
)

__all__ = ["CHORES", "blueprint", "named", "poll_due", "purge"]

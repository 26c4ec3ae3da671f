"""Requests for help: asked in at most three fields, answered by people, with a clock that asks the next in time."""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.helping import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.helping.actions import let_go, note_answer, tell
from mutuality_chapter.helping.asking import escalate
from mutuality_chapter.helping.routes import blueprint
from mutuality_chapter.helping.rules import SamePerson, require_two
from mutuality_chapter.helping.schemas import Channel
from mutuality_chapter.helping.store import asked_by, punctuality, request_counts
from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.ties import Answered

LISTENERS = {Answered: [note_answer], HoldingsAsked: [tell], MemberDeparted: [let_go]}
CHORES = (Chore("requests", timedelta(minutes=1), in_one_transaction(escalate)),)

__all__ = [
    "CHORES",
    "LISTENERS",
    "Channel",
    "SamePerson",
    "asked_by",
    "blueprint",
    "escalate",
    "punctuality",
    "request_counts",
    "require_two",
]

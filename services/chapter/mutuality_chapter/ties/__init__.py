"""Two people brought together: both agree before either is told how to reach the other; then a tie, which changes."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.ties import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.ties.actions import Answered, Proposal, let_go, propose, require_awake, tell
from mutuality_chapter.ties.routes import blueprint
from mutuality_chapter.ties.rules import AlreadyProposed, HelperFull, MatchState, Part, Paused, TieOver
from mutuality_chapter.ties.schemas import PointOut
from mutuality_chapter.ties.store import walked_before, walks_with
from mutuality_chapter.ties.turning import note_help, require_tie

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "AlreadyProposed",
    "Answered",
    "HelperFull",
    "MatchState",
    "Part",
    "Paused",
    "PointOut",
    "Proposal",
    "TieOver",
    "blueprint",
    "note_help",
    "propose",
    "require_awake",
    "require_tie",
    "walked_before",
    "walks_with",
]

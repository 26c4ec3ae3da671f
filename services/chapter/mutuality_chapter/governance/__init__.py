"""How members decide: proposals, what came of the vote on them, and the decisions on record other rooms rest on."""

from mutuality_chapter.governance import records as _records  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.governance.actions import constituent
from mutuality_chapter.governance.deciding import let_go, tell
from mutuality_chapter.governance.routes import blueprint
from mutuality_chapter.governance.rules import Kind, NotDecided
from mutuality_chapter.governance.store import DecisionFacts, decisions_passed, require_decision, require_on_record
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "DecisionFacts",
    "Kind",
    "NotDecided",
    "blueprint",
    "constituent",
    "decisions_passed",
    "require_decision",
    "require_on_record",
]

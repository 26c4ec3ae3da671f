"""What chapters propose to our body: our own proposals, from our own experience, and our word on those of others.

Each rests on a decision of our members. What others propose and what was answered is kept as our feed told it, to be
read off line. All that we say upwards is kept with its decision.
"""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.proposals.actions import (
    decided,
    let_go,
    require_nobody_named,
    say,
    take_in,
    tell,
    unsay,
)
from mutuality_chapter.proposals.models import OurSaying
from mutuality_chapter.proposals.routes import blueprint
from mutuality_chapter.proposals.rules import NothingSaid, ProposalNamesSomebody
from mutuality_chapter.proposals.schemas import SayingOut
from mutuality_chapter.proposals.store import said, saying

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "NothingSaid",
    "OurSaying",
    "ProposalNamesSomebody",
    "SayingOut",
    "blueprint",
    "decided",
    "let_go",
    "require_nobody_named",
    "said",
    "say",
    "saying",
    "take_in",
    "tell",
    "unsay",
]

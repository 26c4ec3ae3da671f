"""Ways of coping: whose experience they came from, what became of them here, and how a new one is tried first."""

from mutuality.language import Stage
from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.methods import trying as _trying  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.methods.actions import let_go, tell
from mutuality_chapter.methods.lineage import Travelling, is_tried, receive, return_received, travelling
from mutuality_chapter.methods.routes import blueprint
from mutuality_chapter.methods.rules import STAGES, NotAMethod
from mutuality_chapter.methods.store import (
    MethodFacts,
    every_published,
    for_stage,
    methods_of,
    published,
    published_by_kind,
    require_founder_account,
    require_published,
)

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "STAGES",
    "MethodFacts",
    "NotAMethod",
    "Stage",
    "Travelling",
    "blueprint",
    "every_published",
    "for_stage",
    "is_tried",
    "methods_of",
    "published",
    "published_by_kind",
    "receive",
    "require_founder_account",
    "require_published",
    "return_received",
    "travelling",
]

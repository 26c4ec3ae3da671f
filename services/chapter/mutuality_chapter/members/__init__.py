"""People under the name they chose, who declared that they share the chapter's concern."""

from mutuality_chapter.members.events import MemberDeparted
from mutuality_chapter.members.routes import blueprint
from mutuality_chapter.members.rules import AlreadyLeft, ConcernNotShared
from mutuality_chapter.members.store import is_naming_somebody, members_by_state, moves_between, require_present

__all__ = [
    "AlreadyLeft",
    "ConcernNotShared",
    "MemberDeparted",
    "blueprint",
    "is_naming_somebody",
    "members_by_state",
    "moves_between",
    "require_present",
]

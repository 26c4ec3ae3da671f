"""People under the name they chose, who declared that they share the chapter's concern; their coming and going."""

from mutuality_chapter.members import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.members.actions import admit, erase_all, held_about, take_part
from mutuality_chapter.members.events import HoldingsAsked, MemberDeparted, SteppedBack
from mutuality_chapter.members.routes import blueprint
from mutuality_chapter.members.rules import AlreadyLeft, ConcernNotShared, HelpersAreChosen, NoMember, me
from mutuality_chapter.members.schemas import Part
from mutuality_chapter.members.store import (
    MemberFacts,
    became_helper_on,
    has_left,
    is_naming_somebody,
    members_by_state,
    moves_between,
    naming,
    present,
    require_present,
)

__all__ = [
    "AlreadyLeft",
    "ConcernNotShared",
    "HelpersAreChosen",
    "HoldingsAsked",
    "MemberDeparted",
    "MemberFacts",
    "NoMember",
    "Part",
    "SteppedBack",
    "admit",
    "became_helper_on",
    "blueprint",
    "erase_all",
    "has_left",
    "held_about",
    "is_naming_somebody",
    "me",
    "members_by_state",
    "moves_between",
    "naming",
    "present",
    "require_present",
    "take_part",
]

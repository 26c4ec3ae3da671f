"""Helpers: members who share what they have lived through, chosen for that alone, once the gates of the policy are met.

They are volunteers; no field here could hold a pay, and none a credential.
"""

from mutuality_chapter.helpers import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.helpers.actions import StepTaken, let_go, note_stepping_back, tell
from mutuality_chapter.helpers.gates import (
    HelperFacts,
    offering,
    require_chosen_still,
    require_serving,
    serving_standings,
)
from mutuality_chapter.helpers.routes import blueprint
from mutuality_chapter.helpers.rules import NotHelping
from mutuality_chapter.helpers.store import capacity_of, is_paused
from mutuality_chapter.members import HoldingsAsked, MemberDeparted, SteppedBack

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go], SteppedBack: [note_stepping_back]}

__all__ = [
    "LISTENERS",
    "HelperFacts",
    "NotHelping",
    "StepTaken",
    "blueprint",
    "capacity_of",
    "is_paused",
    "offering",
    "require_chosen_still",
    "require_serving",
    "serving_standings",
]

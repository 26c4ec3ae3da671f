"""How members pass from one situation in life to another: told by themselves, and read by nobody else."""

from mutuality_chapter.affiliation import Founded
from mutuality_chapter.journeys import own as _own  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.journeys.actions import let_go, tell
from mutuality_chapter.journeys.catalogue import lay_out
from mutuality_chapter.journeys.routes import blueprint
from mutuality_chapter.journeys.rules import Aspect, Stage, aspect_of
from mutuality_chapter.journeys.store import (
    StageFacts,
    contact_frequency,
    is_in_accommodation,
    pieces,
    stage_of,
)
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {Founded: [lay_out], HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "Aspect",
    "Stage",
    "StageFacts",
    "aspect_of",
    "blueprint",
    "contact_frequency",
    "is_in_accommodation",
    "pieces",
    "stage_of",
]

"""What the public sees, in the formats other people's software reads: projections, each in a file of its own."""

from mutuality_federation.feeds.routes import blueprint
from mutuality_federation.feeds.rules import Occasion, this_week
from mutuality_federation.feeds.serving import Scope, answer, meeting_guide
from mutuality_federation.feeds.store import ALL, admitted, going_on, inside, meetings, state

__all__ = [
    "ALL",
    "Occasion",
    "Scope",
    "admitted",
    "answer",
    "blueprint",
    "going_on",
    "inside",
    "meeting_guide",
    "meetings",
    "state",
    "this_week",
]

"""How a chapter stands with its body: one machine, one table of steps, each with its office, its notice, its reason."""

from mutuality.language import Requested
from mutuality_federation.standing.actions import announce, hear, move, take, take_back
from mutuality_federation.standing.edges import EDGES, Edge, Who, edge
from mutuality_federation.standing.routes import blueprint
from mutuality_federation.standing.rules import (
    NoticeRuns,
    SecondOfficerNeeded,
    StandingFixed,
    StepNotYours,
)
from mutuality_federation.standing.store import StandingFacts, announced, announcement, told

LISTENERS = {Requested: [hear]}

__all__ = [
    "EDGES",
    "LISTENERS",
    "Edge",
    "NoticeRuns",
    "SecondOfficerNeeded",
    "StandingFacts",
    "StandingFixed",
    "StepNotYours",
    "Who",
    "announce",
    "announced",
    "announcement",
    "blueprint",
    "edge",
    "move",
    "take",
    "take_back",
    "told",
]

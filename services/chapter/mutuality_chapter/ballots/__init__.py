"""Voting: the roll of who may, each voice once, open or secret; the tally, and what it says under a method.

The room knows nothing of what is voted on; `governance` opens a roll for each proposal and says when to count.
"""

from mutuality_chapter.ballots.actions import cast, freeze_roll, let_go, stance_of, tell
from mutuality_chapter.ballots.models import Round
from mutuality_chapter.ballots.rules import AlreadyVoted, NobodyOnRoll, NotOnRoll
from mutuality_chapter.ballots.store import ballots, count, has_voted, roll, voted_voices
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = [
    "LISTENERS",
    "AlreadyVoted",
    "NobodyOnRoll",
    "NotOnRoll",
    "Round",
    "ballots",
    "cast",
    "count",
    "freeze_roll",
    "has_voted",
    "roll",
    "stance_of",
    "voted_voices",
]

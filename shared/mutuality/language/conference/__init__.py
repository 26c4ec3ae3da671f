"""What chapters say to change what binds them, and what they are told of it: proposals, words, votes, conferences."""

from mutuality.language.conference.changes import (
    ChangeHeld,
    ChangeIn,
    ChangeOut,
    ChangeUnfit,
    What,
    require_change,
)
from mutuality.language.conference.said import DelegateIn, EndorsementIn, Plea, PleaIn, ProposalIn, VoteIn
from mutuality.language.conference.told import ConferenceShape, ProposalShape

__all__ = [
    "ChangeHeld",
    "ChangeIn",
    "ChangeOut",
    "ChangeUnfit",
    "ConferenceShape",
    "DelegateIn",
    "EndorsementIn",
    "Plea",
    "PleaIn",
    "ProposalIn",
    "ProposalShape",
    "VoteIn",
    "What",
    "require_change",
]

"""What a chapter says upwards: a proposal, its word on another's, that it sends a delegate, a vote, a plea.

Each is a decision of its members. None has room for a person: not who proposed, not who voted, not who is sent.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import marshmallow as ma

from mutuality.guidance.shapes import SourceIn
from mutuality.language.conference.changes import ChangeIn, faults_of
from mutuality.schema import Choice, Day, Flag, Input, Part, Ref, Text, Whole
from mutuality.voting import WITH_REASON, Stance

MOST_ROUNDS = 2


class Plea(StrEnum):
    """What a chapter asks after a count: that the minority be heard, or, persuaded by it, that all vote again."""

    BE_HEARD = "be_heard"
    VOTE_AGAIN = "vote_again"


class ProposalIn(Input):
    """A change the members propose to their body, and from which experience. It never changes once it is made."""

    proposal_id = Ref("What the chapter calls it", required=True)
    title = Text("What is proposed, in a line; names nobody", required=True)
    reasons = Text("Why; names nobody", longest=2000, required=True)
    change = Part(ChangeIn, "What is to change", required=True)
    source = Part(SourceIn, "The experience or adaptation it comes from", required=True)
    decided_on = Day("When the members decided", required=True)

    @ma.validates_schema
    def _change_is_whole(self, said: dict[str, Any], **_: Any) -> None:
        faults = dict(faults_of(said["change"]))
        if faults:
            raise ma.ValidationError({"change": faults})


class EndorsementIn(Input):
    """The members' word on another chapter's proposal; a later one takes its place until the day it closes."""

    proposal_id = Ref("What the federation calls the proposal", required=True)
    endorses = Flag("Whether they wish it too", required=True)
    decided_on = Day("When the members decided", required=True)


class DelegateIn(Input):
    """That the chapter sends a delegate, and for how long; who it is stays in the chapter."""

    from_on = Day("From which day", required=True)
    until_on = Day("The last day of the term", required=True)

    @ma.validates_schema
    def _term_has_days(self, said: dict[str, Any], **_: Any) -> None:
        if said["until_on"] < said["from_on"]:
            raise ma.ValidationError("A term ends on or after the day it begins.", "until_on")


class VoteIn(Input):
    """Where the members stand on a motion of a conference; a later vote takes its place until voting ends."""

    motion_id = Ref("The motion", required=True)
    round = Whole("1, or 2 where it is voted on again", low=1, high=MOST_ROUNDS, required=True)
    stance = Choice(Stance, "Where they stand", required=True)
    reason = Text("Why, where one blocks or objects; names nobody", longest=2000, allow_none=True, load_default=None)
    decided_on = Day("When the members decided", required=True)

    @ma.validates_schema
    def _says_why(self, said: dict[str, Any], **_: Any) -> None:
        if said["stance"] in WITH_REASON and said["reason"] is None:
            raise ma.ValidationError("Say why, so that it can be met.", "reason")


class PleaIn(Input):
    """What the chapter asks after a count: words of the minority, or a second vote by somebody whom they persuaded."""

    motion_id = Ref("The motion", required=True)
    asks = Choice(Plea, "What it asks", required=True)
    words = Text("What the others should hear; names nobody", longest=2000, allow_none=True, load_default=None)

    @ma.validates_schema
    def _heard_with_words(self, said: dict[str, Any], **_: Any) -> None:
        if (said["asks"] is Plea.BE_HEARD) != (said["words"] is not None):
            raise ma.ValidationError("Words go with asking to be heard, and only with that.", "words")

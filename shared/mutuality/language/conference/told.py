"""What a chapter is told in its feed: proposals of its body and how they stand, conferences, motions and results."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import fields

from mutuality.guidance.shapes import SourceIn
from mutuality.language.conference.changes import ChangeHeld
from mutuality.schema import Day, Flag, Moment, Part, Pieces, Ref, Text, Whole


class _Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class SourceHeld(SourceIn):
    """The experience or adaptation something comes from, as it is told."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class ProposalShape(_Shape):
    """A proposal before the body: what it would change, how many chapters wish it too, and what was answered.

    `own_id` is what we call it where it is ours. Our own word stands beside, and why it does not count, if so.
    """

    id = Ref(required=True)
    own_id = Ref(allow_none=True, load_default=None)
    title = Text(required=True)
    reasons = Text(longest=2000, required=True)
    change = Part(ChangeHeld, required=True)
    source = Part(SourceHeld, required=True)
    made_at = Moment(required=True)
    closes_on = Day(allow_none=True, load_default=None)
    needed = Whole(required=True)
    support = Whole(required=True)
    state = Text(longest=32, required=True)
    answer = Text(longest=2000, allow_none=True, load_default=None)
    answered_at = Moment(allow_none=True, load_default=None)
    endorses = Flag(allow_none=True, load_default=None)
    word_note = Text(longest=400, allow_none=True, load_default=None)


class ResultShape(_Shape):
    """What the count of one round came to, with all its figures."""

    round = Whole(low=1, required=True)
    seats = Whole(required=True)
    votes = fields.Dict(keys=fields.String(), values=Whole(), required=True)
    result = Text(longest=16, required=True)
    counted_at = Moment(required=True)


class PleaShape(_Shape):
    """What a seat of the minority said after a count."""

    words = Text(longest=2000, required=True)


class MotionShape(_Shape):
    """A motion of a conference, how it is decided and how it stands; our own vote beside it, and whether it counts."""

    id = Ref(required=True)
    proposal_id = Ref(allow_none=True, load_default=None)
    title = Text(required=True)
    text = Text(longest=2000, required=True)
    change = Part(ChangeHeld, allow_none=True, load_default=None)
    round = Whole(low=1, required=True)
    closes_on = Day(required=True)
    state = Text(longest=32, required=True)
    results = Pieces(ResultShape, most=10, load_default=list)
    pleas = Pieces(PleaShape, most=1000, load_default=list)
    stance = Text(longest=16, allow_none=True, load_default=None)
    vote_note = Text(longest=400, allow_none=True, load_default=None)


class ConferenceShape(_Shape):
    """A conference of the body: when votes are open, on which day the roll is taken, and its motions."""

    id = Ref(required=True)
    title = Text(required=True)
    opens_on = Day(required=True)
    closes_on = Day(required=True)
    roll_on = Day(required=True)
    method = Text(longest=32, required=True)
    threshold_percent = Whole(high=100, required=True)
    quorum_percent = Whole(high=100, required=True)
    has_appeal = Flag(required=True)
    for_delegates = Flag(required=True)
    is_called_off = Flag(load_default=False)
    reason = Text(longest=1000, allow_none=True, load_default=None)
    motions = Pieces(MotionShape, most=200, load_default=list)

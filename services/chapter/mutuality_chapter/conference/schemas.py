"""Shapes of conferences as our feed told of them, and of votes, pleas and delegates."""

from __future__ import annotations

from marshmallow import fields

from mutuality.language import ChangeOut, Plea
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Pieces, Ref, Text, Whole
from mutuality.voting import Stance


class VoteCastIn(Input):
    """Where our members stand on a motion."""

    round = Whole("In which round", low=1, high=2, load_default=1)
    stance = Choice(Stance, "Where they stand", required=True)
    reason = Text("Why, where they block or object; names nobody", longest=2000, allow_none=True, load_default=None)
    decision_id = Ref("Their decision, of kind `upward`, about `<motion>-<round>-<stance>`", required=True)


class PleaIn(Input):
    """What our members ask after a count."""

    asks = Choice(Plea, "What they ask", required=True)
    words = Text("What the others should hear; names nobody", longest=2000, allow_none=True, load_default=None)
    decision_id = Ref("Their decision, of kind `upward`, about `<motion>-<asks>`", required=True)


class DelegateIn(Input):
    """That we send a delegate."""

    from_on = Day("From which day", required=True)
    until_on = Day("The last day of the term", required=True)
    decision_id = Ref("The decision of our members, of kind `upward`, about `delegate`", required=True)


class CountOut(Output):
    """What the count of a round came to."""

    round = Whole("Which round", low=1)
    seats = Whole("How many seats there were")
    votes = fields.Dict(
        keys=fields.String(), values=Whole(), metadata={"description": "How many seats took each stance"}
    )
    result = Text("What the count says", longest=16)
    counted_at = Moment("When")


class MinorityOut(Output):
    """What a seat of the minority said."""

    words = Text("What the others should hear", longest=2000)


class MotionOut(Output):
    """A motion, how it stands, and how the federation sees our vote."""

    id = Ref("What the federation calls it")
    proposal_id = Ref("The proposal it came of", allow_none=True)
    title = Text("What is moved, in a line")
    text = Text("What is moved, and why", longest=2000)
    change = Part(ChangeOut, "What it would change", allow_none=True)
    round = Whole("1, or 2 once it is voted on again", low=1)
    closes_on = Day("The last day for votes")
    state = Text("Where it stands", longest=32)
    results = Pieces(CountOut, "What each count came to", most=10)
    pleas = Pieces(MinorityOut, "What the minority said", most=1000)
    stance = Text("Our vote, as the federation has it; null: none", longest=16, allow_none=True)
    vote_note = Text("Why our vote does not count; null: it does", longest=400, allow_none=True)


class ConferenceSummaryOut(Output):
    """A conference of our body."""

    id = Ref("What the federation calls it")
    title = Text("What it is called")
    opens_on = Day("From which day votes are taken")
    closes_on = Day("Until which day")
    roll_on = Day("Who belonged on this day has a seat")
    method = Text("How it decides", longest=32)
    threshold_percent = Whole("The least share in favour", high=100)
    quorum_percent = Whole("The least share of seats that takes part", high=100)
    has_appeal = Flag("Whether the minority may be heard after a count")
    for_delegates = Flag("Whether only who sends a delegate has a seat")
    is_called_off = Flag("Whether it was called off")
    reason = Text("Why it was", longest=1000, allow_none=True)


class ConferenceOut(ConferenceSummaryOut):
    """A conference with its motions."""

    motions = Pieces(MotionOut, "What it decides", most=200)

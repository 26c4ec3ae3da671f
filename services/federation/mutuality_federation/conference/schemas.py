"""Shapes of conferences, motions, votes, pleas and counts."""

from __future__ import annotations

from marshmallow import fields

from mutuality.language import ChangeIn, ChangeOut, Plea
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole
from mutuality.voting import Result, Stance
from mutuality_federation.conference.rules import MOST_MOTIONS, State


class MotionIn(Input):
    """What a conference is to decide: a proposal by its id, or something of the body's own."""

    proposal_id = Ref("The proposal of a chapter", allow_none=True, load_default=None)
    title = Text("What is moved, in a line, where it is no proposal", allow_none=True, load_default=None)
    text = Text("What is moved, and why", longest=2000, allow_none=True, load_default=None)
    change = Part(ChangeIn, "What it would change, if anything", allow_none=True, load_default=None)


class ConferenceIn(Input):
    """A conference as it is called."""

    title = Text("What it is called", required=True)
    opens_on = Day("From which day votes are taken; as many days ahead as the policy owes", required=True)
    closes_on = Day("The last day for votes, counted in UTC", required=True)
    seat_level = Slug("The level whose units have the seats; null: chapters", allow_none=True, load_default=None)
    for_delegates = Flag("Whether only who names a delegate by the day of the roll has a seat", load_default=False)
    appeal_days = Whole("For how many days after a count the minority is heard", high=90, load_default=14)
    motions = Pieces(MotionIn, "What it decides", most=MOST_MOTIONS, fewest=1, required=True)


class PleaOut(Output):
    """What a chapter asked after a count."""

    chapter_id = Ref("The chapter")
    asks = Choice(Plea, "What it asked")
    words = Text("What the others should hear", longest=2000, allow_none=True)
    note = Text("Why it does not count; null: it does", longest=400, allow_none=True)
    received_at = Moment("When it came in")


class CountOut(Output):
    """What a round came to, with all its figures."""

    round = Whole("Which round", low=1)
    seats = Whole("How many seats there were")
    votes = fields.Dict(
        keys=fields.String(), values=Whole(), metadata={"description": "How many seats took each stance"}
    )
    uncounted = Whole("How many chapters sent votes that did not count")
    result = Choice(Result, "What the count says")
    counted_by = Text("By which account", longest=64)
    counted_at = Moment("When")


class SettlementOut(Output):
    """What became of a motion."""

    result = Choice(Result, "What the last count said")
    mandate_id = Ref("The mandate it opened, where it was carried and changes anything", allow_none=True)
    settled_by = Text("By which account", longest=64)
    settled_at = Moment("When")


class MotionOut(Output):
    """A motion, and where it stands."""

    id = Ref("Its identifier")
    conference_id = Ref("The conference that decides it")
    proposal_id = Ref("The proposal it came of", allow_none=True)
    title = Text("What is moved, in a line")
    text = Text("What is moved, and why", longest=2000)
    change = Part(ChangeOut, "What it would change", allow_none=True)
    round = Whole("1, or 2 once it is voted on again", low=1)
    opens_on = Day("From which day votes are taken in this round")
    closes_on = Day("The last day for votes in this round")
    state = Choice(State, "Where it stands")
    results = Pieces(CountOut, "What each round came to", most=2)
    pleas = Pieces(PleaOut, "What chapters asked after a count", most=100_000)
    appeal_until = Day("Until when the minority is heard; null: it is not", allow_none=True)
    settlement = Part(SettlementOut, "What became of it", allow_none=True)


class ConferenceSummaryOut(Output):
    """A conference, and by which rule it decides."""

    id = Ref("Its identifier")
    body_id = Ref("The body that called it")
    title = Text("What it is called")
    opens_on = Day("From which day votes are taken")
    closes_on = Day("The last day for votes")
    roll_on = Day("Who belonged at the end of this day has a seat")
    seat_level = Slug("The level whose units have the seats; null: chapters", allow_none=True)
    for_delegates = Flag("Whether only who named a delegate by then has a seat")
    method = Text("How it decides", longest=32)
    threshold_percent = Whole("The least share in favour", high=100)
    quorum_percent = Whole("The least share of seats that takes part", high=100)
    has_appeal = Flag("Whether the minority is heard after a count")
    appeal_days = Whole("For how many days", high=90)
    notice_days = Whole("How many days of notice chapters were owed")
    policy_version = Whole("Under which version of the policy it was called")
    called_by = Text("By which account", longest=64)
    called_at = Moment("When")
    called_off_at = Moment("When it was called off; null: it was not", allow_none=True)
    reason = Text("Why it was", longest=1000, allow_none=True)


class ConferenceOut(ConferenceSummaryOut):
    """A conference with its motions."""

    motions = Pieces(MotionOut, "What it decides", most=MOST_MOTIONS)


class CallingOffIn(Input):
    """Why a conference is called off."""

    reason = Text("Why; every chapter is told", longest=1000, required=True)


class SecondRoundIn(Input):
    """A second round."""

    closes_on = Day("The last day for votes", required=True)


class MotionVoteOut(Output):
    """How a chapter stands on a motion, in each round it voted in."""

    chapter_id = Ref("The chapter")
    round = Whole("In which round", low=1)
    stance = Choice(Stance, "Where it stands; null: it took its vote back", allow_none=True)
    reason = Text("Why, if it said", longest=2000, allow_none=True)
    note = Text("Why it does not count; null: it does", longest=400, allow_none=True)
    received_at = Moment("When it came in")

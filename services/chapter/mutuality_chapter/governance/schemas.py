"""Shapes of proposals, votes, appeals, decisions and business meetings."""

from __future__ import annotations

from marshmallow import fields

from mutuality.periods import Period
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Ref, Slug, Text, Whole
from mutuality.voting import Basis, Method, Result, Stance
from mutuality.web import PageQuery
from mutuality_chapter.governance.rules import Kind, State

CURRENCY = "[A-Z]{3}"
MOST_MONEY = 10**12


class ProposalIn(Input):
    """Something put to the members. What is left out of its terms is as the policy says, or the mildest there is."""

    kind = Choice(Kind, "What it is about", required=True)
    subject = Slug("The very thing, by its id or short name", load_default=None, allow_none=True)
    title = Text("What is proposed, in a line", required=True)
    text = Text("What is proposed, and why", longest=5000, required=True)
    amount = Whole(
        "The most that may be spent, in minor units; with `spending` and `budget` alone",
        low=1,
        high=MOST_MONEY,
        load_default=None,
        allow_none=True,
    )
    currency = Text("Its currency", longest=3, shortest=3, pattern=CURRENCY, load_default=None, allow_none=True)
    period = Choice(Period, "How often a budget comes round; with it alone", load_default=None, allow_none=True)
    method = Choice(Method, "How it is decided", load_default=None, allow_none=True)
    basis = Choice(Basis, "Of what a share is reckoned", load_default=Basis.CAST)
    threshold_percent = Whole("The least share in favour", high=100, load_default=None, allow_none=True)
    quorum_percent = Whole("The least share of the roll that takes part", high=100, load_default=None, allow_none=True)
    is_secret = Flag("Whether it stays unknown how anybody votes", load_default=False)
    has_appeal = Flag("Whether the minority may speak after the count", load_default=False)
    closes_at = Moment("Until when votes are open", required=True)
    meeting_id = Ref("The business meeting it is decided in, if any", load_default=None, allow_none=True)


class ProposalOut(Output):
    """Something put to the members. Its count stays hidden until votes are closed."""

    id = Ref("Its identifier")
    kind = Choice(Kind, "What it is about")
    subject = Slug("The very thing", allow_none=True)
    title = Text("In a line; null once its author has left", allow_none=True)
    text = Text("What is proposed, and why; null once its author has left", longest=5000, allow_none=True)
    opened_by = Ref("The member who made it")
    amount = Whole("The most that may be spent, in minor units", high=MOST_MONEY, allow_none=True)
    currency = Text("Its currency", longest=3, allow_none=True)
    period = Choice(Period, "How often a budget comes round", allow_none=True)
    method = Choice(Method, "How it is decided")
    basis = Choice(Basis, "Of what a share is reckoned")
    threshold_percent = Whole("The least share in favour", high=100)
    quorum_percent = Whole("The least share of the roll that takes part", high=100)
    is_secret = Flag("Whether it stays unknown how anybody votes")
    has_appeal = Flag("Whether the minority may speak after the count")
    meeting_id = Ref("The business meeting it is decided in", allow_none=True)
    roll_size = Whole("How many voices there are on its roll")
    state = Choice(State, "Where it stands")
    round = Whole("1, or 2 once it is voted on again", low=1)
    opened_at = Moment("When it was opened, and its roll frozen")
    closes_at = Moment("Until when votes are open")
    count = fields.Dict(
        keys=fields.String(),
        values=Whole(),
        allow_none=True,
        metadata={"description": "How many took each stance; null while votes are open"},
    )
    result = Choice(Result, "What the count says", allow_none=True)
    version = Whole("Counts its changes", low=1)


class ProposalQuery(PageQuery):
    """Which proposals."""

    state = Choice(State, "Only those that stand so", load_default=None)
    kind = Choice(Kind, "Only those about this", load_default=None)
    subject = Slug("Only those about this very thing", load_default=None)


class RollOut(Output):
    """Who may vote, and whether they have; never how."""

    member_id = Ref("A member on the roll")
    voice = Ref("Their voice; those of one party may share it")
    has_voted = Flag("Whether they have voted in the present round")


class VoteIn(Input):
    """A vote."""

    stance = Choice(Stance, "Where I stand", required=True)
    reason = Text("Why; a block or an objection needs it", longest=2000, load_default=None, allow_none=True)


class BallotOut(Output):
    """How a member voted, where the ballot was open."""

    round = Whole("In which round", low=1)
    member_id = Ref("The member")
    stance = Choice(Stance, "Where they stood")
    reason = Text("Why, if they said", longest=2000, allow_none=True)


class AppealIn(Input):
    """What somebody of the minority has to say."""

    text = Text("What the others should hear before it is settled", longest=2000, required=True)


class AppealOut(Output):
    """What somebody of the minority said."""

    member_id = Ref("Who said it")
    text = Text("What they said; null once they have left", longest=2000, allow_none=True)
    made_at = Moment("When")


class RevoteIn(Input):
    """A second vote."""

    closes_at = Moment("Until when votes are open", required=True)


class OutcomeIn(Input):
    """What was decided, in words that name nobody."""

    outcome = Text("What the members decided, apart from the count", longest=5000, required=True)
    reasons = Text("Why", longest=5000, load_default=None, allow_none=True)
    review_on = Day("When they will look at it again", load_default=None, allow_none=True)


class DecisionOut(Output):
    """A decision on record."""

    id = Ref("Its identifier")
    proposal_id = Ref("The proposal it came of")
    kind = Choice(Kind, "What it is about")
    subject = Slug("The very thing", allow_none=True)
    passed = Flag("Whether the proposal was carried")
    outcome = Text("What the members decided", longest=5000)
    reasons = Text("Why", longest=5000, allow_none=True)
    amount = Whole("The most that may be spent, in minor units", high=MOST_MONEY, allow_none=True)
    currency = Text("Its currency", longest=3, allow_none=True)
    period = Choice(Period, "How often a budget comes round", allow_none=True)
    decided_on = Day("When")
    review_on = Day("When they will look at it again", allow_none=True)


class DecisionQuery(PageQuery):
    """Which decisions."""

    kind = Choice(Kind, "Only those about this", load_default=None)
    review_by = Day("Only those to be looked at again by this day", load_default=None)


class BusinessMeetingIn(Input):
    """A meeting that decides."""

    title = Text("What it is called", required=True)
    held_on = Day("When", required=True)
    present = Whole("How many were present", high=100_000, required=True)


class BusinessMeetingOut(Output):
    """A meeting that decides, with a tally of who was present."""

    id = Ref("Its identifier")
    title = Text("What it is called")
    held_on = Day("When")
    present = Whole("How many were present")

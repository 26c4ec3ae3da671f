"""Shapes of tasks, of what would leave, and of what we shared. All of it is experimental."""

from __future__ import annotations

from mutuality.language.feeds import MOST_FIGURES
from mutuality.language.sums import ShareOutcome
from mutuality.periods import Period as Length
from mutuality.schema import Choice, Decimal, Flag, Input, Moment, Output, Part, Period, Pieces, Ref, Slug, Text, Whole

MOST = 2**53 - 1


class SummedFigureOut(Output):
    """A figure a task sums."""

    code = Slug("Which figure")
    title = Text("What it is called")


class SumLeaderOut(Output):
    """Who leads the task: our own federation."""

    name = Text("What it is called")
    address = Text("Its address", longest=400)


class SumHelperOut(SumLeaderOut):
    """The other aggregator. Its words are not shown here: somebody of ours hears them from the helper itself."""

    is_confirmed = Flag("Whether somebody of ours compared the words of its key")


class TaskAskedOut(Output):
    """A task our body set up, and how we stand to it. Experimental."""

    id = Ref("Its identifier")
    title = Text("What it is for")
    body_name = Text("The body it sums for")
    length = Choice(Length, "How long its periods are")
    first_period = Period("Its first period")
    last_period = Period("Its last, if it is to end", allow_none=True)
    counts_from = Period("The first period in which we count; null while we are not on its roster", allow_none=True)
    figures = Pieces(SummedFigureOut, "What it sums", most=MOST_FIGURES)
    epsilon = Decimal("What a period costs one person at most", low=0, high=4)
    by_unit = Flag("Whether units have sums of their own")
    least_chapters = Whole("How many chapters stand behind every sum, and every difference")
    least_people = Whole("Totals of fewer people are not shown")
    standard_error = Decimal("How far a total lies from the truth, typically", low=0, high=1e9)
    leader = Part(SumLeaderOut, "Who leads it")
    helper = Part(SumHelperOut, "Who helps")
    document = Text("The task as its leader signed it", longest=60_000)
    is_changed = Flag("Whether our feed told another document under its name since; then nothing is shared with it")
    is_experimental = Flag("True: there are no range proofs, and no audit")


class HelperWordsIn(Input):
    """What the helper itself named as the words of its key: not our federation, which could name a key of its own."""

    words = Text("The six words", longest=200, required=True)
    heard = Text("How you had them, such as by telephone with the helper's office", longest=400, required=True)


class HelperKeyOut(Output):
    """That somebody of ours compared a helper's key."""

    address = Text("The helper", longest=400)
    key = Text("Its key, base64url", longest=43)
    heard = Text("How its words were had", longest=400)
    confirmed_at = Moment("When")
    confirmed_by = Text("Whose account confirmed them; this stays here", longest=64)


class ShareFigureOut(Output):
    """A figure as only we see it."""

    indicator = Slug("Which figure")
    title = Text("What it is called")
    ours = Whole("What we count today; this stays here", low=-MOST, allow_none=True)


class SharePartyOut(Output):
    """Somebody, and what they learn."""

    who = Text("Who", longest=500)
    learns = Text("What they learn of us", longest=600)


class ShareBudgetOut(Output):
    """What a share costs one person, in the same year's budget as noise."""

    year = Whole("The year the period ends in", low=1900, high=9999)
    costs = Decimal("What this period costs, or has cost", low=0, high=4)
    spent = Decimal("What was spent of the year's budget", low=0, high=1000)
    allowed = Decimal("The year's budget", low=0, high=1000)
    is_drawn = Flag("Whether it was split, and so charged")


class HindranceOut(Output):
    """What stands in the way."""

    problem = Text("Its name in the list of problems", longest=64)
    detail = Text("In words", longest=1000)


class SharePreviewOut(Output):
    """What would leave of a period. Nothing is split or written by looking. Experimental."""

    task_id = Ref("The task")
    period = Period("The period")
    leaves = Text("What leaves", longest=600)
    data = Text("The very bytes; null until the figures are split", longest=20_000, allow_none=True)
    figures = Pieces(ShareFigureOut, "Our figures, in the order in which shares hold them", most=MOST_FIGURES)
    parties = Pieces(SharePartyOut, "What each party learns", most=4)
    budget = Part(ShareBudgetOut, "What it costs one person")
    hindrances = Pieces(HindranceOut, "What stands in the way of sharing it", most=20)


class SharedFigureOut(Output):
    """A figure as it was split; this stays here."""

    indicator = Slug("Which figure")
    counted = Whole("What we counted then", low=-MOST)
    carried = Whole("What was corrected in periods shared before, and is carried here", low=-MOST)


class OurShareOut(Output):
    """What we shared of a period. Experimental."""

    task_id = Ref("The task")
    period = Period("The period")
    data = Text("The very bytes: two sealed shares", longest=20_000)
    figures = Pieces(SharedFigureOut, "What was split", most=MOST_FIGURES)
    epsilon = Decimal("What it cost one person; null of what came back after a restore", low=0, high=4, allow_none=True)
    outcome = Choice(ShareOutcome, "What came of it; null until our federation tells", allow_none=True)
    why = Text("Why, where it counted nowhere", longest=400, allow_none=True)
    split_at = Moment("When it was split")
    split_by = Text("Whose account did; this stays here", longest=64)

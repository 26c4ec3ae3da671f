"""Shapes of tasks, their roster and their totals. All of it is experimental."""

from __future__ import annotations

from mutuality.language.feeds import MOST_FIGURES
from mutuality.periods import Period as Length
from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Input,
    Moment,
    Output,
    Part,
    Period,
    Pieces,
    Ref,
    Slug,
    Text,
    Whole,
    Words,
)
from mutuality.web import PageQuery
from mutuality_federation.sums.rules import TotalState

KEY = "[A-Za-z0-9_-]{43}"


class HelperIn(Input):
    """The other federation, as its officer told yours; compare the words of its key with each other by telephone."""

    address = Text("Its address, such as https://federation.example", longest=400, pattern="https?://.+", required=True)
    name = Text("What it is called", required=True)
    key = Text("Its key for shares, from its /v1/aggregation-key", longest=43, shortest=43, pattern=KEY, required=True)


class SumTaskIn(Input):
    """A task as it is set up; it never changes."""

    title = Text("What it is for", required=True)
    length = Choice(Length, "How long its periods are", required=True)
    starts_in = Whole("The month in which its year begins", low=1, high=12, load_default=1)
    first_period = Period("Its first period", required=True)
    figures = Words(Slug(), "Figures that count people", fewest=1, most=MOST_FIGURES, required=True)
    epsilon = Decimal("What a period costs one person at most; over a year at most 4", low=0.01, high=1, required=True)
    by_unit = Flag("Whether units have sums beside the body's; each then has half of epsilon", required=True)
    least_chapters = Whole("How many chapters stand behind every sum, and every difference", low=2, load_default=10)
    least_people = Whole("Totals of fewer people are not shown", low=1, load_default=50)
    helper = Part(HelperIn, "The other aggregator", required=True)


class SummedOut(Output):
    """A figure of a task."""

    code = Slug("Which figure")
    title = Text("What it is called")
    group = Slug("The group whose figures divide the same people", allow_none=True)
    most_by_one = Whole("How far one person moves it at most", low=1)


class AggregatorOut(Output):
    """An aggregator."""

    address = Text("Its address", longest=400)
    name = Text("What it is called")
    key = Text("Its key for shares", longest=43)
    fingerprint = Text("The key in six words")


class SumTaskOut(Output):
    """A task."""

    id = Ref("Its identifier")
    body_id = Ref("The body it sums for")
    title = Text("What it is for")
    length = Choice(Length, "How long its periods are")
    starts_in = Whole("The month in which its year begins", low=1, high=12)
    first_period = Period("Its first period")
    last_period = Period("Its last, once it is to end", allow_none=True)
    figures = Pieces(SummedOut, "What it sums", most=MOST_FIGURES)
    epsilon = Decimal("What a period costs one person at most", low=0, high=4)
    by_unit = Flag("Whether units have sums of their own")
    least_chapters = Whole("How many chapters stand behind every sum, and every difference")
    least_people = Whole("Totals of fewer people are not shown")
    standard_error = Decimal("How far a total lies from the truth, typically: both aggregators' noise", low=0, high=1e9)
    aggregators = Pieces(AggregatorOut, "The leader and the helper", most=2)
    document = Text("The task as the leader signed it, for the helper's officer", longest=60_000)
    is_experimental = Flag("True")
    version = Whole("Counts its changes", low=1)


class SumTaskEndIn(Input):
    """With which period a task ends."""

    last_period = Period("The last period", required=True)


class EnlistIn(Input):
    """Chapters for a task's roster."""

    chapter_ids = Words(Ref(), "The chapters", fewest=1, most=1000, required=True)
    reason = Text("How you made sure that they are chapters that meet", longest=1000, required=True)


class ChapterKeyOut(Output):
    """A public key of a chapter."""

    kty = Text("EC", longest=2)
    crv = Text("P-256", longest=5)
    x = Text("The point's x", longest=43)
    y = Text("The point's y", longest=43)
    fingerprint = Text("The key in six words")


class ListedOut(Output):
    """A chapter on a task's roster, with the keys it signs with now, for the helper's officer to vet."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    added_on = Day("Since when")
    counts_from = Period("The first period in which it counts")
    reason = Text("How somebody made sure", longest=1000)
    keys = Pieces(ChapterKeyOut, "The keys it signs with", most=10)


class EnlistedOut(Output):
    """What came of it."""

    added = Whole("How many chapters are new on the roster")


class SumBatchOut(Output):
    """A sum: begun, come out, or ended because its helper refused it. Experimental."""

    id = Ref("Its identifier")
    period = Period("The period")
    name = Text("The unit, or `all` for the whole body", longest=30)
    chapters = Whole("How many chapters are in it")
    begun_at = Moment("When our own noise was drawn and its chapters fixed")
    collected_at = Moment("When it came out", allow_none=True)
    ended_at = Moment("When it was ended without coming out", allow_none=True)
    ended_why = Text("Why, in the helper's words", longest=400, allow_none=True)


class SumTotalsQuery(PageQuery):
    """Which period."""

    period = Period("One period; all when left out", load_default=None)


class SumTotalOut(Output):
    """A total of a sum that came out, noise and all; it is never drawn anew. Experimental."""

    batch_id = Ref("The sum")
    period = Period("The period")
    name = Text("The unit, or `all` for the whole body", longest=30)
    indicator = Slug("Which figure")
    state = Choice(TotalState, "Whether it is shown, and if not, why")
    value = Whole("The total, where it is shown", low=-(2**53), high=2**53, allow_none=True)
    standard_error = Decimal("How far it lies from the truth, typically", low=0, high=1e9)
    collected_at = Moment("When it came out")

"""Shapes of sums we help with. All of it is experimental."""

from __future__ import annotations

from mutuality.language import EntryIn
from mutuality.language.feeds import MOST_FIGURES
from mutuality.periods import Period as Length
from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Input,
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
from mutuality_federation.access import PublicKeyIn
from mutuality_federation.aiding.rules import Outcome

MOST_SHARES, MOST_CHAPTERS = 100, 150_000
LARGEST_BATCH = 5 * 1024 * 1024
"""A sum of a whole country names each of its chapters: 120,000 take four million bytes, and are told at once because a
sum is fixed at once."""


class AidedTaskIn(Input):
    """A task as its leader signed it."""

    document = Text("Its document, word for word", longest=60_000, required=True)
    app_id = Ref("The app you registered for the leader's operator, with the scope aggregation:join", required=True)


class TaskCallerIn(Input):
    """Another app that calls for a task."""

    app_id = Ref("The app", required=True)


class AidedFigureOut(Output):
    """A figure of the task."""

    code = Slug("Which figure")
    title = Text("What it is called")


class AidedTaskOut(Output):
    """A task we help with."""

    id = Ref("What its leader calls it")
    body_id = Ref("The body that helps")
    app_id = Ref("The app that calls for it")
    body_name = Text("The body it sums for")
    leader = Text("The leader's address", longest=400)
    title = Text("What it is for")
    length = Choice(Length, "How long its periods are")
    first_period = Period("Its first period")
    figures = Pieces(AidedFigureOut, "What it sums", most=MOST_FIGURES)
    epsilon = Decimal("What a period costs one person at most", low=0, high=4)
    least_chapters = Whole("How many chapters stand behind every sum, and every difference")
    is_experimental = Flag("True")
    version = Whole("Counts its changes", low=1)


class VettedIn(Input):
    """A chapter of the leader, with the key it signs with."""

    chapter_id = Ref("The chapter", required=True)
    name = Text("What it is called", required=True)
    jwk = Part(PublicKeyIn, "Its public key; compare its words with the chapter itself", required=True)


class VetIn(Input):
    """Chapters for our own roster."""

    chapters = Pieces(VettedIn, "The chapters", fewest=1, most=500, required=True)
    reason = Text(
        "How you made sure, without the leader, that they are chapters that meet", longest=1000, required=True
    )


class EndMembershipIn(Input):
    """Chapters that count no more on our own roster."""

    chapter_ids = Words(Ref(), "The chapters", fewest=1, most=500, required=True)
    from_period = Period("The first period of the task in which they count no more", required=True)
    reason = Text("Why, such as that they do not meet", longest=1000, required=True)


class EndedCountOut(Output):
    """What came of it."""

    ended = Whole("How many chapters that is")


class VettedCountOut(Output):
    """What came of it."""

    added = Whole("How many are new on the roster")


class VettedOut(Output):
    """A chapter on our roster."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    kid = Text("The name of its key", longest=64)
    added_on = Day("Since when")
    ends_from = Period("The first period in which it counts no more, if one was said", allow_none=True)
    reason = Text("How somebody made sure", longest=1000)


class BringIn(Input):
    """Shares as chapters signed them."""

    entries = Pieces(EntryIn, "Entries of kind share", fewest=1, most=MOST_SHARES, required=True)


class BroughtOut(Output):
    """What came of one share, in the order in which they were brought."""

    chapter_id = Ref("Whose it is, where its signature holds", allow_none=True)
    outcome = Choice(Outcome, "What came of it")


class BroughtAllOut(Output):
    """What came of each share."""

    items = Pieces(BroughtOut, "One for each entry", most=MOST_SHARES)


class BatchIn(Input):
    """Over which chapters a sum goes."""

    chapters = Words(Ref(), "The chapters", fewest=1, most=MOST_CHAPTERS, required=True)


class SumPartOut(Output):
    """Our part of the sum."""

    part = Text("A JWS of type sum-partial+jws: the part with our noise, the same bytes each time", longest=20_000)

"""Shapes of campaigns and of how far they have come."""

from __future__ import annotations

from mutuality.guidance import MOST_ITEMS
from mutuality.schema import Day, Flag, Input, Moment, Output, Part, Ref, Slug, Text, Whole, Words


class CampaignIn(Input):
    """A campaign as it is called."""

    title = Text("What it is called", required=True)
    reason = Text("Why it is called; chapters are told", longest=1000, required=True)
    edition_id = Ref("The edition whose items are to be attested anew", required=True)
    items = Words(Slug(), "Which of its items; left out: all of them", most=MOST_ITEMS, load_default=list)
    unit_ids = Words(
        Ref(), "Chapters of which units and below; null: every chapter", most=100, allow_none=True, load_default=None
    )
    opens_on = Day("From which day on what a chapter says counts", required=True)
    due_on = Day("By when it is due", required=True)
    grace_days = Whole("How many days after that it is overdue", high=366, load_default=0)
    every_months = Whole(
        "After how many months it comes round again; null: never", low=1, high=120, allow_none=True, load_default=None
    )


class CampaignOut(Output):
    """A campaign."""

    id = Ref("Its identifier")
    body_id = Ref("The body that called it")
    title = Text("What it is called")
    reason = Text("Why it was called", longest=1000)
    edition_id = Ref("The edition whose items it names")
    items = Words(Slug(), "The items, as that edition names them", most=MOST_ITEMS)
    unit_ids = Words(Ref(), "Chapters of which units and below; null: every chapter", most=100, allow_none=True)
    opens_on = Day("From which day on what a chapter said counts")
    due_on = Day("By when it was due first")
    grace_days = Whole("How many days after that it is overdue", high=366)
    every_months = Whole("After how many months it comes round again", high=120, allow_none=True)
    called_by = Text("Who called it", longest=64)
    called_at = Moment("When")
    ended_at = Moment("When it was ended early; null where it was not", allow_none=True)
    ending_reason = Text("Why it was ended", longest=1000, allow_none=True)


class EndingIn(Input):
    """Why a campaign is ended early."""

    reason = Text("Why; it is kept for ever", longest=1000, required=True)


class EndingOut(Output):
    """That a campaign was ended early."""

    campaign_id = Ref("The campaign")
    reason = Text("Why", longest=1000)
    ended_by = Text("By whom", longest=64)
    ended_at = Moment("When")


class ChapterProgressOut(Output):
    """How far one chapter has come in a round."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    asked = Whole("How many items are asked of it")
    answered = Whole("How many of them it attested, or its facts came to something on, since the round opened")
    met = Whole("How many of them are met")
    waived = Whole("How many of them it did not answer, and is excused from by the body")
    is_done = Flag("Whether it has answered all of them but those")
    is_overdue = Flag("Whether it has not, and the days of grace are over")


class RoundOut(Output):
    """One round of a campaign."""

    number = Whole("Which round", low=1)
    opens_on = Day("From which day on what a chapter says counts")
    due_on = Day("By when it is due")
    overdue_after = Day("The last day of grace")


class ProgressOut(Output):
    """How far a campaign has come: totals over all chapters, and a page of them."""

    round = Part(RoundOut, "The round that runs today")
    chapters = Whole("How many chapters are asked")
    done = Whole("How many of them have answered everything")
    overdue = Whole("How many are overdue")
    asked = Whole("How many items are asked of all of them together")
    answered = Whole("How many of these are answered")
    met = Whole("How many are met")
    waived = Whole("How many are neither answered nor awaited, since the body excuses the chapter")

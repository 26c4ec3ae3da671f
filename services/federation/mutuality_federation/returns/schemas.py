"""Shapes of what is accepted and asked about reports."""

from __future__ import annotations

from mutuality.language import STANDARD
from mutuality.language.feedback import MOST_WORDS, Acceptance, Side, Thread
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Period, Pieces, Ref, Slug, Text, Whole
from mutuality.web import PageQuery

HEX64 = "[0-9a-f]{64}"


class ReturnsQuery(PageQuery):
    """Which reports."""

    form = Slug("Only those on this form", load_default=None)
    period = Period("Only those of this period", load_default=None)
    chapter_id = Ref("Only those of this chapter", load_default=None)


class IntakeOut(Output):
    """What came of a report: all that was sent, and what it took away, is one of these."""

    sent = Whole("Figures it said, and those it took away by leaving them out")
    created = Whole("Figures that were new")
    changed = Whole("Figures that were others before")
    unchanged = Whole("Figures that stayed")
    deleted = Whole("Figures it took away by leaving them out")
    rejected = Whole("Figures that were not taken: none, since a report is taken whole or refused whole")


class IntakeAnswerOut(IntakeOut):
    """What came of one revision of a report, kept with its receipt."""

    seq = Whole("The place of its entry in the chapter's stream", low=1)
    form = Slug("Which form")
    period = Period("The period")
    rev = Whole("Its revision", low=1)
    is_withdrawn = Flag("Whether it took the report back")
    received_on = Day("When we received it")


class ReturnOut(IntakeOut):
    """A report as it stands, and whether an office accepted it."""

    chapter_id = Ref("The chapter")
    form = Slug("Which form")
    period = Period("The period")
    rev = Whole("Which revision holds", low=1)
    digest = Text("The digest of its entry, by which it is accepted", longest=64)
    first_received_at = Moment("When we received the first revision")
    last_received_at = Moment("When we received this one")
    acceptance = Choice(Acceptance, "open; accepted; or lapsed, where another revision was accepted than holds now")
    accepted_rev = Whole("The revision that was accepted last", low=1, allow_none=True)
    accepted_by = Text("By whom", longest=64, allow_none=True)
    accepted_at = Moment("When", allow_none=True)
    note = Text("What was said with it", longest=1000, allow_none=True)


class AcceptanceIn(Input):
    """Which revision of which report is accepted."""

    form = Slug("Which form", load_default=STANDARD)
    period = Period("The period", required=True)
    digest = Text("The digest of the revision that was read", longest=64, shortest=64, pattern=HEX64, required=True)
    note = Text("What to say with it; the chapter reads it; name no person", longest=1000, load_default=None)


class AcceptanceOut(Output):
    """That a revision was accepted."""

    number = Whole("Counts acceptances", low=1)
    chapter_id = Ref("The chapter")
    form = Slug("Which form")
    period = Period("The period")
    rev = Whole("The revision", low=1)
    digest = Text("Its digest", longest=64)
    note = Text("What was said with it", longest=1000, allow_none=True)
    accepted_by = Text("By whom", longest=64)
    accepted_at = Moment("When")


class WordsIn(Input):
    """What is asked further, or how it was settled."""

    words = Text("The words; the chapter reads them; name no person", longest=1000, required=True)


class FollowUpIn(WordsIn):
    """What is asked about a report."""

    form = Slug("Which form", load_default=STANDARD)
    period = Period("The period", required=True)
    indicator = Slug("Which figure, if one", load_default=None)


class FollowUpQuery(PageQuery):
    """Which questions."""

    chapter_id = Ref("Only those to this chapter", load_default=None)
    is_settled = Flag("Only those that are settled, or that are not", load_default=None)


class FollowUpWordOut(Output):
    """What one side said."""

    side = Choice(Side, "Who said it")
    words = Text("The words; null where the chapter took its answer back", longest=2000, allow_none=True)
    said_by = Text("Which officer; of a chapter nobody is named", longest=64, allow_none=True)
    said_at = Moment("When; of a chapter, when we received it")


class FollowUpOut(Output):
    """What was asked about a report, and all that was said about it."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter")
    form = Slug("Which form")
    period = Period("The period")
    indicator = Slug("Which figure, if one", allow_none=True)
    rev = Whole("The revision that held when it was asked; null where none had come", low=1, allow_none=True)
    state = Choice(Thread, "asked, answered or settled")
    words = Pieces(FollowUpWordOut, "All that was said, in order", most=MOST_WORDS)
    settled_with = Text("How it was settled", longest=1000, allow_none=True)
    settled_by = Text("By whom", longest=64, allow_none=True)
    settled_at = Moment("When", allow_none=True)

"""Shapes of what is granted, and of the gap to what is asked."""

from __future__ import annotations

from mutuality.disclosure import Mode
from mutuality.language.grants import Totals, Visible
from mutuality.schema import Choice, Output, Part, Pieces, Ref, Text, Whole
from mutuality.web import PageQuery


class GrantsQuery(PageQuery):
    """Which chapters."""

    unit_id = Ref("Only of this unit and below", load_default=None)


class GrantOut(Output):
    """How far figures may be shown."""

    openest = Choice(Mode, "The mode that shows most of the people a figure counts")
    threshold = Whole("The fewest people told as a number")
    epsilon_thousandths = Whole("What one period may cost one person, in thousandths")
    epsilon_year_thousandths = Whole("What one year may cost one person, in thousandths")
    least_chapters = Whole("The fewest chapters behind a sum that is all that comes out")
    least_people = Whole("The fewest people behind such a sum")
    rows = Choice(Visible, "To whom a chapter's own figures are shown")
    totals = Choice(Totals, "To whom totals are shown with its figures in them")


class GrantGapOut(Output):
    """One part that is asked and not granted. It is never a finding, and nobody above the chapter closes it."""

    name = Text("Which part", longest=32)
    asked = Text("What is asked", longest=32)
    granted = Text("What is granted", longest=32)
    in_words = Text("Both, in words", longest=200)


class ChapterGrantOut(Output):
    """What a chapter grants, and the gap to what it is asked."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    granted = Part(GrantOut, "What it grants today")
    leaves = Part(GrantOut, "What leaves it")
    gaps = Pieces(GrantGapOut, "What is asked and not granted", most=8)


class GapCountOut(Output):
    """How many chapters do not grant a part as far as it is asked of them."""

    name = Text("Which part", longest=32)
    chapters = Whole("How many chapters")


class ChapterGrantsOut(Output):
    """The gaps of a body, a page of its chapters."""

    chapters = Whole("How many chapters there are on all pages")
    with_gaps = Whole("How many of them grant less than is asked in any part")
    by_part = Pieces(GapCountOut, "Part by part, over all pages", most=8)

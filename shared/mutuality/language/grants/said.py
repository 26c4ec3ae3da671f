"""The shape in which a chapter tells what it grants: words from lists, whole numbers and a day; nothing of a person."""

from __future__ import annotations

from enum import StrEnum

from mutuality.disclosure import Mode
from mutuality.disclosure.floors import LEAST
from mutuality.schema import Choice, Day, Input, Whole


class Visible(StrEnum):
    """To whom a chapter's own figures are shown."""

    CHAPTER_ONLY = "chapter_only"
    REGION = "region"
    NATIONAL = "national"
    PUBLIC = "public"


class Totals(StrEnum):
    """To whom totals are shown in which a chapter's figures are counted."""

    NONE = "none"
    REGION = "region"
    NATIONAL = "national"
    PUBLIC = "public"


class GrantIn(Input):
    """What a chapter grants from a day on; what it says later replaces what it announced before."""

    from_on = Day("From which day on", required=True)
    openest = Choice(Mode, "The mode that shows most of the people a figure counts", required=True)
    threshold = Whole("The fewest people that are told as a number", low=LEAST.threshold, high=1000, required=True)
    epsilon_thousandths = Whole("What one period may cost one person, in thousandths", low=1, high=1000, required=True)
    epsilon_year_thousandths = Whole("What one year may cost one person", low=1, high=4000, required=True)
    least_chapters = Whole("The fewest chapters behind a sum that is all that comes out", high=1000, required=True)
    least_people = Whole("The fewest people behind such a sum", high=10_000, required=True)
    rows = Choice(Visible, "To whom this chapter's own figures are shown", required=True)
    totals = Choice(Totals, "To whom totals with its figures in them are shown", required=True)

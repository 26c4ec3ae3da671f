"""Shapes of what is asked, granted, and lies between."""

from __future__ import annotations

from mutuality.disclosure import Mode
from mutuality.disclosure.floors import LEAST
from mutuality.language.grants import Totals, Visible
from mutuality.schema import Choice, Day, Input, Moment, Output, Part, Pieces, Ref, Text, Whole


class FloorIn(Input):
    """What changes of what we grant; whatever is left out stays as it is."""

    openest = Choice(Mode, "The mode that shows most of the people a figure counts")
    threshold = Whole(f"The fewest people told as a number; members may go down to {LEAST.threshold}", low=1, high=1000)
    epsilon_thousandths = Whole("What noise lets one period cost one person, in thousandths", low=1, high=100_000)
    epsilon_year_thousandths = Whole("What it lets one year cost one person", low=1, high=100_000)
    least_chapters = Whole("The fewest chapters behind a sum that is all that comes out", high=1000)
    least_people = Whole("The fewest people behind such a sum", high=10_000)
    rows = Choice(Visible, "To whom our own figures may be shown")
    totals = Choice(Totals, "To whom totals with our figures in them may be shown; below `national` no figure leaves")
    decision_id = Ref(
        "The members' decision of kind `floor`, which loosening needs", load_default=None, allow_none=True
    )


class TermsOut(Output):
    """A grant, part by part."""

    openest = Choice(Mode, "The mode that shows most of the people a figure counts")
    threshold = Whole("The fewest people told as a number")
    epsilon_thousandths = Whole("What one period may cost one person, in thousandths")
    epsilon_year_thousandths = Whole("What one year may cost one person, in thousandths")
    least_chapters = Whole("The fewest chapters behind a sum that is all that comes out")
    least_people = Whole("The fewest people behind such a sum")
    rows = Choice(Visible, "To whom our own figures are shown")
    totals = Choice(Totals, "To whom totals with our figures in them are shown")


class FloorOut(TermsOut):
    """What we granted from a day on."""

    number = Whole("Its number; of two that count on a day, the later one does", low=1)
    from_on = Day("From which day on")
    decision_id = Ref("The members' decision, if it took one", allow_none=True)
    set_by = Text("Whose account set it; this stays here", longest=64)
    set_at = Moment("When")


class UngrantedOut(Output):
    """One part in which our body asks for more than we grant. It is nothing to put right."""

    name = Text("Which part", longest=32)
    asked = Text("What is asked", longest=32)
    granted = Text("What is granted", longest=32)
    in_words = Text("Both, in words", longest=200)


class FloorGapOut(Output):
    """What our body asks, what we grant, and what leaves: the lower of both."""

    asked = Part(TermsOut, "What our body's policy asks to see; no more than granted where it says nothing")
    granted = Part(TermsOut, "What we grant today")
    leaves = Part(TermsOut, "What leaves")
    gaps = Pieces(UngrantedOut, "What is asked and not granted, part by part", most=8)
    coming = Part(FloorOut, "What we will grant from a later day on, if that is decided", allow_none=True)

"""Shapes of stories. No name but the pseudonym their author chose for them stands in any."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Output, Ref, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_chapter.methods import Stage

LONGEST = 10_000
MOST_MONTHS = 1200


class StoryIn(Input):
    """How I dealt with it."""

    pseudonym = Text("A name for this story; left out, nobody in particular tells it", longest=80, load_default=None)
    title = Text("What it is about, in a line", required=True)
    how = Text("How I dealt with it, in words that name nobody", longest=LONGEST, required=True)
    stage = Choice(Stage, "The stage it tells of", required=True)
    told_from = Choice(Stage, "The stage I tell it from: the same or a later one", required=True)
    months_since_onset = Whole("How many months after it began", high=MOST_MONTHS, load_default=None)
    experience_id = Ref("Instead: the experience of mine it is about; the months are reckoned", load_default=None)
    method_ids = Words(Ref(), "The methods that helped", most=20, load_default=list)
    stays_when_i_leave = Flag("Whether it stays, without any name, when I leave; else it is erased", load_default=False)


class StoryChange(Input):
    """What of it may be told anew; leave out what stays."""

    pseudonym = Text("A name for this story", longest=80, allow_none=True)
    title = Text("What it is about, in a line")
    how = Text("How I dealt with it, in words that name nobody", longest=LONGEST)
    stage = Choice(Stage, "The stage it tells of")
    told_from = Choice(Stage, "The stage I tell it from: the same or a later one")
    months_since_onset = Whole("How many months after it began", high=MOST_MONTHS)
    method_ids = Words(Ref(), "The methods that helped", most=20)
    stays_when_i_leave = Flag("Whether it stays, without any name, when I leave; else it is erased")


class StoryOut(Output):
    """How somebody dealt with it."""

    id = Ref("Its identifier")
    pseudonym = Text("The name chosen for it, if any", longest=80, allow_none=True)
    title = Text("What it is about, in a line")
    how = Text("How they dealt with it", longest=LONGEST)
    stage = Choice(Stage, "The stage it tells of")
    told_from = Choice(Stage, "The stage it is told from")
    months_since_onset = Whole("How many months after it began", high=MOST_MONTHS)
    method_ids = Words(Ref(), "The methods that helped", most=20)
    told_on = Day("When it was told")
    version = Whole("Counts its changes", low=1)


class MyStoryOut(StoryOut):
    """How I dealt with it, as I alone see it."""

    stays_when_i_leave = Flag("Whether it stays, without any name, when I leave; else it is erased")


class StoryQuery(PageQuery):
    """Which stories."""

    stage = Choice(Stage, "Only those that tell of this stage", load_default=None)
    passed = Choice(Stage, "Only those by people who passed this stage", load_default=None)
    months_from = Whole(
        "Only those told at least so many months after the onset: 36 for somebody three years on",
        high=MOST_MONTHS,
        load_default=None,
    )
    months_to = Whole("Only those told at most so many months after the onset", high=MOST_MONTHS, load_default=None)

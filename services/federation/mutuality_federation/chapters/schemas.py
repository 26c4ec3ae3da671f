"""Shapes of the roll."""

from __future__ import annotations

from mutuality.labels import LabelsOut
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.chapters.rules import Standing


class ChapterIn(Input):
    """A chapter as it is put on the roll."""

    name = Text("What the chapter is called", required=True)
    unit_id = Ref("The unit it belongs to, if any", load_default=None, allow_none=True)
    formed_on = Day("When it was formed", load_default=None, allow_none=True)


class ChapterChange(Input):
    """What of a chapter may be changed on the roll; leave out what stays."""

    name = Text("What the chapter is called")
    unit_id = Ref("The unit it belongs to, or null", allow_none=True)


class ChapterOut(Output):
    """A chapter on the roll."""

    id = Ref("Its identifier, and its client_id once it enrolled")
    body_id = Ref("Its body")
    unit_id = Ref("Its unit, if any", allow_none=True)
    name = Text("What it is called")
    standing = Choice(Standing, "How it stands")
    bears_name = Flag("Whether the public sees whose chapter it is")
    formed_on = Day("When it was formed", allow_none=True)
    named_at = Moment("When it was put on the roll")
    enrolled_on = Day("When it was approved", allow_none=True)
    version = Whole("Counts its changes", low=1)


class ChaptersOut(Output):
    """What every page of the roll says first."""

    labels = Part(LabelsOut, "What your body calls things")


class ChapterQuery(PageQuery):
    """Which chapters."""

    unit_id = Ref("Only chapters of this unit", load_default=None)
    standing = Choice(Standing, "Only chapters that stand so", load_default=None)

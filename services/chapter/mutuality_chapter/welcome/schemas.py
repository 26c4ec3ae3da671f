"""Shapes of packs and of orientation items."""

from __future__ import annotations

from mutuality.language import Attendance, VenueKind
from mutuality.schema import Choice, Input, Moment, Output, Part, Pieces, Ref, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_chapter.methods import Stage
from mutuality_chapter.stories import StoryOut
from mutuality_chapter.welcome.rules import MOST_METHODS, MOST_STORIES, Audience

LONGEST = 10_000


class OccasionOut(Output):
    """The next meeting. A street is not told here; who comes is told the way."""

    meeting_id = Ref("The meeting")
    name = Text("What it is called", longest=255)
    starts_at = Moment("When it begins")
    minutes = Whole("How long it lasts, in minutes", low=1, high=1440)
    attendance = Choice(Attendance, "How one takes part")
    venue_kind = Choice(VenueKind, "What kind of place it is in")
    area = Text("The part of town or region", longest=255)


class PackMethodOut(Output):
    """A method that helps in this stage."""

    id = Ref("Its identifier")
    title = Text("What it is called")
    solves = Text("What it helps with")


class PackOut(Output):
    """What somebody is given in a stage: to read, and where to go. Nothing is asked of them."""

    stage = Choice(Stage, "The stage")
    stories = Pieces(StoryOut, "How people who passed it dealt with it", most=MOST_STORIES)
    next_meeting = Part(OccasionOut, "The next meeting; null while none is planned", allow_none=True)
    methods = Pieces(PackMethodOut, "Methods that help in it; none in impact", most=MOST_METHODS)


class PackStateOut(Output):
    """A pack, and what it lacks."""

    stage = Choice(Stage, "The stage")
    missing = Words(Text(longest=16), "What it lacks: `story`, `meeting`", most=2)


class PacksOut(Output):
    """Every pack."""

    packs = Pieces(PackStateOut, "One for each stage, impact first", most=3)


class OrientationIn(Input):
    """Something one should know."""

    stage = Choice(Stage, "In which stage", required=True)
    audience = Choice(Audience, "For members, or for their families", load_default=Audience.MEMBER)
    title = Text("What it is about, in a line", required=True)
    text = Text("What one should know", longest=LONGEST, required=True)
    place = Whole("Its place within the stage, the lowest first", high=1000, load_default=0)


class OrientationChange(Input):
    """What of it may be changed; leave out what stays."""

    stage = Choice(Stage, "In which stage")
    audience = Choice(Audience, "For members, or for their families")
    title = Text("What it is about, in a line")
    text = Text("What one should know", longest=LONGEST)
    place = Whole("Its place within the stage, the lowest first", high=1000)


class OrientationOut(Output):
    """Something one should know."""

    id = Ref("Its identifier")
    stage = Choice(Stage, "In which stage")
    audience = Choice(Audience, "For members, or for their families")
    title = Text("What it is about, in a line")
    text = Text("What one should know", longest=LONGEST)
    place = Whole("Its place within the stage", high=1000)
    version = Whole("Counts its changes", low=1)


class OrientationQuery(PageQuery):
    """Which orientation items."""

    stage = Choice(Stage, "Only those for this stage", load_default=None)
    audience = Choice(Audience, "Only those for these people", load_default=None)

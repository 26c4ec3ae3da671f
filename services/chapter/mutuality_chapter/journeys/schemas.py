"""Shapes of transitions and journeys. There is no field for an illness, and none for anybody's name."""

from __future__ import annotations

from mutuality.schema import Choice, Flag, Input, Moment, Month, Output, Pieces, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.journeys.rules import Aspect, Family, Occasion, Part, Stage

LONGEST = 5000


class TransitionIn(Input):
    """A transition the catalogue does not have yet."""

    slug = Slug("A short name", required=True)
    name = Text("What it is called", required=True)
    is_normative = Flag("Whether a life commonly brings it", required=True)
    role_vacuum = Text("The role it leaves empty", longest=1000, required=True)
    decision_id = Ref("The members' decision about it, of kind `other` and with its short name", required=True)


class TransitionOut(Output):
    """A passage from one situation in life to another."""

    slug = Slug("Its short name")
    name = Text("What it is called")
    is_normative = Flag("Whether a life commonly brings it")
    role_vacuum = Text("The role it leaves empty", longest=1000)
    decision_id = Ref("The decision that added it; null if the catalogue came with it", allow_none=True)


class TransitionQuery(PageQuery):
    """Which transitions."""

    is_normative = Flag("Only those a life commonly brings, or only the others", load_default=None)


class JourneyIn(Input):
    """A transition I am going through."""

    transition = Slug("Which, of the catalogue", required=True)
    began_month = Month("When it began, if I wish to say", load_default=None, allow_none=True)
    words = Text("How it is, in my own words", longest=LONGEST, load_default=None, allow_none=True)
    stage = Choice(Stage, "Where I stand, if I wish to say", load_default=None, allow_none=True)


class JourneyChange(Input):
    """What of it may be told anew; leave out what stays."""

    began_month = Month("When it began", allow_none=True)
    words = Text("How it is, in my own words", longest=LONGEST, allow_none=True)


class JourneyOut(Output):
    """A transition I am going through, as I alone see it."""

    id = Ref("Its identifier")
    transition = Slug("Which, of the catalogue")
    began_month = Month("When it began", allow_none=True)
    words = Text("How it is", longest=LONGEST, allow_none=True)
    stage = Choice(Stage, "The stage I declared last", allow_none=True)
    aspect = Choice(Aspect, "The aspect of the experience that answers this stage", allow_none=True)
    declared_at = Moment("When I declared it", allow_none=True)
    version = Whole("Counts its changes", low=1)


class StageIn(Input):
    """Where I stand now."""

    stage = Choice(Stage, "The stage; one may go forth and back", required=True)


class StageOut(Output):
    """A stage I declared."""

    journey_id = Ref("The journey")
    stage = Choice(Stage, "The stage")
    aspect = Choice(Aspect, "The aspect of the experience that answers it")
    declared_at = Moment("When I declared it")


class AspectIn(Input):
    """What I found in being among my like."""

    aspect = Choice(Aspect, "One of three, in any order and as often as I wish", required=True)


class AspectOut(Output):
    """A mark I made."""

    id = Ref("Its identifier")
    aspect = Choice(Aspect, "What I found")
    occasion = Choice(Occasion, "Upon what: by myself, or asked after a first vote or task")
    marked_at = Moment("When")
    version = Whole("Counts its changes", low=1)


class OfferIn(Input):
    """My answer to the mark that is offered."""

    has_consented = Flag("Whether it shall be made; I am not asked again either way", required=True)


class OfferOut(Output):
    """A mark I am offered; nothing is marked unless I consent."""

    aspect = Choice(Aspect, "What would be marked; null if nothing is offered", allow_none=True)
    occasion = Choice(Occasion, "Upon what", allow_none=True)


class ContextIn(Input):
    """What the group is to me beside my family."""

    family = Choice(
        Family, "More than my family, or in its place; null takes back what I said", required=True, allow_none=True
    )


class ContextOut(Output):
    """What the group is to me beside my family, as I alone see it."""

    family = Choice(Family, "More than my family, or in its place; null if I did not say", allow_none=True)


class ShareOut(Output):
    """A part of my experience, and how many others share it."""

    part = Choice(Part, "Which part")
    words = Text("What it is, as I said it", longest=LONGEST)
    transition = Slug("The transition it belongs to, if it belongs to one", allow_none=True)
    how_many = Text("`some`, or about how many others", longest=10, pattern="some|[0-9]+")


class CommonalityOut(Output):
    """What I have in common with others here; nobody is named."""

    items = Pieces(ShareOut, "Each part of my experience", most=10_000)

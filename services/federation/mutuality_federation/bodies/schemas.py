"""Shapes of bodies and units, in and out."""

from __future__ import annotations

from enum import StrEnum

from mutuality.guidance.shapes import Tag
from mutuality.labels import ENGLISH, LabelsOut, Thing
from mutuality.language import MOST_TYPES, TYPE_CODE
from mutuality.schema import Choice, Day, Input, Moment, Output, Part, Pieces, Query, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery

LANGUAGE = "The language in which things are called what we call them, where it has no word of its own"
WHAT = "Only what is meant by these words, as `support group`: whatever a body calls it, accents and capitals forgiven"
TYPES = "Types of meetings its chapters choose from; none leaves them those of the Meeting Guide"


class Origin(StrEnum):
    """Why such groups came into being: the article's three kinds."""

    PROFESSIONAL_FAILURE = "professional_failure"
    TECHNOLOGICAL_ADVANCE = "technological_advance"
    RAPID_SOCIAL_CHANGE = "rapid_social_change"


class UnitKind(StrEnum):
    """A unit stands above chapters; a service unit stands beside them and serves several."""

    UNIT = "unit"
    SERVICE_UNIT = "service_unit"


class LabelsIn(Input):
    """What this body calls things, by our words; leave out where ours will do."""

    chapter = Text("A chapter, such as `group` or `circle`", longest=64)
    helper = Text("A helper, such as `sponsor` or `befriender`", longest=64)
    member = Text("A member", longest=64)
    meeting = Text("A meeting", longest=64)
    unit = Text("A unit, such as `area`", longest=64)
    hotline = Text("A line one may ring", longest=64)


class MeetingTypeIn(Input):
    """One type of meeting, in the body's own words."""

    code = Text("A short code, such as `SP`", longest=16, pattern=TYPE_CODE, required=True)
    name = Text("What it stands for, such as `With a speaker`", longest=100, required=True)


class MeetingTypeOut(Output):
    """One type of meeting, in the body's own words."""

    code = Text("Its code", longest=16)
    name = Text("What it stands for", longest=100)


class BodyIn(Input):
    """A body as it is registered."""

    slug = Slug("Short name for addresses, unique", required=True)
    name = Text("What the body is called", required=True)
    concern = Text("The common concern its members share", required=True)
    origin = Words(Choice(Origin), "How it came into being, one or several", fewest=1, most=3, required=True)
    labels = Part(LabelsIn, "What it calls things", load_default=dict)
    language = Tag(LANGUAGE, load_default=ENGLISH)
    levels = Words(Slug(), "Levels from the chapter up", most=10, load_default=list)
    meeting_types = Pieces(MeetingTypeIn, TYPES, most=MOST_TYPES, load_default=list)
    formed_on = Day("When the body was formed", load_default=None, allow_none=True)


class BodyChange(Input):
    """What of a body may be changed; leave out what stays."""

    name = Text("What the body is called")
    concern = Text("The common concern its members share")
    labels = Part(LabelsIn, "What it calls things")
    language = Tag(LANGUAGE)
    levels = Words(Slug(), "Levels from the chapter up", most=10)
    meeting_types = Pieces(MeetingTypeIn, TYPES, most=MOST_TYPES)


class BodyOut(Output):
    """A body as everyone may see it."""

    id = Ref("Its identifier")
    slug = Slug("Short name for addresses")
    name = Text("What it is called")
    concern = Text("The common concern")
    origin = Words(Choice(Origin), "How it came into being", most=3)
    labels = Part(LabelsOut, "What it calls things; every answer that names them says so", attribute="all_labels")
    language = Tag(LANGUAGE)
    levels = Words(Slug(), "Levels from the chapter up", most=10)
    meeting_types = Pieces(MeetingTypeOut, TYPES, most=MOST_TYPES)
    formed_on = Day("When it was formed", allow_none=True)
    registered_at = Moment("When it joined this federation")
    version = Whole("Counts its changes", low=1)


class BodyQuery(PageQuery):
    """Which bodies."""

    origin = Choice(Origin, "Only bodies of this origin", load_default=None)
    slug = Slug("Only the body of this short name", load_default=None)
    what = Text(WHAT, longest=100, load_default=None)


class CalledQuery(Query):
    """In which language."""

    language = Tag("In which language; English where we have no words in it", load_default=ENGLISH)


class CalledOut(Output):
    """What we call one thing, and by what other words it is found."""

    thing = Choice(Thing, "The thing")
    label = Text("What we call it where a body has no word of its own", longest=64)
    synonyms = Words(Text(longest=64), "By what words people find it, in every language", most=200)


class AllCalledOut(Output):
    """What we call things."""

    items = Pieces(CalledOut, "Each thing")


class UnitsOut(Output):
    """What every page of units says first."""

    labels = Part(LabelsOut, "What the body calls things")


class UnitIn(Input):
    """A unit as it is set up."""

    slug = Slug("Short name, unique in the body", required=True)
    name = Text("What the unit is called", required=True)
    level = Slug("One of the body's levels", required=True)
    kind = Choice(UnitKind, "A unit above chapters, or a service unit beside them", load_default=UnitKind.UNIT)
    parent_id = Ref("The unit above, if any", load_default=None, allow_none=True)


class UnitOut(Output):
    """A unit as everyone may see it."""

    id = Ref("Its identifier")
    body_id = Ref("The body it belongs to")
    parent_id = Ref("The unit above, if any", allow_none=True)
    slug = Slug("Short name")
    name = Text("What it is called")
    level = Slug("Its level")
    kind = Choice(UnitKind, "Unit or service unit")
    version = Whole("Counts its changes", low=1)

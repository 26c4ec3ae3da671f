"""Shapes of experiences and sub-concerns. There is no field for a diagnosis."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Month, Output, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.experiences.rules import LifeSituation

LONGEST = 5000
FACET = "The part of life it belongs to, where it belongs to one"


class ExperienceIn(Input):
    """What I have lived through."""

    subconcern = Slug("The part of the concern it is about", load_default=None, allow_none=True)
    began_month = Month("When it began", required=True)
    situation = Text("How it was, in my own words", longest=LONGEST, load_default=None, allow_none=True)
    helped = Text("What helped", longest=LONGEST, load_default=None, allow_none=True)


class ExperienceChange(Input):
    """What of it may be told anew; leave out what stays."""

    subconcern = Slug("The part of the concern it is about", allow_none=True)
    began_month = Month("When it began")
    situation = Text("How it was, in my own words", longest=LONGEST, allow_none=True)
    helped = Text("What helped", longest=LONGEST, allow_none=True)


class ExperienceOut(Output):
    """What I have lived through, as I alone see it."""

    id = Ref("Its identifier")
    concern = Slug("The concern it is about")
    subconcern = Slug("The part of it", allow_none=True)
    began_month = Month("When it began")
    situation = Text("How it was", longest=LONGEST, allow_none=True)
    helped = Text("What helped", longest=LONGEST, allow_none=True)
    version = Whole("Counts its changes", low=1)


class SubconcernIn(Input):
    """A part of the concern nobody named before."""

    slug = Slug("A short name", required=True)
    title = Text("What it is, in a line that names nobody", required=True)
    life_situation = Choice(LifeSituation, FACET, load_default=None, allow_none=True)


class SubconcernOut(Output):
    """A part of the concern."""

    slug = Slug("Its short name")
    title = Text("What it is")
    life_situation = Choice(LifeSituation, FACET, allow_none=True)
    added_on = Day("When it was added")
    is_shared = Flag("Whether the members decided that it belongs on the shared list")
    decision_id = Ref("By which decision", allow_none=True)


class SubconcernQuery(PageQuery):
    """Which sub-concerns."""

    life_situation = Choice(LifeSituation, "Only those of this part of life", load_default=None)
    is_shared = Flag("Only those on the shared list, or only those that are not", load_default=None)


class PromotionIn(Input):
    """What puts a sub-concern on the shared list."""

    decision_id = Ref("The members' decision about it, of kind `subconcern`", required=True)

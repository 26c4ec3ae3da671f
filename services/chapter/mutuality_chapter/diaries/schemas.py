"""Shapes of aims, check-ins and reflections, as whose they are sees them and nobody else."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Decimal, Flag, Input, Output, Part, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.diaries.rules import HIGHEST, LOWEST, Kind, State

LONGEST = 5000
ALONE = "How alone I feel, from 0, not at all, to 10, wholly"
HOPE = "How much hope I have, from 0, none, to 10"
COMPETENCE = "How well I feel able to cope, from 0, not at all, to 10"
MEANING = "How much meaning I find in what I lived through, from 0, none, to 10"


def _said(description: str) -> Whole:
    return Whole(description, low=LOWEST, high=HIGHEST, load_default=None, allow_none=True)


def _average(description: str) -> Decimal:
    return Decimal(f"On average: {description}", low=LOWEST, high=HIGHEST, allow_none=True)


class AimIn(Input):
    """What I want to reach."""

    kind = Choice(Kind, "To behave differently, to adapt, or to overcome", required=True)
    text = Text("What it is, in my own words", longest=LONGEST, required=True)


class AimChange(Input):
    """What of an aim may be changed; leave out what stays."""

    kind = Choice(Kind, "To behave differently, to adapt, or to overcome")
    text = Text("What it is, in my own words", longest=LONGEST)
    state = Choice(State, "Where I stand with it")


class AimOut(Output):
    """What I want to reach."""

    id = Ref("Its identifier")
    kind = Choice(Kind, "To behave differently, to adapt, or to overcome")
    text = Text("What it is", longest=LONGEST)
    state = Choice(State, "Where I stand with it")
    set_on = Day("When I set it")
    version = Whole("Counts its changes", low=1)


class AimQuery(PageQuery):
    """Which of my aims."""

    kind = Choice(Kind, "Only aims of this kind", load_default=None)
    state = Choice(State, "Only aims in this state", load_default=None)


class CheckInIn(Input):
    """How I am; each may be left out, one at least is said."""

    alone = _said(ALONE)
    hope = _said(HOPE)
    competence = _said(COMPETENCE)
    meaning = _said(MEANING)


class CheckInOut(Output):
    """How I was on a day."""

    day = Day("The day")
    alone = Whole(ALONE, low=LOWEST, high=HIGHEST, allow_none=True)
    hope = Whole(HOPE, low=LOWEST, high=HIGHEST, allow_none=True)
    competence = Whole(COMPETENCE, low=LOWEST, high=HIGHEST, allow_none=True)
    meaning = Whole(MEANING, low=LOWEST, high=HIGHEST, allow_none=True)
    version = Whole("Counts its changes", low=1)


class CheckInQuery(PageQuery):
    """Which of my check-ins."""

    since = Day("Only from this day on", load_default=None)


class SpanOut(Output):
    """Some days taken together."""

    days = Whole("On how many of them I checked in")
    alone = _average(ALONE)
    hope = _average(HOPE)
    competence = _average(COMPETENCE)
    meaning = _average(MEANING)


class ReflectionIn(Input):
    """What becoming a helper meant to me."""

    words = Text("In my own words; null passes the question over", longest=LONGEST, required=True, allow_none=True)


class ReflectionOut(Output):
    """How I was before and after I became a helper."""

    became_helper_on = Day("When I first became one; null if I did not", allow_none=True)
    is_asked = Flag("Whether I am asked what it meant: once, and I may pass it over")
    words = Text("What I answered", longest=LONGEST, allow_none=True)
    before = Part(SpanOut, "The days before; null if there was no such step", allow_none=True)
    after = Part(SpanOut, "The days since; null if there was no such step", allow_none=True)

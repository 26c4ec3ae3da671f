"""Shapes of the beginning, the steps, and the points of the definition."""

from __future__ import annotations

from marshmallow import fields

from mutuality.definition import Stand
from mutuality.schema import Choice, Day, Flag, Input, Output, Part, Pieces, Text, Whole, Words
from mutuality_chapter.formation.rules import Began, PriorHelp, Step

KINDS = "Why the chapter began; one kind or several"
PRIOR_HELP = "How founders found the help they had before: one appraisal or several, or `none` alone"
YEARS = "For how many years founders had been helped without any outcome"
ACCOUNT = "How it began, in our own words; it names no member and never leaves the chapter"


class OriginChange(Input):
    """What is told of the beginning; leave out what stays."""

    kinds = Words(Choice(Began), KINDS, fewest=1, most=3)
    prior_help = Words(Choice(PriorHelp), PRIOR_HELP, fewest=1, most=3)
    years_without_outcome = Whole(YEARS, low=0, high=100, allow_none=True)
    account = Text(ACCOUNT, longest=4000, allow_none=True)


class OriginOut(Output):
    """How this chapter began; empty where nobody told yet."""

    kinds = Words(Choice(Began), KINDS, most=3)
    prior_help = Words(Choice(PriorHelp), PRIOR_HELP, most=3)
    years_without_outcome = Whole(YEARS, allow_none=True)
    account = Text(ACCOUNT, longest=4000, allow_none=True)
    version = Whole("Counts its changes", low=1)


class FormationOut(Output):
    """How far a chapter has come."""

    step = Choice(Step, "Where it stands: a network without any bond, forming once it asked, affiliated once approved")
    steps = Words(Choice(Step), "All steps, in order", most=3)


class DefinitionEvidenceOut(Output):
    """One figure a point rests on."""

    name = Text("What is counted", longest=64)
    figure = Whole("How many, in minor units for money; null for some people, too few to be told", allow_none=True)


class DefinitionRuleOut(Output):
    """The rule of the policy in force that stands in the way."""

    key = Text("The key", longest=64)
    value = fields.Raw(metadata={"description": "Its value"})
    asks = Text("What that asks", longest=400)
    version = Whole("Under which version of the policy")
    set_by = Text("Who set it", longest=64)


class DefinitionPointOut(Output):
    """One point of what a mutual help group is."""

    number = Whole("Which of the seven", low=1, high=7)
    asks = Text("What it asks", longest=400)
    passes = Flag("Whether it is so here")
    stand = Choice(Stand, "Whether it is so, so in part, not so, or not known yet")
    evidence = Pieces(DefinitionEvidenceOut, "What that rests on", most=10)
    reason = Text("Why it is not so, where it is not", longest=400, allow_none=True)
    rule = Part(DefinitionRuleOut, "The rule of the policy in the way, where there is one", allow_none=True)


class DefinitionOut(Output):
    """Whether the chapter is a mutual help group, from what it holds and not from what it says."""

    conforms = Flag("Whether all seven points are so")
    checked_on = Day("The day it was judged")
    points = Pieces(DefinitionPointOut, "The seven points", most=7)

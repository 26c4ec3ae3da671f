"""Shapes of offers as officers and the public read them. Who offered is told only where that chapter wishes it."""

from __future__ import annotations

from mutuality.language import Lineage, OfferKind, Setting, Stage, Tried, TriedReason
from mutuality.schema import Choice, Day, Flag, Output, Pieces, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery


class OfferQuery(PageQuery):
    """Which offers."""

    kind = Choice(OfferKind, "Only offers of this kind", load_default=None)
    guideline = Slug("Only adaptations of items of this guideline", load_default=None)
    item = Slug("Only adaptations of this item", load_default=None)
    part = Slug("Only about this part of the concern", load_default=None)
    stage = Choice(Stage, "Only what helps in this stage", load_default=None)
    text = Text("Only what holds each of these words", load_default=None)


class OfferSummaryOut(Output):
    """What a chapter offers, in a list, and how many chapters took it up."""

    id = Ref("Its identifier, which stays what it is")
    body_id = Ref("The body whose chapter offers it")
    kind = Choice(OfferKind, "What is offered")
    title = Text("What it is called")
    serves = Text("What it is for", longest=2000)
    part = Slug("The part of the concern it is about", allow_none=True)
    guideline = Slug("The guideline whose item is adapted", allow_none=True)
    edition_id = Ref("The edition, or the tailoring of a unit, whose item is adapted", allow_none=True)
    item = Slug("The item that is adapted", allow_none=True)
    stage = Choice(Stage, "The stage it helps in most", allow_none=True)
    lineage = Words(Choice(Lineage), "Kinds it comes from, the earliest first", most=10)
    edition = Whole("Its place in that line", allow_none=True)
    setting = Choice(Setting, "What setting it comes from", allow_none=True)
    source = Text("Where one can look it up", longest=500, allow_none=True)
    is_public = Flag("Whether everybody may read it")
    chapter_id = Ref("The chapter, where it wishes to be named", allow_none=True)
    chapter_name = Text("Its name, where it wishes to be named", allow_none=True)
    revision = Whole("How often it was said anew", low=1)
    offered_on = Day("Since when it is offered")
    taken_up = Whole("How many chapters took it up, as it is or adapted")
    kept = Whole("How many keep it as it is")
    adapted = Whole("How many made their own of it")
    dropped = Whole("How many dropped it after a trial")


class TrialOut(Output):
    """What became of it in one chapter that tried it; which, is not told."""

    outcome = Choice(Tried, "What became of it")
    reason = Choice(TriedReason, "Why")
    words = Text("More of it", longest=2000, allow_none=True)
    decided_on = Day("When the members decided")


class OfferOut(OfferSummaryOut):
    """What a chapter offers, in all its words, with the newest words of those who tried it."""

    text = Text("The own rule, the steps, or what is known", longest=5000)
    why = Text("Why it works, or why the members took it up", longest=5000)
    findings = Text("What a trial showed", longest=5000, allow_none=True)
    trials = Pieces(TrialOut, "What became of it elsewhere, the newest first", most=100)

"""Shapes of the commons as we hold them, of what we took, and of what we tell back."""

from __future__ import annotations

from mutuality.language import Lineage, OfferKind, Reason, Setting, Stage, Tried, TriedReason
from mutuality.schema import Choice, Day, Flag, Input, Output, Part, Pieces, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery


class CommonsQuery(PageQuery):
    """Which offers."""

    kind = Choice(OfferKind, "Only offers of this kind", load_default=None)
    guideline = Slug("Only adaptations of items of this guideline", load_default=None)
    item = Slug("Only adaptations of this item", load_default=None)
    part = Slug("Only about this part of the concern", load_default=None)
    stage = Choice(Stage, "Only what helps in this stage", load_default=None)
    text = Text("Only what holds each of these words", load_default=None)


class TakingOut(Output):
    """What we took of an offer, and what we told back."""

    commons_id = Ref("The offer")
    revision = Whole("As it stood then", low=1)
    taken_on = Day("When we took it")
    knowledge_id = Ref("What it is in `knowledge`; null once it was given back", allow_none=True)
    method_id = Ref("The draft it is in `methods`, where it is a way of coping", allow_none=True)
    is_withdrawn = Flag("Whether its chapter took it back since")
    outcome = Choice(Tried, "What we told back", allow_none=True)
    reason = Choice(TriedReason, "Why", allow_none=True)
    words = Text("More of it", longest=2000, allow_none=True)
    told_on = Day("When we told it back", allow_none=True)
    version = Whole("Counts its changes", low=1)


class TriedElsewhereOut(Output):
    """What became of it in one chapter that tried it; which, is not told."""

    outcome = Choice(Tried, "What became of it")
    reason = Choice(TriedReason, "Why")
    words = Text("More of it", longest=2000, allow_none=True)
    decided_on = Day("When the members decided")


class CommonsOut(Output):
    """What another chapter offers to all, what became of it elsewhere, and what we took of it."""

    id = Ref("Its identifier")
    kind = Choice(OfferKind, "What is offered")
    title = Text("What it is called")
    serves = Text("What it is for", longest=2000)
    text = Text("The own rule, the steps, or what is known", longest=5000)
    why = Text("Why it works, or why the members took it up", longest=5000)
    findings = Text("What a trial showed", longest=5000, allow_none=True)
    part = Slug("The part of the concern it is about", allow_none=True)
    guideline = Slug("The guideline whose item is adapted", allow_none=True)
    edition_id = Ref("The edition whose item is adapted", allow_none=True)
    item = Slug("The item that is adapted", allow_none=True)
    stage = Choice(Stage, "The stage it helps in most", allow_none=True)
    lineage = Words(Choice(Lineage), "Kinds it comes from, the earliest first", most=10)
    edition = Whole("Its place in that line", allow_none=True)
    setting = Choice(Setting, "What setting it comes from", allow_none=True)
    source = Text("Where one can look it up", longest=500, allow_none=True)
    is_public = Flag("Whether everybody may read it")
    chapter_name = Text("The chapter, where it wishes to be named", allow_none=True)
    is_ours = Flag("Whether it is our own")
    revision = Whole("How often it was said anew", low=1)
    offered_on = Day("Since when it is offered")
    taken_up = Whole("How many chapters took it up, as it is or adapted")
    kept = Whole("How many keep it as it is")
    adapted = Whole("How many made their own of it")
    dropped = Whole("How many dropped it after a trial")
    trials = Pieces(TriedElsewhereOut, "What became of it elsewhere, the newest first", most=20)
    taking = Part(TakingOut, "What we took of it, if we did", allow_none=True)
    is_newer_than_taken = Flag("Whether it was said anew since we took it")


class TellingIn(Input):
    """Why the members keep, adapt or drop it; which of these follows from their decision."""

    reason = Choice(TriedReason, "Why", required=True)
    words = Text("More of it; leaves word for word, so it names nobody", longest=2000, load_default=None)


class TrialWithdrawalIn(Input):
    """Why what we told is taken back."""

    reason = Choice(Reason, "Why", required=True)

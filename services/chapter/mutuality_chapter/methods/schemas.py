"""Shapes of ways of coping, their trials, and founders' accounts. Nobody is named in them."""

from __future__ import annotations

from mutuality.language import Lineage, Stage
from mutuality.schema import Choice, Day, Input, Output, Pieces, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.methods.lineage import Origin
from mutuality_chapter.methods.rules import State

LONGEST = 5000


class FounderAccountIn(Input):
    """How a founder fared before there was a group."""

    years_without_outcome = Whole("For how many years they were helped without an outcome", high=100, required=True)
    account = Text("How it was, in words that name nobody", longest=LONGEST, required=True)


class FounderAccountOut(Output):
    """How a founder fared before there was a group."""

    id = Ref("Its identifier")
    years_without_outcome = Whole("For how many years they were helped without an outcome", high=100)
    account = Text("How it was; null once whoever told it has left", longest=LONGEST, allow_none=True)
    told_on = Day("When it was told")
    version = Whole("Counts its changes", low=1)


class MethodIn(Input):
    """A way of coping, and where it came from. It begins as a draft."""

    kind = Choice(Lineage, "Where it comes from", required=True)
    title = Text("What it is called", required=True)
    solves = Text("What it helps with, such as: sleep after loss", required=True)
    text = Text("How one does it, in words that name nobody", longest=LONGEST, required=True)
    stage = Choice(Stage, "The stage it helps in most", load_default=None, allow_none=True)
    origin_experience_id = Ref(
        "The experience of mine it came from; for `founding` this or a founder's account", load_default=None
    )
    founder_account_id = Ref("The founder's account it came from, with `founding` alone", load_default=None)
    parent_id = Ref("The method it was made of, with `adapted` alone", load_default=None)
    knowledge_id = Ref("What from elsewhere it was made of, with `outside` alone", load_default=None)


class MethodChange(Input):
    """What of a draft may be changed; leave out what stays."""

    title = Text("What it is called")
    solves = Text("What it helps with")
    text = Text("How one does it, in words that name nobody", longest=LONGEST)
    stage = Choice(Stage, "The stage it helps in most", allow_none=True)


class MethodOut(Output):
    """A way of coping. Whose it was is not told; what it came from is."""

    id = Ref("Its identifier")
    kind = Choice(Lineage, "Where it comes from")
    state = Choice(State, "A draft, or a method of the chapter's")
    title = Text("What it is called")
    solves = Text("What it helps with", longest=400)
    text = Text("How one does it", longest=LONGEST)
    stage = Choice(Stage, "The stage it helps in most", allow_none=True)
    edition = Whole("Its place in the line it comes from; the first is 1", low=1)
    origin = Choice(Origin, "What it came from: an experience, a founder's account, or the commons", allow_none=True)
    founder_account_id = Ref("The founder's account it came from", allow_none=True)
    parent_id = Ref("The method it was made of", allow_none=True)
    knowledge_id = Ref("What from elsewhere it was made of", allow_none=True)
    drafted_on = Day("When it was written down")
    published_on = Day("Since when it is a method of the chapter's", allow_none=True)
    decision_id = Ref("The members' decision that published it, if one did", allow_none=True)
    version = Whole("Counts its changes", low=1)


class MethodQuery(PageQuery):
    """Which ways of coping."""

    state = Choice(State, "Methods of the chapter's, or drafts", load_default=State.PUBLISHED)
    kind = Choice(Lineage, "Only those that come from there", load_default=None)
    stage = Choice(Stage, "Only those that help in this stage", load_default=None)
    solves = Text("Only those that say these words of what they help with", load_default=None)


class HistoryOut(Output):
    """How a way of coping came down to us."""

    steps = Pieces(MethodOut, "From the first to this one, each made of the one before", most=1000, fewest=1)


class PublicationIn(Input):
    """What lets a draft become a method."""

    decision_id = Ref(
        "The members' decision, of kind `method`; its subject is the draft's id, a hyphen and the version they saw. "
        "Without one, its author publishes it after a trial",
        load_default=None,
    )


class TrialIn(Input):
    """Some try a draft."""

    began_on = Day("Since when; today if left out", load_default=None)
    ended_on = Day("Until when, if it is over", load_default=None)
    people = Whole("How many tried it, never who", low=1, high=100_000, load_default=None)
    findings = Text("What they found, in words that name nobody; goes with the end", longest=LONGEST, load_default=None)


class TrialEndIn(Input):
    """A trial ends."""

    ended_on = Day("When; today if left out", load_default=None)
    people = Whole("How many tried it, never who", low=1, high=100_000, required=True)
    findings = Text("What they found, in words that name nobody", longest=LONGEST, required=True)


class TrialOut(Output):
    """A trial of a draft."""

    id = Ref("Its identifier")
    method_id = Ref("What was tried")
    began_on = Day("Since when")
    ended_on = Day("Until when", allow_none=True)
    people = Whole("How many tried it", high=100_000, allow_none=True)
    findings = Text("What they found", longest=LONGEST, allow_none=True)
    version = Whole("Counts its changes", low=1)

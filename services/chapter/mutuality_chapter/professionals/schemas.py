"""Shapes of how professionals take part, of strain with them, and of the services near us."""

from __future__ import annotations

from mutuality.language import Adequacy, Availability, Gap
from mutuality.schema import Choice, Day, Flag, Input, Output, Ref, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_chapter.professionals.rules import Capacity, TensionState


class ParticipationIn(Input):
    """Professionals who come to one occasion of a meeting."""

    partner_id = Ref("The agency or professional", required=True)
    meeting_id = Ref("The meeting", required=True)
    held_on = Day("The occasion, also one to come", required=True)
    capacity = Choice(Capacity, "As what they come", load_default=Capacity.OBSERVER)
    people = Whole("How many of them come", low=1, high=1000, load_default=1)
    is_invited = Flag("Whether the group invited them", load_default=False)


class ParticipationOut(Output):
    """Professionals who come to one occasion of a meeting."""

    id = Ref("Its identifier")
    partner_id = Ref("The agency or professional")
    meeting_id = Ref("The meeting")
    held_on = Day("The occasion")
    capacity = Choice(Capacity, "As what they come")
    people = Whole("How many of them come", low=1)
    is_invited = Flag("Whether the group invited them")
    version = Whole("Counts its changes", low=1)


class ParticipationQuery(PageQuery):
    """Which participations."""

    partner_id = Ref("Only of this partner", load_default=None)
    meeting_id = Ref("Only in this meeting", load_default=None)
    capacity = Choice(Capacity, "Only as this", load_default=None)


class TensionIn(Input):
    """Strain between us and the professional system. It bars nothing."""

    partner_id = Ref("The partner it is with, if with one", load_default=None, allow_none=True)
    between = Text("Who with whom, by what they do; it names no member", longest=300, required=True)
    about = Text("What it is about; it names no member", longest=2000, required=True)


class TensionChange(Input):
    """What of strain may be changed; leave out what stays. An outcome goes with `settled`, and only with it."""

    between = Text("Who with whom, by what they do; it names no member", longest=300)
    about = Text("What it is about; it names no member", longest=2000)
    state = Choice(TensionState, "Where it stands")
    outcome = Text("What came of it; it names no member", longest=2000, allow_none=True)


class TensionOut(Output):
    """Strain between us and the professional system."""

    id = Ref("Its identifier")
    partner_id = Ref("The partner it is with, if with one", allow_none=True)
    between = Text("Who with whom", longest=300)
    about = Text("What it is about", longest=2000)
    state = Choice(TensionState, "Where it stands")
    outcome = Text("What came of it; null while it is open", longest=2000, allow_none=True)
    noted_on = Day("The day it was noted")
    settled_on = Day("The day it was settled; null while it is open", allow_none=True)
    version = Whole("Counts its changes", low=1)


class TensionQuery(PageQuery):
    """Which strain."""

    partner_id = Ref("Only with this partner", load_default=None)
    state = Choice(TensionState, "Only what stands so", load_default=None)


class LandscapeIn(Input):
    """How the formal services near us are."""

    adequacy = Choice(Adequacy, "How well they meet the concern", required=True)
    availability = Choice(Availability, "How easily people get them", required=True)
    gaps = Words(Choice(Gap), "What they leave open; several may be true", most=len(Gap), load_default=list)
    words = Text("In our own words; they name no member", longest=2000, load_default=None, allow_none=True)
    noted_on = Day("The day it was so, such as that of our formation; today if left out", load_default=None)


class LandscapeOut(Output):
    """How the formal services near us were on a day."""

    id = Ref("Its identifier")
    adequacy = Choice(Adequacy, "How well they met the concern")
    availability = Choice(Availability, "How easily people got them")
    gaps = Words(Choice(Gap), "What they left open", most=len(Gap))
    words = Text("In our own words", longest=2000, allow_none=True)
    noted_on = Day("The day it was so")


class LandscapeQuery(PageQuery):
    """Which notes."""

    adequacy = Choice(Adequacy, "Only where they met it so well", load_default=None)
    availability = Choice(Availability, "Only where people got them so easily", load_default=None)

"""Shapes of matches, ties and follow-ups. Who helps is said of a match or an exchange, never of a person."""

from __future__ import annotations

from enum import StrEnum

from marshmallow import fields

from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.matching import Kind, Shared
from mutuality_chapter.ties.rules import MatchState, Part, TieKind


class MatchChannel(StrEnum):
    """How those of a match would talk."""

    PHONE = "phone"
    MESSAGE = "message"
    VISIT = "visit"
    IN_PERSON = "in_person"
    ONLINE = "online"


class Went(StrEnum):
    """How a tie goes."""

    WELL = "well"
    NOT_REACHED = "not_reached"
    WANTS_MORE = "wants_more"
    WANTS_ANOTHER = "wants_another"


class PointOut(Output):
    """One thing two people share."""

    shared = Choice(Shared, "What it is")
    detail = Text("In a line")


class VoiceOut(Output):
    """One of those whom a match is about."""

    member_id = Ref("Who")
    part = Choice(Part, "The part they would take")
    agreed_at = Moment("Since when they agree; null if they have not", allow_none=True)


class MatchOut(Output):
    """A proposal that some people talk."""

    id = Ref("Its identifier")
    request_id = Ref("The request it answers", allow_none=True)
    kind = Choice(Kind, "What they would be to who asked")
    channel = Choice(MatchChannel, "How they would talk")
    points = Pieces(PointOut, "What the two share", most=20)
    state = Choice(MatchState, "Where it stands")
    proposed_at = Moment("When it was proposed")
    voices = Pieces(VoiceOut, "Those whom it is about", most=3)


class MatchQuery(PageQuery):
    """Which matches."""

    state = Choice(MatchState, "Only matches that stand so", load_default=None)


class ReachedOut(Output):
    """How somebody is reached."""

    member_id = Ref("Who")
    name = Text("The name they chose", longest=80)
    ways = fields.Dict(
        keys=fields.String(),
        values=Text(longest=200),
        metadata={"description": "Each way they told, such as their phone number"},
    )


class ContactsOut(Output):
    """How those of a match are reached, now that all agreed."""

    items = Pieces(ReachedOut, "Each of them", most=3)


class TieOut(Output):
    """Two people who walk together."""

    id = Ref("Its identifier")
    match_id = Ref("The match it came of")
    helper_id = Ref("Who helped at first")
    recipient_id = Ref("Who asked at first")
    kind = Choice(TieKind, "What it is by now")
    began_on = Day("When it began")
    ended_on = Day("When it ended", allow_none=True)
    by_departure = Flag("Whether it ended because one of them left the chapter")
    version = Whole("Counts its changes", low=1)


class TieQuery(PageQuery):
    """Which ties."""

    by_departure = Flag("Only ties that ended because one of them left, or only others", load_default=None)


class TurnIn(Input):
    """What a tie is by now."""

    kind = Choice(TieKind, "What the two are to each other", required=True)


class FollowUpQuery(PageQuery):
    """Which follow-ups."""

    due_by = Day("Only those due by this day", load_default=None)


class FollowUpIn(Input):
    """How a tie goes."""

    went = Choice(Went, "How it goes", required=True)


class FollowUpOut(Output):
    """A day on which somebody asks how a tie goes."""

    id = Ref("Its identifier")
    tie_id = Ref("The tie")
    number = Whole("Which one it is", low=1)
    due_on = Day("When to ask")
    done_on = Day("When somebody asked", allow_none=True)
    went = Choice(Went, "How it went", allow_none=True)

"""Shapes of members. There is no field for proof, and none for a credential."""

from __future__ import annotations

from enum import StrEnum

from marshmallow import fields

from mutuality.schema import Choice, Day, Input, Output, Pieces, Ref, Slug, Text, Whole
from mutuality.web import PageQuery


class Part(StrEnum):
    """The part somebody takes in the chapter just now; each is as good as the other."""

    VISITING = "visiting"
    MEMBER = "member"
    HELPER = "helper"
    INVOLVED = "involved"


class State(StrEnum):
    """Where a membership stands."""

    VISITING = "visiting"
    MEMBER = "member"
    HELPER = "helper"
    INVOLVED = "involved"
    LEFT = "left"


class Reason(StrEnum):
    """Why somebody left; to go on to other things is a good end."""

    WENT_ON = "went_on"
    MOVED = "moved"
    NOT_FIT = "not_fit"
    OTHER = "other"


class MemberIn(Input):
    """Somebody who joins, under any name they choose."""

    name = Text("The name they chose", longest=80, required=True)
    concern = Slug("The concern they declare", required=True)
    subconcern = Slug("The part of it that is theirs, if they wish to say", load_default=None, allow_none=True)
    state = Choice(Part, "The part they take", load_default=Part.VISITING)
    declared_on = Day("When they declared it; today if left out", load_default=None, allow_none=True)


class MemberChange(Input):
    """What of a membership may be changed; leave out what stays."""

    name = Text("The name they chose", longest=80)
    subconcern = Slug("The part of the concern that is theirs", allow_none=True)
    state = Choice(Part, "The part they take")
    since = Day("Since when they take it; today if left out")


class MemberOut(Output):
    """A member, as the chapter's own volunteers see them."""

    id = Ref("Their identifier")
    name = Text("The name they chose; null once they have left", longest=80, allow_none=True)
    concern = Slug("The concern they declared")
    subconcern = Slug("The part of it that is theirs", allow_none=True)
    state = Choice(State, "Where their membership stands")
    declared_on = Day("When they declared it")
    left_on = Day("When they left", allow_none=True)
    version = Whole("Counts its changes", low=1)


class MemberQuery(PageQuery):
    """Which members."""

    state = Choice(State, "Only members in this state", load_default=None)


class DepartureIn(Input):
    """Somebody leaves."""

    reason = Choice(Reason, "Why", required=True)
    left_on = Day("When; today if left out", load_default=None, allow_none=True)


class MoveOut(Output):
    """A step of a membership."""

    before = Text("What it was", longest=16)
    after = Text("What it became", longest=16)
    moved_on = Day("When")


class DepartureOut(Output):
    """Everything the chapter held about them, handed over as they leave."""

    id = Ref("Their identifier")
    name = Text("The name they chose", longest=80, allow_none=True)
    concern = Slug("The concern they declared")
    subconcern = Slug("The part of it that was theirs", allow_none=True)
    declared_on = Day("When they declared it")
    moves = Pieces(MoveOut, "How their membership moved", most=1000)
    elsewhere = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.Dict(keys=fields.String()), metadata={"maxItems": 100_000}),
        metadata={"description": "What the other rooms held of theirs, by room and word for word"},
    )

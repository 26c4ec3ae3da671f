"""Shapes of members. There is no field for proof, and none for a credential."""

from __future__ import annotations

from enum import StrEnum

from marshmallow import fields

from mutuality.schema import Choice, Day, Input, Moment, Month, Output, Pieces, Query, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery

ALL_THAT_WAS_HELD = {"description": "All that is held about them, by room and word for word"}


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


class PersonIn(Input):
    """Somebody who joins, under any name they choose, with what they wish to say of themselves."""

    name = Text("The name they chose", longest=80, required=True)
    subconcern = Slug("The part of the concern that is theirs, if they wish to say", load_default=None, allow_none=True)
    languages = Words(Text(longest=16), "Languages they speak, if they wish to say", most=10, load_default=list)
    gender = Text("In their own words, if they wish to say", longest=40, load_default=None, allow_none=True)
    area = Text("Roughly where they live, if they wish to say", longest=80, load_default=None, allow_none=True)


class MemberIn(PersonIn):
    """Somebody who joins."""

    concern = Slug("The concern they declare", required=True)
    state = Choice(Part, "The part they take", load_default=Part.VISITING)
    declared_on = Day("When they declared it; today if left out", load_default=None, allow_none=True)


class JointMembershipIn(Input):
    """Two people who join as one party, such as a couple."""

    people = Pieces(PersonIn, "The two", fewest=2, most=2, required=True)
    concern = Slug("The concern they declare", required=True)
    state = Choice(Part, "The part they take", load_default=Part.VISITING)
    declared_on = Day("When they declared it; today if left out", load_default=None, allow_none=True)


class OwnChange(Input):
    """What a member may change about themselves; leave out what stays."""

    name = Text("The name they chose", longest=80)
    subconcern = Slug("The part of the concern that is theirs", allow_none=True)
    languages = Words(Text(longest=16), "Languages they speak", most=10)
    gender = Text("In their own words", longest=40, allow_none=True)
    area = Text("Roughly where they live", longest=80, allow_none=True)


class MemberChange(OwnChange):
    """What of a membership may be changed; leave out what stays."""

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


class MeOut(MemberOut):
    """Oneself, as only oneself is shown."""

    party_id = Ref("The party they joined with, if they joined as two", allow_none=True)
    languages = Words(Text(longest=16), "Languages they speak", most=10)
    gender = Text("In their own words", longest=40, allow_none=True)
    area = Text("Roughly where they live", longest=80, allow_none=True)


class PartyOut(Output):
    """Two who joined as one; once one of them has left, the other alone."""

    id = Ref("Its identifier")
    members = Pieces(MemberOut, "Those of it who are here", most=2)


class InvitedOut(Output):
    """An invitation to sign up, told once."""

    token = Text("Hand it to the member, and to nobody else", longest=64)
    expires_at = Moment("Until when it may be used")


class MemberQuery(PageQuery):
    """Which members."""

    state = Choice(State, "Only members in this state", load_default=None)


class InviteQuery(Query):
    """Until when."""

    until = Day("The last day of the account, in UTC; it has none if left out", load_default=None)


class DepartureIn(Input):
    """Somebody leaves."""

    reason = Choice(Reason, "Why", required=True)
    left_on = Day("When; today if left out", load_default=None, allow_none=True)


class DepartureOut(Output):
    """The end of a membership, with everything the chapter held."""

    id = Ref("Their identifier")
    left_on = Day("When they left")
    holdings = fields.Dict(keys=fields.String(), metadata=ALL_THAT_WAS_HELD)


class HoldingsOut(Output):
    """Everything the chapter holds about somebody."""

    holdings = fields.Dict(keys=fields.String(), metadata=ALL_THAT_WAS_HELD)


class ReasonQuery(Query):
    """From which month to which."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)


class ReasonsOut(Output):
    """How many left, and why; never who. Each figure is null while fewer than five left in the whole span."""

    first = Month("The first month")
    last = Month("The last month")
    went_on = Whole("Went on to other things", allow_none=True)
    moved = Whole("Moved away", allow_none=True)
    not_fit = Whole("Found that it was not for them", allow_none=True)
    other = Whole("Anything else", allow_none=True)

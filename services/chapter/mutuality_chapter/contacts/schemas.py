"""Shapes of contact data and of the phone list."""

from __future__ import annotations

from mutuality.schema import Flag, Input, Moment, Output, Pieces, Ref, Slug, Text, Whole


class ContactIn(Input):
    """One way to reach me, and whether other members may see it."""

    value = Text("The number, name or address", longest=200, required=True)
    is_shared = Flag("Whether it stands on the phone list, which members alone see", load_default=False)


class ContactItemOut(Output):
    """One way to reach me."""

    kind = Slug("By phone, message, mail or post")
    value = Text("The number, name or address", longest=200)
    consented_at = Moment("Since when it stands on the phone list; null if it does not", allow_none=True)
    version = Whole("Counts its changes", low=1)


class ContactOut(Output):
    """Every way to reach me that this chapter knows."""

    items = Pieces(ContactItemOut, "Each way, at most one of a kind", most=10)


class PhoneListOut(Output):
    """A line of the phone list."""

    member_id = Ref("The member")
    name = Text("The name they chose", longest=80)
    kind = Slug("By phone, message, mail or post")
    value = Text("The number, name or address", longest=200)


class MyRosterIn(Input):
    """Whether a list of members that leaves the chapter may name me."""

    is_agreed = Flag("Saying no withdraws it at once", required=True)


class MyRosterOut(Output):
    """Whether a list of members that leaves the chapter may name me, and whether the policy lets one leave at all."""

    consented_at = Moment("Since when I agree; null if I do not", allow_none=True)
    asks = Text("What the policy says of such lists, in a sentence", longest=200)

"""Shapes of partners, consents and what goes either way."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Output, Pieces, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.partners.rules import Direction, PartnerKind, Resource


class PartnerIn(Input):
    """An agency or a single professional. None is a member by that."""

    kind = Choice(PartnerKind, "An agency, or one professional", required=True)
    name = Text("What it, or they, are called", longest=200, required=True)
    discipline = Text("What they work in; it ranks nobody", longest=120, load_default=None, allow_none=True)
    contact = Text("How to reach them", longest=500, load_default=None, allow_none=True)


class PartnerChange(Input):
    """What of a partner may be changed; leave out what stays."""

    name = Text("What it, or they, are called", longest=200)
    discipline = Text("What they work in; it ranks nobody", longest=120, allow_none=True)
    contact = Text("How to reach them", longest=500, allow_none=True)
    ended_on = Day("The last day of working together; null while it goes on", allow_none=True)


class PartnerOut(Output):
    """An agency or a single professional beside us."""

    id = Ref("Its identifier")
    kind = Choice(PartnerKind, "An agency, or one professional")
    name = Text("What it, or they, are called; null once erased", longest=200, allow_none=True)
    discipline = Text("What they work in; it ranks nobody", longest=120, allow_none=True)
    contact = Text("How to reach them", longest=500, allow_none=True)
    noted_on = Day("Since when we know them")
    ended_on = Day("The last day of working together; null while it goes on", allow_none=True)
    version = Whole("Counts its changes", low=1)


class PartnerQuery(PageQuery):
    """Which partners."""

    kind = Choice(PartnerKind, "Only of this kind", load_default=None)
    ended = Flag("Those we worked with, instead of those we work with", load_default=False)


class BalanceLine(Output):
    """How often one resource came in and went out."""

    resource = Choice(Resource, "What it is")
    came_in = Whole("How often it came from the partner to us")
    went_out = Whole("How often it went from us to the partner")


class BalanceOut(Output):
    """What came from a partner, and what went to them."""

    partner_id = Ref("The partner")
    kinds = Pieces(BalanceLine, "Each resource, also those that never went", most=10)
    came_in = Whole("How often anything came in")
    went_out = Whole("How often anything went out")


class ConsentIn(Input):
    """What I consent to, and with whom."""

    partner_id = Ref("The partner", required=True)
    resource = Choice(Resource, "What I consent to", load_default=Resource.REFERRAL)
    words = Text("How I mean it, in my own words", longest=500, load_default=None, allow_none=True)


class ConsentOut(Output):
    """A consent, as the member who gave it sees it, and who sees to it that it is kept."""

    id = Ref("Its identifier; an exchange that rests on it names it")
    member_id = Ref("Who consents")
    partner_id = Ref("The partner")
    resource = Choice(Resource, "What they consent to")
    words = Text("How they mean it", longest=500, allow_none=True)
    given_on = Day("The day it was given")
    withdrawn_on = Day("The day it was withdrawn; null while it holds", allow_none=True)
    version = Whole("Counts its changes", low=1)


class ConsentQuery(PageQuery):
    """Which consents."""

    withdrawn = Flag("Those withdrawn, instead of those that hold", load_default=False)


class ResourceExchangeIn(Input):
    """Something that went one way or the other."""

    partner_id = Ref("The partner", required=True)
    resource = Choice(Resource, "What it was", required=True)
    direction = Choice(Direction, "`in` from the partner to us, `out` from us to the partner", required=True)
    happened_on = Day("The day; today if left out", load_default=None, allow_none=True)
    note = Text("What one should know; it names no member", longest=1000, load_default=None, allow_none=True)
    consent_id = Ref(
        "The consent of the person it is about; a referral never goes without", load_default=None, allow_none=True
    )


class ResourceExchangeChange(Input):
    """What of an exchange may be put otherwise."""

    note = Text("What one should know; it names no member", longest=1000, allow_none=True)


class ResourceExchangeOut(Output):
    """Something that went one way or the other; who consented stands in their consent, not here."""

    id = Ref("Its identifier")
    partner_id = Ref("The partner")
    resource = Choice(Resource, "What it was")
    direction = Choice(Direction, "`in` from the partner to us, `out` from us to the partner")
    happened_on = Day("The day")
    note = Text("What one should know", longest=1000, allow_none=True)
    is_consented = Flag("Whether it rests on the consent of the person it is about")
    version = Whole("Counts its changes", low=1)


class ResourceExchangeQuery(PageQuery):
    """Which exchanges."""

    partner_id = Ref("Only with this partner", load_default=None)
    resource = Choice(Resource, "Only of this kind", load_default=None)
    direction = Choice(Direction, "Only this way", load_default=None)

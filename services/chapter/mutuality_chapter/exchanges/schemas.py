"""Shapes of exchanges, of one's own help given and received, and of how help balances."""

from __future__ import annotations

from enum import StrEnum

from mutuality.schema import Choice, Day, Decimal, Flag, Input, Moment, Month, Output, Query, Ref, Slug, Whole
from mutuality.web import PageQuery
from mutuality_chapter.helping import Channel


class ExchangeIn(Input):
    """One conversation. Either of the two may be the helper; another day it may be the other."""

    helper_id = Ref("Who helped this time", required=True)
    recipient_id = Ref("Who was helped this time", required=True)
    concern = Slug("The concern they share; the one both declared if left out", load_default=None, allow_none=True)
    channel = Choice(Channel, "How they talked", required=True)
    happened_on = Day("When; today if left out", load_default=None, allow_none=True)
    request_id = Ref("The request it answers, if any", load_default=None, allow_none=True)


class OwnExchangeIn(Input):
    """One conversation with somebody I walk with."""

    tie_id = Ref("The tie", required=True)
    i_helped = Flag("Whether it was I who helped this time", required=True)
    channel = Choice(Channel, "How we talked", required=True)
    happened_on = Day("When; today if left out", load_default=None, allow_none=True)


class ExchangeOut(Output):
    """One conversation."""

    id = Ref("Its identifier")
    helper_id = Ref("Who helped this time")
    recipient_id = Ref("Who was helped this time")
    concern = Slug("The concern they share")
    channel = Choice(Channel, "How they talked")
    happened_on = Day("When")
    request_id = Ref("The request it answers", allow_none=True)
    tie_id = Ref("The tie it belongs to", allow_none=True)
    recorded_at = Moment("When it was recorded")


class ExchangeQuery(PageQuery):
    """Which exchanges."""

    channel = Choice(Channel, "Only exchanges over this channel", load_default=None)
    member_id = Ref("Only exchanges this member took part in, on either side", load_default=None)


class Line(StrEnum):
    """What a line of one's own help tells."""

    GAVE = "gave"
    RECEIVED = "received"
    BECAME_HELPER = "became_helper"
    ENCOURAGED = "encouraged"


class OwnHelpOut(Output):
    """One thing in the help I gave and received."""

    id = Ref("Its identifier")
    kind = Choice(Line, "What it was")
    happened_on = Day("When")
    with_id = Ref("With whom; null where I was alone", allow_none=True)


class ReciprocityQuery(Query):
    """Which month."""

    month = Month("The month", required=True)


class ReciprocityOut(Output):
    """How help goes both ways; never who."""

    month = Month("The month")
    ratio = Decimal(
        "Members who both gave and received, of those who did either; null while they are fewer than five",
        low=0,
        high=1,
        allow_none=True,
    )


class OnlyReceivedOut(Output):
    """How many are always at the receiving end; never who."""

    months = Whole("For how many months a member counts as long here")
    share = Decimal(
        "Members long here who only ever received, of those long here who gave or received; null while those are "
        "fewer than five",
        low=0,
        high=1,
        allow_none=True,
    )

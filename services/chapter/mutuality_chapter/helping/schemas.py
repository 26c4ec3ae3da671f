"""Shapes of requests, answers and exchanges."""

from __future__ import annotations

from enum import StrEnum

from mutuality.schema import Choice, Day, Decimal, Input, Moment, Month, Output, Query, Ref, Slug, Text, Whole
from mutuality.web import PageQuery


class Channel(StrEnum):
    """How two people talk."""

    PHONE = "phone"
    MESSAGE = "message"
    VISIT = "visit"
    IN_PERSON = "in_person"
    ONLINE = "online"


class RequestState(StrEnum):
    """Where a request stands."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class RequestIn(Input):
    """A request for help: who asks, for what, and how they would like to talk."""

    member_id = Ref("Who asks", required=True)
    seeks = Text("What would help, in their own words", longest=500, load_default=None, allow_none=True)
    channel = Choice(Channel, "How they would like to talk", load_default=Channel.PHONE)


class RequestOut(Output):
    """A request for help."""

    id = Ref("Its identifier")
    member_id = Ref("Who asks")
    seeks = Text("What would help", longest=500, allow_none=True)
    channel = Choice(Channel, "How they would like to talk")
    state = Choice(RequestState, "Where it stands")
    opened_at = Moment("When it was opened")
    answered_by = Ref("Who answered first", allow_none=True)
    first_response_at = Moment("When it was first answered", allow_none=True)
    closed_at = Moment("When it was closed", allow_none=True)
    version = Whole("Counts its changes", low=1)


class RequestQuery(PageQuery):
    """Which requests."""

    state = Choice(RequestState, "Only requests that stand so", load_default=None)


class AnswerIn(Input):
    """Who answers."""

    helper_id = Ref("The member who answers", required=True)


class ExchangeIn(Input):
    """One conversation. Either of the two may be the helper; another day it may be the other."""

    helper_id = Ref("Who helped this time", required=True)
    recipient_id = Ref("Who was helped this time", required=True)
    concern = Slug("The concern they share; the one both declared if left out", load_default=None, allow_none=True)
    channel = Choice(Channel, "How they talked", required=True)
    happened_on = Day("When; today if left out", load_default=None, allow_none=True)
    request_id = Ref("The request it answers, if any", load_default=None, allow_none=True)


class ExchangeOut(Output):
    """One conversation."""

    id = Ref("Its identifier")
    helper_id = Ref("Who helped this time")
    recipient_id = Ref("Who was helped this time")
    concern = Slug("The concern they share")
    channel = Choice(Channel, "How they talked")
    happened_on = Day("When")
    request_id = Ref("The request it answers", allow_none=True)
    recorded_at = Moment("When it was recorded")


class ExchangeQuery(PageQuery):
    """Which exchanges."""

    channel = Choice(Channel, "Only exchanges over this channel", load_default=None)
    member_id = Ref("Only exchanges this member took part in, on either side", load_default=None)


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

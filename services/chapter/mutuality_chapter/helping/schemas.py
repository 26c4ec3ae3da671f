"""Shapes of requests, of who may be asked, and of answers."""

from __future__ import annotations

from enum import StrEnum

from mutuality.schema import Choice, Flag, Input, Moment, Month, Output, Pieces, Query, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.helping.rules import Whom
from mutuality_chapter.matching import Kind
from mutuality_chapter.ties import MatchState, PointOut


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
    whom = Choice(Whom, "Who may answer")
    months_on = Whole("Somebody who is at least so many months on", allow_none=True)
    same_subconcern = Flag("Only somebody who shares the part of the concern, too")
    state = Choice(RequestState, "Where it stands")
    opened_at = Moment("When it was opened")
    wave = Whole("How often it was put to somebody")
    due_at = Moment("When it is put to the next if nobody answers, where the policy names a time", allow_none=True)
    fell_back_at = Moment("Since when it lies with those who look after help", allow_none=True)
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


class OwnRequestIn(Input):
    """I ask for help: for what, how I would like to talk, and whom."""

    seeks = Text("What would help, in my own words", longest=500, load_default=None, allow_none=True)
    channel = Choice(Channel, "How I would like to talk", load_default=Channel.PHONE)
    whom = Choice(Whom, "Who may answer", load_default=Whom.HELPER)


class WishesIn(Input):
    """Who may answer, more closely. All of it may be left out."""

    whom = Choice(Whom, "Who may answer", load_default=Whom.HELPER)
    months_on = Whole("Somebody who is at least so many months on", high=1200, load_default=None, allow_none=True)
    same_subconcern = Flag("Only somebody who shares the part of the concern, too", load_default=False)


class SuggestionOut(Output):
    """Somebody who may be asked. How they are reached is told once both agreed."""

    member_id = Ref("Who")
    name = Text("The name they chose", longest=80)
    kind = Choice(Kind, "What they would be: a helper further on, or a companion of the same time")
    points = Pieces(PointOut, "What the two share, and what speaks for it", most=20)


class SuggestionsOut(Output):
    """Who may be asked, first things first."""

    items = Pieces(SuggestionOut, "Each of them", most=20)


class MatchIn(Input):
    """Who is to be asked."""

    member_id = Ref("One of those who were suggested", required=True)
    second_id = Ref("A second helper, where helpers visit in pairs", load_default=None, allow_none=True)


class OwnAnswerIn(Input):
    """I answer a request."""

    second_id = Ref("A second helper, where helpers visit in pairs", load_default=None, allow_none=True)


class ProposedOut(Output):
    """The match that was proposed."""

    id = Ref("Its identifier")
    kind = Choice(Kind, "What they would be to who asked")
    state = Choice(MatchState, "Where it stands")


class AskedOfMeOut(Output):
    """A request of another that I may answer; whose it is, is told once both agreed."""

    id = Ref("Its identifier")
    seeks = Text("What would help", longest=500, allow_none=True)
    channel = Choice(Channel, "How they would like to talk")
    whom = Choice(Whom, "Who may answer")
    opened_at = Moment("When it was opened")


class EscalationOut(Output):
    """What came of looking for requests nobody answered in time."""

    put_to_next = Whole("Requests put to the next")
    fell_back = Whole("Requests that have nobody left to ask, and lie with those who look after help")


class ResponseQuery(Query):
    """Which month."""

    month = Month("The month", required=True)


class ResponsesOut(Output):
    """How soon requests were answered."""

    month = Month("The month in which they were opened")
    opened = Whole("How many were opened")
    answered = Whole("How many of them were answered")
    median_minutes = Whole("Half of them were answered so soon; null while fewer than five were", allow_none=True)
    target_hours = Whole("How soon the policy asks for it; 0 where it does not")

"""Shapes of calls, of events of the telephone provider, of routing and of figures. None has room for a name."""

from __future__ import annotations

from enum import StrEnum

from mutuality.schema import Choice, Input, Moment, Month, Output, Part, Pieces, Query, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.hotline.rules import State
from mutuality_chapter.lines import Audience, HandOffOut, Otherwise, Ringing

REFERENCE = r"[A-Za-z0-9][A-Za-z0-9_.:-]*"


class EventKind(StrEnum):
    """What happened on the telephone."""

    ARRIVED = "arrived"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    MESSAGE = "message"
    HUNG_UP = "hung_up"


class OutcomeKind(StrEnum):
    """What became of a call."""

    TALKED = "talked"
    HANDED_OFF = "handed_off"
    BROKEN_OFF = "broken_off"
    SILENT = "silent"
    WRONG_NUMBER = "wrong_number"


class Missed(StrEnum):
    """Why a telephone that rang was not answered."""

    NO_ANSWER = "no_answer"
    BUSY = "busy"
    REFUSED = "refused"
    BAD_NUMBER = "bad_number"


class CallEventIn(Input):
    """What the provider says of a call. A caller's number is hashed and masked as it comes in, and kept nowhere."""

    kind = Choice(EventKind, "What happened", required=True)
    call = Text("What the provider calls this call", longest=64, pattern=REFERENCE, required=True)
    line_id = Ref("The line; when a call arrives", load_default=None, allow_none=True)
    caller = Text("The caller's number; null if withheld", longest=40, load_default=None, allow_none=True)
    audience = Choice(Audience, "Whose call it is", load_default=Audience.ANYONE)
    language = Text("The language the caller wishes", longest=16, load_default=None, allow_none=True)
    gender = Text("The gender the caller wishes to talk to; or `any`", longest=40, load_default=None, allow_none=True)
    own_gender = Text(
        "The caller's own gender, where told; looked at only if the policy leads callers to it and they wish none",
        longest=40,
        load_default=None,
        allow_none=True,
    )
    area = Text("The area the caller wishes", longest=80, load_default=None, allow_none=True)
    leg = Ref("Which telephone; when it is answered or not", load_default=None, allow_none=True)
    why = Choice(Missed, "Why it was not answered", load_default=None, allow_none=True)
    message = Text(
        "What the provider calls a recording", longest=200, pattern=REFERENCE, load_default=None, allow_none=True
    )
    seconds = Whole("How long the recording is, in seconds", high=3600, load_default=None, allow_none=True)


class HeardOut(Output):
    """How a call stands after an event."""

    call_id = Ref("The call")
    state = Choice(State, "How it stands")
    rule = Text("By which rule", longest=500, allow_none=True)
    hand_off = Part(HandOffOut, "The crisis hand-off")


class CallOut(Output):
    """A call to a line. Of the caller it shows a pseudonym and the number's last two digits, until it is purged."""

    id = Ref("Its identifier")
    line_id = Ref("The line")
    pool_id = Ref("Whose call it was")
    audience = Choice(Audience, "Whether a professional's, a family's or anyone's")
    caller_key = Text("Tells callers apart: a keyed hash of the number", longest=16, allow_none=True)
    caller = Text("The number's last two digits", longest=8, allow_none=True)
    language = Text("The language they wished", longest=16, allow_none=True)
    gender = Text("The gender they wished, or their own where the policy led them to it", longest=40, allow_none=True)
    area = Text("The area they wished", longest=80, allow_none=True)
    rule = Text("By which rule it was led", longest=500, allow_none=True)
    state = Choice(State, "How it stands")
    arrived_at = Moment("When it came")
    answered_at = Moment("When it was answered, if it was", allow_none=True)
    answered_by = Ref("The responder who answered, or called back", allow_none=True)
    ended_at = Moment("When it ended", allow_none=True)
    message_ref = Text("What the provider calls the recording", allow_none=True)
    message_seconds = Whole("How long the message is, in seconds", allow_none=True)
    call_back_since = Moment("Since when somebody should call back", allow_none=True)
    called_back_at = Moment("When somebody did", allow_none=True)
    outcome = Choice(OutcomeKind, "What became of it", allow_none=True)
    purged_at = Moment("When what told of the caller was purged", allow_none=True)
    hand_off = Part(HandOffOut, "The crisis hand-off of the line")
    version = Whole("Counts its changes", low=1)


class CallQuery(PageQuery):
    """Which calls."""

    line_id = Ref("Only calls to this line", load_default=None)
    state = Choice(State, "Only those that stand so", load_default=None)


class CallOutcomeIn(Input):
    """What became of a call."""

    outcome = Choice(OutcomeKind, "In one word; there is no room for a name", required=True)


class MovedOut(Output):
    """How many calls were moved on."""

    moved = Whole("How many")


class RoutingQuery(Query):
    """A call that might come."""

    audience = Choice(Audience, "Whose call it would be", load_default=Audience.ANYONE)
    language = Text("The language the caller wishes", longest=16, load_default=None)
    gender = Text("The gender the caller wishes to talk to; or `any`", longest=40, load_default=None)
    own_gender = Text("The caller's own gender, where told", longest=40, load_default=None)
    area = Text("The area the caller wishes", longest=80, load_default=None)


class RankedOut(Output):
    """Somebody on shift, and where they stand."""

    responder_id = Ref("The responder")
    place = Whole("Their place in the order; null if they would not be rung", low=1, allow_none=True)
    rule = Text("Why", longest=500)


class RoutingOut(Output):
    """Whom a call would ring just now."""

    pool_id = Ref("Whose call it would be")
    ringing = Choice(Ringing, "One after another, or all at once")
    otherwise = Choice(Otherwise, "What happens when nobody answers, or nobody is on shift")
    order = Pieces(RankedOut, "Everybody on shift, first who would be rung first", most=1000)
    hand_off = Part(HandOffOut, "The crisis hand-off")


class CallFigureQuery(Query):
    """From which month to which."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)


class TimeToAnswer(Output):
    """How many calls were answered within so many seconds; each call stands in one of them."""

    within_10 = Whole("Up to 10 seconds")
    within_20 = Whole("Up to 20 seconds")
    within_30 = Whole("Up to 30 seconds")
    within_60 = Whole("Up to a minute")
    within_120 = Whole("Up to two minutes")
    longer = Whole("Longer")


class CallFiguresOut(Output):
    """The hotline's figures. Its calls are counted here and nowhere else."""

    first = Month("The first month")
    last = Month("The last month")
    calls = Whole("Calls that came")
    answered = Whole("Calls somebody answered")
    missed = Whole("Calls nobody answered, whatever came of them")
    messages = Whole("Messages left")
    call_backs_noted = Whole("Callers to call back")
    called_back = Whole("Callers who were called back")
    handed_off = Whole("Calls in which the crisis hand-off was used")
    time_to_answer = Part(TimeToAnswer, "How long callers waited who were answered")

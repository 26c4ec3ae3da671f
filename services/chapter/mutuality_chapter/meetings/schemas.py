"""Shapes of meetings and occasions."""

from __future__ import annotations

from enum import StrEnum

from mutuality.freshness import Freshness
from mutuality.joining import LINK, JoiningChange, JoiningIn, JoiningOut
from mutuality.language import Access, Attendance, Verifier
from mutuality.recurrence import MoveIn, MoveOut, RuleAsked
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Text, WallTime, Whole, Words, Zone
from mutuality.web import PageQuery

RULE = "How it comes round, a rule of RFC 5545 such as FREQ=MONTHLY;BYDAY=2TH or FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"
FIRST = "The day from which its weeks or months are counted"
EXCEPT = "Days on which it is not held"
MOVED = "Occasions held on another day, or at another time"
MOST_EXCEPT, MOST_MOVED = 60, 30


class OccasionState(StrEnum):
    """What became of an occasion."""

    HELD = "held"
    CANCELLED = "cancelled"


class MeetingIn(JoiningIn):
    """A meeting at a local wall time, every week or as its rule says, or by appointment."""

    venue_id = Ref("Where it meets", required=True)
    name = Text("What it is called", longest=255, required=True)
    weekday = Whole("1 Monday to 7 Sunday; null by appointment", low=1, high=7, load_default=None, allow_none=True)
    starts = WallTime("Local wall time; null by appointment", load_default=None, allow_none=True)
    minutes = Whole("How long it lasts, in minutes", low=1, high=1440, load_default=60)
    timezone = Zone("IANA zone; the chapter's if left out", load_default=None, allow_none=True)
    rrule = RuleAsked(f"{RULE}; null every week", load_default=None, allow_none=True)
    first_on = Day(f"{FIRST}; today if left out with a rule", load_default=None, allow_none=True)
    except_on = Words(Day(), EXCEPT, most=MOST_EXCEPT, load_default=list)
    moved = Pieces(MoveIn, MOVED, most=MOST_MOVED, load_default=list)
    types = Words(Text(longest=16), "Type codes, of those `/v1/meeting-types` lists", most=40, load_default=list)
    access = Choice(Access, "Who may come", load_default=Access.OPEN)
    attendance = Choice(Attendance, "How one takes part", load_default=Attendance.IN_PERSON)
    notes = Text("What one should know", longest=5000, load_default=None, allow_none=True)
    district = Text("The district or intergroup it belongs to", longest=255, load_default=None, allow_none=True)
    url = Text("Where to read more", longest=1000, pattern=LINK, load_default=None, allow_none=True)
    languages = Words(Text(longest=16), "Languages spoken", most=10, load_default=list)
    is_public = Flag("Whether the public may find it", load_default=False)


class MeetingProposed(JoiningChange):
    """What of a meeting may be proposed to be otherwise; leave out what stays."""

    venue_id = Ref("Where it meets")
    name = Text("What it is called", longest=255)
    weekday = Whole("1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True)
    starts = WallTime("Local wall time; null by appointment", allow_none=True)
    minutes = Whole("How long it lasts, in minutes", low=1, high=1440)
    timezone = Zone("IANA zone of that time")
    rrule = RuleAsked(f"{RULE}; null every week", allow_none=True)
    first_on = Day(FIRST, allow_none=True)
    except_on = Words(Day(), f"{EXCEPT}; all of them", most=MOST_EXCEPT)
    moved = Pieces(MoveIn, f"{MOVED}; all of them", most=MOST_MOVED)
    types = Words(Text(longest=16), "Type codes, of those `/v1/meeting-types` lists", most=40)
    access = Choice(Access, "Who may come")
    attendance = Choice(Attendance, "How one takes part")
    notes = Text("What one should know", longest=5000, allow_none=True)
    district = Text("The district or intergroup it belongs to", longest=255, allow_none=True)
    url = Text("Where to read more", longest=1000, pattern=LINK, allow_none=True)
    languages = Words(Text(longest=16), "Languages spoken", most=10)


class MeetingChange(MeetingProposed):
    """What of a meeting may be changed; leave out what stays."""

    is_public = Flag("Whether the public may find it")


class MeetingOut(JoiningOut):
    """A meeting."""

    id = Ref("Its identifier, the same wherever it is shown")
    venue_id = Ref("Where it meets")
    source = Text("The feed it came from, if any", allow_none=True)
    slug = Text("Its name in that feed", longest=255, allow_none=True)
    name = Text("What it is called", longest=255)
    weekday = Whole("1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True)
    starts = WallTime("Local wall time", allow_none=True)
    minutes = Whole("How long it lasts, in minutes", low=1, high=1440)
    timezone = Text("IANA zone of that time", longest=64)
    rrule = Text("How it comes round, a rule of RFC 5545; null every week", longest=120, allow_none=True)
    first_on = Day(FIRST, allow_none=True)
    except_on = Words(Day(), EXCEPT, most=MOST_EXCEPT)
    moved = Pieces(MoveOut, MOVED, most=MOST_MOVED)
    types = Words(Text(longest=16), "Type codes", most=40)
    access = Choice(Access, "Who may come")
    attendance = Choice(Attendance, "How one takes part")
    notes = Text("What one should know", longest=5000, allow_none=True)
    group_name = Text("The group that holds it", longest=255, allow_none=True)
    group_notes = Text("What one should know of the group", longest=5000, allow_none=True)
    district = Text("The district or intergroup it belongs to", longest=255, allow_none=True)
    url = Text("Where to read more", longest=1000, allow_none=True)
    languages = Words(Text(longest=16), "Languages spoken", most=10)
    is_public = Flag("Whether the public may find it")
    last_verified_on = Day("When somebody last made sure of it", allow_none=True)
    verified_by = Choice(Verifier, "In which role they did, never who", allow_none=True)
    verification_due_on = Day("When somebody should make sure of it again", allow_none=True)
    verification = Choice(Freshness, "How fresh that is today")
    ended_on = Day("When it ended", allow_none=True)
    version = Whole("Counts its changes", low=1)


class TypeOut(Output):
    """A type a meeting may have."""

    code = Text("Its code", longest=16)
    name = Text("What it stands for in our body's words; null for a code of the Meeting Guide", allow_none=True)


class TypesOut(Output):
    """Every type a meeting may have."""

    items = Pieces(TypeOut, "Our body's types, or those of the Meeting Guide where it has none", most=200)


class MeetingQuery(PageQuery):
    """Which meetings."""

    weekday = Whole("Only meetings on this weekday", low=1, high=7, load_default=None)
    ended = Flag("Those that ended, instead of those that go on", load_default=False)


class EndIn(Input):
    """A meeting ends."""

    ended_on = Day("When; today if left out", load_default=None, allow_none=True)


class OccurrenceIn(Input):
    """One occasion, in tallies: how many came, never who."""

    state = Choice(OccasionState, "Held or cancelled", load_default=OccasionState.HELD)
    attended = Whole("How many came", high=100_000, load_default=0)
    newcomers = Whole("How many of them for the first time", high=100_000, load_default=0)


class OccurrenceOut(Output):
    """One occasion of a meeting."""

    meeting_id = Ref("The meeting")
    held_on = Day("When")
    state = Choice(OccasionState, "Held or cancelled")
    attended = Whole("How many came")
    newcomers = Whole("How many of them for the first time")
    recorded_at = Moment("When it was recorded")
    version = Whole("Counts its changes", low=1)

"""Shapes of lines, their crisis hand-off, pools and responders."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Ref, Text, Whole, Words, Zone
from mutuality.web import PageQuery
from mutuality_chapter.lines.rules import LineKind, Otherwise, Ringing, Wish

NUMBER = r"[+0-9](?:[0-9 .()*#-]{0,37}[0-9])?"
LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?"
LANGUAGES = "Languages spoken, as `en`"


class HandOffIn(Input):
    """The crisis hand-off: a line is no emergency service, and whoever answers knows whom to call instead."""

    to = Text("Whom to call in a crisis", required=True)
    number = Text("Their number", longest=40, pattern=NUMBER, required=True)
    break_off_when = Text("When to break a call off and hand over", longest=2000, required=True)


class HandOffOut(Output):
    """The crisis hand-off; no line is without it."""

    to = Text("Whom to call in a crisis")
    number = Text("Their number", longest=40)
    break_off_when = Text("When to break a call off and hand over", longest=2000)


class HotlineIn(Input):
    """A line to open."""

    kind = Choice(LineKind, "Urgent, general or non-crisis talk by peers", required=True)
    title = Text("What it is called", required=True)
    number = Text("The number people call; never a responder's", longest=40, pattern=NUMBER, required=True)
    area = Text("For people of which part of town or region", longest=255, required=True)
    languages = Words(Text(longest=16, pattern=LANGUAGE), LANGUAGES, most=10, load_default=list)
    hours = Text("When it answers, in words", longest=500, required=True)
    hand_off = Part(HandOffIn, "The crisis hand-off", required=True)
    pool_id = Ref("Who answers", required=True)
    professionals_pool_id = Ref("Who answers professionals, if others do", load_default=None, allow_none=True)
    families_pool_id = Ref("Who answers families, if others do", load_default=None, allow_none=True)
    ringing = Choice(Ringing, "One after another, or all at once", load_default=Ringing.LOOP)
    ring_seconds = Whole("How long a telephone rings, in seconds", low=5, high=60, load_default=20)
    rounds = Whole("How often those on shift are gone through", low=1, high=3, load_default=2)
    otherwise = Choice(Otherwise, "What happens when nobody answers", load_default=Otherwise.VOICEMAIL)
    keeps = Words(
        Choice(Wish),
        "Callers' wishes that are kept strictly; others only say who is rung first",
        most=3,
        load_default=list,
    )
    keep_days = Whole("After how many days what tells of a caller is purged", low=1, high=365, load_default=30)
    is_public = Flag("Whether the public may find it", load_default=False)


class HotlineChange(Input):
    """What of a line may be changed; leave out what stays. A hand-off is replaced whole and never taken away."""

    title = Text("What it is called")
    number = Text("The number people call; never a responder's", longest=40, pattern=NUMBER)
    area = Text("For people of which part of town or region", longest=255)
    languages = Words(Text(longest=16, pattern=LANGUAGE), LANGUAGES, most=10)
    hours = Text("When it answers, in words", longest=500)
    hand_off = Part(HandOffIn, "The crisis hand-off")
    pool_id = Ref("Who answers")
    professionals_pool_id = Ref("Who answers professionals, if others do", allow_none=True)
    families_pool_id = Ref("Who answers families, if others do", allow_none=True)
    ringing = Choice(Ringing, "One after another, or all at once")
    ring_seconds = Whole("How long a telephone rings, in seconds", low=5, high=60)
    rounds = Whole("How often those on shift are gone through", low=1, high=3)
    otherwise = Choice(Otherwise, "What happens when nobody answers")
    keeps = Words(Choice(Wish), "Callers' wishes that are kept strictly", most=3)
    keep_days = Whole("After how many days what tells of a caller is purged", low=1, high=365)
    is_public = Flag("Whether the public may find it")


class HotlineOut(Output):
    """A line people may call."""

    id = Ref("Its identifier")
    kind = Choice(LineKind, "Urgent, general or non-crisis talk by peers")
    title = Text("What it is called")
    number = Text("The number people call", longest=40)
    area = Text("For people of which part of town or region", longest=255)
    languages = Words(Text(longest=16), LANGUAGES, most=10)
    hours = Text("When it answers, in words", longest=500)
    hand_off = Part(HandOffOut, "The crisis hand-off")
    pool_id = Ref("Who answers")
    professionals_pool_id = Ref("Who answers professionals, if others do", allow_none=True)
    families_pool_id = Ref("Who answers families, if others do", allow_none=True)
    ringing = Choice(Ringing, "One after another, or all at once")
    ring_seconds = Whole("How long a telephone rings, in seconds")
    rounds = Whole("How often those on shift are gone through")
    otherwise = Choice(Otherwise, "What happens when nobody answers")
    keeps = Words(Choice(Wish), "Callers' wishes that are kept strictly", most=3)
    keep_days = Whole("After how many days what tells of a caller is purged")
    is_public = Flag("Whether the public may find it")
    last_verified_on = Day("When somebody last made sure of it")
    closed_on = Day("When it was closed, if it was", allow_none=True)
    version = Whole("Counts its changes", low=1)


class LineQuery(PageQuery):
    """Which lines."""

    kind = Choice(LineKind, "Only lines of this kind", load_default=None)
    closed = Flag("Those that were closed instead", load_default=False)


class PoolIn(Input):
    """Those who answer together."""

    title = Text("What it is called", required=True)
    timezone = Zone("The zone its shifts are in; the chapter's if left out", load_default=None, allow_none=True)


class PoolChange(Input):
    """What of a pool may be changed; its zone stays, for shifts are planned in it."""

    title = Text("What it is called", required=True)


class PoolOut(Output):
    """Those who answer together."""

    id = Ref("Its identifier")
    title = Text("What it is called")
    timezone = Zone("The zone its shifts are in")
    version = Whole("Counts its changes", low=1)


class ResponderIn(Input):
    """Somebody who answers: a member, or somebody of another chapter, of whom only a reference is known.

    What a member speaks and where they live is what they say themselves; of others it is told here.
    """

    member_id = Ref("The member", load_default=None, allow_none=True)
    chapter = Text("The other chapter", load_default=None, allow_none=True)
    number_ref = Text(
        "What the telephone provider knows their number by; never the number",
        longest=64,
        pattern=r"[A-Za-z][A-Za-z0-9_.:-]{0,63}",
        load_default=None,
        allow_none=True,
    )
    languages = Words(Text(longest=16, pattern=LANGUAGE), LANGUAGES, most=10, load_default=list)
    gender = Text("Their gender, if they tell it", longest=40, load_default=None, allow_none=True)
    area = Text("Where they are, if they tell it", longest=80, load_default=None, allow_none=True)
    capacity = Whole("How many calls at most in a shift", low=1, high=100, load_default=None, allow_none=True)


class ResponderChange(Input):
    """What of a responder may be changed."""

    capacity = Whole("How many calls at most in a shift", low=1, high=100, required=True, allow_none=True)


class ResponderOut(Output):
    """Somebody who answers in a pool; no number is shown."""

    id = Ref("Their identifier in this pool")
    pool_id = Ref("The pool")
    member_id = Ref("The member; null for somebody of another chapter", allow_none=True)
    chapter = Text("The other chapter", allow_none=True)
    number_ref = Text("What the telephone provider knows their number by", longest=64, allow_none=True)
    capacity = Whole("How many calls at most in a shift", allow_none=True)
    stood_down_at = Moment("Since when they do not answer any more", allow_none=True)
    version = Whole("Counts its changes", low=1)

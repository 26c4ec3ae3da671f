"""Shapes of agreements with hosts, and of what a host may see."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Input, Month, Output, Pieces, Query, Ref, Text, WallTime, Whole, Words
from mutuality.web import PageQuery
from mutuality_chapter.hosting.rules import ContactRole, Sight


class HostAgreementIn(Input):
    """What the members decided that a host may see; it can never be who comes."""

    venue_id = Ref("The place lent to us", required=True)
    contact_role = Choice(ContactRole, "Whom of us to turn to, by role", load_default=None, allow_none=True)
    may_see = Words(Choice(Sight, "One thing"), "What the host may see", most=3, required=True)
    decision_id = Ref(
        "The decision of kind `host_agreement`; its subject is the venue and each thing seen, joined by hyphens",
        required=True,
    )


class HostAgreementOut(Output):
    """What a host may see."""

    id = Ref("Its identifier")
    venue_id = Ref("The place lent to us")
    contact_role = Choice(ContactRole, "Whom of us to turn to, by role", allow_none=True)
    may_see = Words(Choice(Sight, "One thing"), "What the host may see", most=3)
    decision_id = Ref("The members' decision")
    began_on = Day("Since when it holds")
    ended_on = Day("The last day on which it holds; null while it goes on", allow_none=True)
    version = Whole("Counts its changes", low=1)


class HostAgreementQuery(PageQuery):
    """Which agreements."""

    venue_id = Ref("Only those about this place", load_default=None)


class SightQuery(Query):
    """Which month."""

    month = Month("The month", required=True)


class TimeOut(Output):
    """When a meeting is held; not what it is called, nor by whom it is held."""

    weekday = Whole("1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True)
    starts = WallTime("Local wall time", allow_none=True)
    rrule = Text("How it comes round, a rule of RFC 5545; null every week", longest=120, allow_none=True)
    first_on = Day("The day from which its weeks or months are counted", allow_none=True)
    minutes = Whole("How long it lasts, in minutes", low=1, high=1440)
    timezone = Text("IANA zone of that time", longest=64)


class HeadCountOut(Output):
    """How many came on a day, never who."""

    held_on = Day("When")
    attended = Whole("How many came")


class SightOut(Output):
    """Everything a host may see of a month; null where the members did not agree to it."""

    month = Month("The month")
    times = Pieces(TimeOut, "When we meet there", most=1000, allow_none=True)
    head_count = Pieces(HeadCountOut, "How many came", most=10_000, allow_none=True)
    contact_role = Choice(ContactRole, "Whom of us to turn to, by role", allow_none=True)

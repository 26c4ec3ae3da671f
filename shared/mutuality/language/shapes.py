"""The shape of what each kind of entry says. No shape has room for a person."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import fields

from mutuality.disclosure import State
from mutuality.language.items import AttestationIn, DerivationIn
from mutuality.language.kinds import (
    Access,
    Answer,
    Asks,
    Attendance,
    Kind,
    KnownBy,
    ListingKind,
    Reason,
    VenueKind,
    Verifier,
)
from mutuality.recurrence import ClosedSpan, MoveIn, RuleText, read_rule
from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Input,
    Month,
    Pieces,
    Ref,
    Slug,
    Text,
    WallTime,
    Whole,
    Words,
    Zone,
)

LINK = r"https?://[^\s]{1,990}"


class NothingIn(Input):
    """An entry that says nothing beyond its kind."""


class EnrolmentIn(Input):
    """The first entry of a stream: it names the enrolment statement the national office approved."""

    statement_sha256 = Text(
        "SHA-256 of the enrolment statement, in hex", longest=64, shortest=64, pattern="[0-9a-f]{64}", required=True
    )


class ResponseIn(Input):
    """A chapter's answer to one item of an edition. Why they decided so stays in the chapter."""

    edition_id = Ref("The edition", required=True)
    item = Slug("The item of the edition", required=True)
    answer = Choice(Answer, "What the members decided", required=True)
    own_text = Text(
        "The chapter's own rule where it adapted the item", longest=2000, allow_none=True, load_default=None
    )
    is_stricter = Flag("Whether the own rule asks more than the item", load_default=False)
    known_by = Choice(KnownBy, "How it is known to be kept", load_default=KnownBy.ATTESTED)
    evidence_sha256 = Text(
        "Digest of a document that stays in the chapter",
        longest=64,
        shortest=64,
        pattern="[0-9a-f]{64}",
        allow_none=True,
        load_default=None,
    )
    decided_on = Day("When the members decided", required=True)

    @ma.validates_schema
    def _adapted_says_how(self, said: dict[str, Any], **_: Any) -> None:
        if (said["answer"] is Answer.ADAPTED) != (said["own_text"] is not None):
            raise ma.ValidationError("Say your own rule when, and only when, you adapted the item.", "own_text")


class CellIn(Input):
    """One figure of a report: a number, or why there is none."""

    indicator = Slug("Which indicator of the dictionary", required=True)
    state = Choice(State, "Whether it was counted, and if not, why", required=True)
    value = Whole("The figure where it was counted, else null", low=0, allow_none=True, load_default=None)

    @ma.validates_schema
    def _number_where_counted(self, said: dict[str, Any], **_: Any) -> None:
        if (said["state"] is State.COUNTED) != (said["value"] is not None):
            raise ma.ValidationError("A number stands where, and only where, something was counted.", "value")


class ReportIn(Input):
    """A chapter's figures for one month; it replaces the whole month."""

    period = Month("The month reported on", required=True)
    dictionary = Whole("Which version of the indicators' dictionary", low=1, required=True)
    cells = Pieces(CellIn, "One for each indicator", most=100, fewest=1, required=True)


class ListingIn(Input):
    """What a chapter lets the public see of one meeting, hotline or of itself. A home is an area, never an address."""

    listing_id = Ref("Its identifier, the chapter's own", required=True)
    kind = Choice(ListingKind, "Meeting, hotline or chapter", required=True)
    name = Text("What it is called", longest=255, required=True)
    slug = Text("Its name in feeds", longest=255, allow_none=True, load_default=None)
    weekday = Whole(
        "ISO weekday, 1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True, load_default=None
    )
    starts = WallTime("Local wall time", allow_none=True, load_default=None)
    minutes = Whole("How long it lasts, in minutes", low=0, high=1440, load_default=60)
    timezone = Zone(required=True)
    rrule = RuleText("How it comes round, a rule of RFC 5545; null every week", allow_none=True, load_default=None)
    first_on = Day("The day from which its weeks or months are counted", allow_none=True, load_default=None)
    except_on = Words(Day(), "Days on which it is not held", most=60, load_default=list)
    moved = Pieces(MoveIn, "Occasions held on another day, or at another time", most=30, load_default=list)
    closed = Pieces(ClosedSpan, "Days on which its place is closed, without a reason", most=50, load_default=list)
    types = Words(Text(longest=16), "Meeting Guide type codes", most=40, load_default=list)
    access = Choice(Access, "Who may come", load_default=Access.UNKNOWN)
    attendance = Choice(Attendance, "How one takes part", load_default=Attendance.IN_PERSON)
    venue_kind = Choice(VenueKind, "Where it meets", load_default=VenueKind.OTHER)
    venue_name = Text("The building; null for a home", longest=255, allow_none=True, load_default=None)
    address = Text("The address; null for a home", longest=500, allow_none=True, load_default=None)
    area = Text("The part of town or region", longest=255, required=True)
    regions = Words(Text(longest=255), "From general to specific", most=10, load_default=list)
    latitude = Decimal("Degrees north", low=-90, high=90, allow_none=True, load_default=None)
    longitude = Decimal("Degrees east", low=-180, high=180, allow_none=True, load_default=None)
    is_approximate = Flag("Whether the place is only about right", load_default=False)
    notes = Text("What one should know", longest=5000, allow_none=True, load_default=None)
    location_notes = Text("How to find the room", longest=5000, allow_none=True, load_default=None)
    group_name = Text("The group that holds it", longest=255, allow_none=True, load_default=None)
    group_notes = Text("What one should know of the group", longest=5000, allow_none=True, load_default=None)
    url = Text(
        "Where to read more, or to take part online", longest=1000, pattern=LINK, allow_none=True, load_default=None
    )
    languages = Words(Text(longest=16), "Languages spoken", most=10, load_default=list)
    last_verified_on = Day("When the chapter last made sure of it", allow_none=True, load_default=None)
    verified_by = Choice(Verifier, "In which role somebody did, never who", allow_none=True, load_default=None)
    verification_due_on = Day("When somebody should make sure of it again", allow_none=True, load_default=None)
    is_public = Flag("False takes it out of the public's sight", load_default=True)

    @ma.validates_schema
    def _falls_where_its_rule_says(self, said: dict[str, Any], **_: Any) -> None:
        if said["rrule"] is None:
            return
        if said["starts"] is None or said["first_on"] is None or said["weekday"] != read_rule(said["rrule"]).weekday:
            raise ma.ValidationError("A rule needs a time, the day it counts from, and its own weekday.", "rrule")


class WithdrawalIn(Input):
    """What the chapter takes back: the subject of an earlier entry. Its figures become none."""

    withdrawn = Text("The subject of what is withdrawn", longest=120, required=True)
    reason = Choice(Reason, "Why", required=True)


class RotationIn(Input):
    """A new key, signed for by itself in `proof` and by the old one in the entry."""

    jwk = fields.Dict(required=True, metadata={"description": "The new public JWK"})
    proof = Text("A JWS of type rotation+jws by the new key that names the old key's kid", longest=4000, required=True)


class CloseIn(Input):
    """The chapter closes. What it owns it keeps."""

    reason = Choice(Reason, "Why", required=True)


class RequestIn(Input):
    """What the chapter asks for itself: to rest or come back, to be recognised, to belong to another unit."""

    asks = Choice(Asks, "What it asks for", required=True)
    unit_id = Ref("The unit it wishes to belong to, where it asks for a transfer", allow_none=True, load_default=None)
    chapter_id = Ref("The chapter it wishes to become part of, if that", allow_none=True, load_default=None)
    meets_founders = Flag("Whether as many people founded it as the policy asks", load_default=False)


SHAPES: dict[Kind, type[Input]] = {
    Kind.ENROLMENT: EnrolmentIn,
    Kind.EPOCH: NothingIn,
    Kind.RESPONSE: ResponseIn,
    Kind.ATTESTATION: AttestationIn,
    Kind.DERIVATION: DerivationIn,
    Kind.REPORT: ReportIn,
    Kind.LISTING: ListingIn,
    Kind.WITHDRAWAL: WithdrawalIn,
    Kind.KEY_ROTATION: RotationIn,
    Kind.CLOSE: CloseIn,
    Kind.REQUEST: RequestIn,
}

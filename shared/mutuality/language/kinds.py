"""What an entry can be about, the words its parts are said in, and the fact that rooms are told of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an entry is about."""

    ENROLMENT = "enrolment"
    EPOCH = "epoch"
    RESPONSE = "response"
    ATTESTATION = "attestation"
    DERIVATION = "derivation"
    REPORT = "report"
    LISTING = "listing"
    WITHDRAWAL = "withdrawal"
    KEY_ROTATION = "key_rotation"
    CLOSE = "close"
    REQUEST = "request"


class Answer(StrEnum):
    """What a chapter's members decided about a guideline's item."""

    ADOPTED = "adopted"
    ADAPTED = "adapted"
    DECLINED = "declined"
    NOT_APPLICABLE = "not_applicable"


class KnownBy(StrEnum):
    """How it is known that an item is kept."""

    ATTESTED = "attested"
    EVIDENCE = "evidence"
    DERIVED = "derived"


class ListingKind(StrEnum):
    """What a chapter lets the public find."""

    CHAPTER = "chapter"
    MEETING = "meeting"
    HOTLINE = "hotline"


class Access(StrEnum):
    """Who may come to a meeting."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Attendance(StrEnum):
    """How one takes part in a meeting."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"
    CLOSED = "closed"


class VenueKind(StrEnum):
    """Where a meeting meets."""

    HOME = "home"
    CHURCH = "church"
    COMMUNITY = "community"
    HOSPITAL = "hospital"
    LIBRARY = "library"
    ONLINE = "online"
    OTHER = "other"


class Asks(StrEnum):
    """What a chapter asks of its body for itself."""

    REST = "rest"
    RETURN = "return"
    PLAIN_LISTING = "plain_listing"
    RECOGNITION = "recognition"
    TRANSFER = "transfer"
    MERGER = "merger"


class Verifier(StrEnum):
    """In which role somebody made sure of a meeting: from a list, so that no name can stand in its place."""

    COORDINATOR = "coordinator"
    SECRETARY = "secretary"
    VOLUNTEER = "volunteer"
    OTHER = "other"


class Reason(StrEnum):
    """Why something was withdrawn or closed."""

    MISTAKE = "mistake"
    MEMBERS_DECIDED = "members_decided"
    ENDED = "ended"
    OTHER = "other"


@dataclass(frozen=True)
class Received:
    """An entry that is being stored. `said` are the values of its kind's shape.

    `was_judged`: it was received before, then lost; a policy that changed since, even the same day, asks nothing of it.
    """

    body_id: str
    chapter_id: str
    seq: int
    cid: str
    subject: str
    rev: int
    policy: int
    received_at: datetime
    said: dict[str, Any]
    was_judged: bool = False


class Enrolled(Received):
    """A chapter stated, as the first entry of its stream, that it enrolled."""


class EpochOpened(Received):
    """A chapter's service began to speak again."""


class ResponseGiven(Received):
    """A chapter answered an item of a guideline."""


class AttestationGiven(Received):
    """A chapter said how it sees itself on an item of a guideline."""


class ItemDerived(Received):
    """A chapter's own facts came to something on an item of a guideline."""


class ReportReleased(Received):
    """A chapter released its figures for a month."""


class ListingShown(Received):
    """A chapter let the public see something, or took it out of sight."""


class SubjectWithdrawn(Received):
    """A chapter took back what it said of a subject."""


class KeyRotated(Received):
    """A chapter changed its key."""


class ChapterClosed(Received):
    """A chapter closed."""


class Requested(Received):
    """A chapter asked something of its body for itself."""


FACTS: dict[Kind, type[Received]] = {
    Kind.ENROLMENT: Enrolled,
    Kind.EPOCH: EpochOpened,
    Kind.RESPONSE: ResponseGiven,
    Kind.ATTESTATION: AttestationGiven,
    Kind.DERIVATION: ItemDerived,
    Kind.REPORT: ReportReleased,
    Kind.LISTING: ListingShown,
    Kind.WITHDRAWAL: SubjectWithdrawn,
    Kind.KEY_ROTATION: KeyRotated,
    Kind.CLOSE: ChapterClosed,
    Kind.REQUEST: Requested,
}

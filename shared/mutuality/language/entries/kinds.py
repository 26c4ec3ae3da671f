"""What an entry can be about, and the words its parts are said in."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an entry is about."""

    ENROLMENT = "enrolment"
    EPOCH = "epoch"
    RESPONSE = "response"
    ATTESTATION = "attestation"
    DERIVATION = "derivation"
    REPORT = "report"
    PROMISE = "promise"
    REPLY = "reply"
    LISTING = "listing"
    WITHDRAWAL = "withdrawal"
    KEY_ROTATION = "key_rotation"
    CLOSE = "close"
    REQUEST = "request"
    PROPOSAL = "proposal"
    ENDORSEMENT = "endorsement"
    DELEGATE = "delegate"
    VOTE = "vote"
    PLEA = "plea"
    APPEAL = "appeal"
    IMPROVEMENT = "improvement"
    EFFECT = "effect"
    LANDSCAPE = "landscape"
    DEFINITION = "definition"
    COMMONALITY = "commonality"
    LIAISON = "liaison"
    OFFER = "offer"
    TRIAL_REPORT = "trial_report"
    GRANT = "grant"
    SHARE = "share"


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

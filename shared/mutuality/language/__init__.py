"""The contract between the services, versioned: entries, receipts, feeds, enrolments and the dictionary of figures."""

from mutuality.language.enrolments import EnrolmentInvalid, Statement, read_enrolment, read_rotation, sign_enrolment
from mutuality.language.entries import (
    DataMismatch,
    Entry,
    EntryIn,
    Sealed,
    UnknownKind,
    fact_of,
    open_entry,
    seal,
)
from mutuality.language.facts import (
    ChapterClosed,
    Enrolled,
    EpochOpened,
    KeyRotated,
    ListingShown,
    Received,
    ReportReleased,
    ResponseGiven,
    SubjectWithdrawn,
)
from mutuality.language.feeds import FeedInvalid, read_edition, read_feed, sign_edition, sign_feed
from mutuality.language.indicators import DICTIONARY, Indicator
from mutuality.language.indicators import VERSION as DICTIONARY_VERSION
from mutuality.language.kinds import Access, Answer, Attendance, Kind, KnownBy, ListingKind, Reason, VenueKind
from mutuality.language.receipts import ReceiptInvalid, check_receipt, issue_receipt
from mutuality.language.said import EntryInvalid, PrivatePlace, read_data, require_area_only, subject_of
from mutuality.language.shapes import LINK
from mutuality.language.subjects import require_subject

__all__ = [
    "DICTIONARY",
    "DICTIONARY_VERSION",
    "LINK",
    "Access",
    "Answer",
    "Attendance",
    "ChapterClosed",
    "DataMismatch",
    "Enrolled",
    "EnrolmentInvalid",
    "Entry",
    "EntryIn",
    "EntryInvalid",
    "EpochOpened",
    "FeedInvalid",
    "Indicator",
    "KeyRotated",
    "Kind",
    "KnownBy",
    "ListingKind",
    "ListingShown",
    "PrivatePlace",
    "Reason",
    "ReceiptInvalid",
    "Received",
    "ReportReleased",
    "ResponseGiven",
    "Sealed",
    "Statement",
    "SubjectWithdrawn",
    "UnknownKind",
    "VenueKind",
    "check_receipt",
    "fact_of",
    "issue_receipt",
    "open_entry",
    "read_data",
    "read_edition",
    "read_enrolment",
    "read_feed",
    "read_rotation",
    "require_area_only",
    "require_subject",
    "seal",
    "sign_edition",
    "sign_enrolment",
    "sign_feed",
    "subject_of",
]

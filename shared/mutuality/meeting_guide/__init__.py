"""The Meeting Guide format: what real areas serve, read row by row, with a receipt that adds up."""

from mutuality.meeting_guide.fields import is_zone
from mutuality.meeting_guide.meetings import Fault, Meeting, Read
from mutuality.meeting_guide.names import NAMES as CODE_NAMES
from mutuality.meeting_guide.reading import (
    LARGEST_BYTES,
    FeedEmpty,
    FeedUnreadable,
    ZoneUnknown,
    read_document,
    read_feed,
    read_row,
    read_rows,
    without_doubles,
)
from mutuality.meeting_guide.receipts import (
    FeedShrank,
    Line,
    Outcome,
    Receipt,
    compare,
    line_document,
    require_not_shrunk,
)
from mutuality.meeting_guide.types import CODES, LANGUAGES

__all__ = [
    "CODES",
    "CODE_NAMES",
    "LANGUAGES",
    "LARGEST_BYTES",
    "Fault",
    "FeedEmpty",
    "FeedShrank",
    "FeedUnreadable",
    "Line",
    "Meeting",
    "Outcome",
    "Read",
    "Receipt",
    "ZoneUnknown",
    "compare",
    "is_zone",
    "line_document",
    "read_document",
    "read_feed",
    "read_row",
    "read_rows",
    "require_not_shrunk",
    "without_doubles",
]

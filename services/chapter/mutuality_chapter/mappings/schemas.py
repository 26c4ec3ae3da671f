"""Shapes of mappings, and of what a table would come to."""

from __future__ import annotations

from marshmallow import fields

from mutuality.mapping import FIELDS
from mutuality.polled.schemas import MOST_ROWS, LineOut
from mutuality.schema import Flag, Input, Moment, Output, Pieces, Ref, Text, Whole, Words, Zone
from mutuality.spreadsheets import LARGEST_FILE
from mutuality_chapter.mappings import rules

LONGEST_FILE = LARGEST_FILE * 4 // 3 + 4
LARGEST_BODY = LONGEST_FILE + 4096
LONGEST_HEADING = 200

ONE_FIELD = f"(?:{'|'.join(FIELDS)})"


class MappedColumn(Input):
    """A column, and what it stands for."""

    column = Text("Its heading, as it is written", longest=LONGEST_HEADING, required=True)
    field = Text("What it stands for; types may stand in several", longest=64, pattern=ONE_FIELD, required=True)


class MappedWord(Input):
    """A word of their own in a column, and what it means."""

    column = Text("The heading of the column", longest=LONGEST_HEADING, required=True)
    said = Text("The word; capitals and accents do not count", longest=200, required=True)
    means = Text("What it means, such as a weekday, a time, or the code of a type", longest=200, required=True)


class MappingIn(Input):
    """A mapping."""

    name = Text("What to call it; meetings taken in by it name it, unless the import says otherwise", required=True)
    columns = Pieces(MappedColumn, "The columns that count", most=rules.MOST_COLUMNS, fewest=1, required=True)
    words = Pieces(MappedWord, "Words of their own", most=rules.MOST_WORDS, load_default=list)
    zone = Zone("IANA zone of rows that name none; the chapter's if left out", load_default=None)


class MappingChange(Input):
    """What to change of a mapping; its name stays."""

    columns = Pieces(MappedColumn, "The columns that count", most=rules.MOST_COLUMNS, fewest=1)
    words = Pieces(MappedWord, "Words of their own", most=rules.MOST_WORDS)
    zone = Zone("IANA zone of rows that name none; none for the chapter's", allow_none=True)


class MappedColumnOut(Output):
    """A column, and what it stands for."""

    column = Text("Its heading", longest=LONGEST_HEADING)
    field = Text("What it stands for", longest=64)


class MappedWordOut(Output):
    """A word of their own, and what it means."""

    column = Text("The heading of the column", longest=LONGEST_HEADING)
    said = Text("The word", longest=200)
    means = Text("What it means", longest=200)


class MappingOut(Output):
    """A mapping."""

    id = Ref("Its identifier")
    name = Text("What it is called", longest=200)
    columns = Pieces(MappedColumnOut, "The columns that count", most=rules.MOST_COLUMNS)
    words = Pieces(MappedWordOut, "Words of their own", most=rules.MOST_WORDS)
    zone = Text("IANA zone of rows that name none; none for the chapter's", longest=64, allow_none=True)
    made_at = Moment("When it was made")
    version = Whole("Counts its changes", low=1)


class TableIn(Input):
    """A table in a file."""

    content = Text("The file, CSV or .xlsx, in base64; at most 4 MiB", longest=LONGEST_FILE, required=True)


class MappedTableIn(TableIn):
    """A table in a file, to be taken in by a mapping."""

    source = Text("What the list is called, if not as the mapping; give each list its own", load_default=None)
    is_confirmed = Flag("Whether somebody looked at what is gone, where more than a fifth is", load_default=False)


class MappingProposalOut(Output):
    """What a table's columns most likely stand for."""

    read_as = Text("In which encoding, or from which sheet, it was read", longest=64)
    rows = Whole("How many rows it has")
    headings = Words(Text(longest=1000), "Its headings", most=MOST_ROWS)
    columns = Pieces(MappedColumnOut, "The proposal; what is not named is left out", most=rules.MOST_COLUMNS)


class MappingTrialOut(Output):
    """What taking a table in would come to; nothing was written."""

    read_as = Text("In which encoding, or from which sheet, it was read", longest=64)
    source = Text("What the list is called", longest=200)
    sent = Whole("How many rows there are")
    counts = fields.Dict(keys=fields.String(), values=Whole(), metadata={"description": "How many of each outcome"})
    gone = Words(Text(longest=255), "Meetings the list no longer has", most=MOST_ROWS)
    has_shrunk = Flag("Whether more than a fifth is gone, so that the import has to be confirmed")
    lines = Pieces(LineOut, "Every row", most=MOST_ROWS)

"""Shapes of sources, of the looks at them, and of rows that wait."""

from __future__ import annotations

from mutuality.polled.rules import MOST_SOURCES
from mutuality.polled.schemas import PollLinesOut, PollOut, SourceChange, SourceIn, SourceOut
from mutuality.schema import Output, Pieces, Ref, Text, Zone

IMPORT = "The receipt of every row, at /v1/imports, if it was taken in"


class PolledSourceIn(SourceIn):
    """A list other software keeps for us."""

    zone = Zone("IANA zone of rows that name none; the chapter's if left out", load_default=None)


class PolledSourceChange(SourceChange):
    """What to change of a source."""

    zone = Zone("IANA zone of rows that name none; none for the chapter's", allow_none=True)


class PolledSourceOut(SourceOut):
    """A source and how it stands."""

    zone = Text("IANA zone of rows that name none; none for the chapter's", longest=64, allow_none=True)


class PolledSourcesOut(Output):
    """Every source."""

    items = Pieces(PolledSourceOut, "Each source, by its name", most=MOST_SOURCES)


class SourcePollOut(PollOut):
    """One look at a source."""

    import_id = Ref(IMPORT, allow_none=True)


class SourcePollLinesOut(PollLinesOut):
    """One look at a source, with what a person may have to confirm."""

    import_id = Ref(IMPORT, allow_none=True)

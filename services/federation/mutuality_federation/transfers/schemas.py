"""Shapes of transfers, mergers, splits and lineage."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Input, Moment, Output, Pieces, Ref, Text
from mutuality.web import PageQuery
from mutuality_federation.transfers.rules import State, Word


class TransferIn(Input):
    """Where a chapter shall belong."""

    to_id = Ref("The unit it goes to, or null for none", required=True, allow_none=True)
    reason = Text("Why", longest=1000, required=True)


class WordIn(Input):
    """A unit's word."""

    word = Choice(Word, "released, accepted, refused, or taken back", required=True)
    reason = Text("Why; the chapter reads it", longest=1000, required=True)


class WordOut(Output):
    """What was said of a transfer."""

    word = Choice(Word, "What")
    reason = Text("Why", longest=1000)
    said_by = Text("Who", longest=64)
    said_at = Moment("When")


class TransferOut(Output):
    """A transfer, with all that was said of it."""

    id = Ref("Its identifier")
    body_id = Ref("The body")
    chapter_id = Ref("The chapter")
    from_id = Ref("The unit it belongs to, if any", allow_none=True)
    to_id = Ref("The unit it goes to, if any", allow_none=True)
    reason = Text("Why", longest=1000)
    asked_by = Text("Who asked: an officer's account, or the chapter", longest=64)
    asked_at = Moment("When")
    state = Choice(State, "How it stands")
    release_by = Day("The old unit's last day; afterwards the national office may release in its place")
    accept_by = Day("The new unit's last day; afterwards it lapses. Null until it is released", allow_none=True)
    steps = Pieces(WordOut, "What was said", most=10)


class TransferQuery(PageQuery):
    """Which transfers."""

    unit_id = Ref("Only from or to this unit", load_default=None)


class MergerIn(Input):
    """Which chapter another becomes part of."""

    into_id = Ref("The chapter it becomes part of", required=True)
    reason = Text("Why; both read it", longest=1000, required=True)


class MergerOut(Output):
    """A merger."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter that becomes part of the other")
    into_id = Ref("The other")
    reason = Text("Why", longest=1000)
    proposed_by = Text("Who proposed it: an officer's account, or the chapter", longest=64)
    proposed_at = Moment("When")
    earliest_on = Day("The first day on which it may be carried out")
    outcome = Text("merged, taken_back, or null while it is open", longest=16, allow_none=True)
    ended_by = Text("Who ended it", longest=64, allow_none=True)
    ended_at = Moment("When it ended", allow_none=True)


class SplitIn(Input):
    """The chapter that comes out of another."""

    name = Text("What it is called", required=True)
    unit_id = Ref("Its unit; left out, that of the chapter it comes from", load_default=None, allow_none=True)
    reason = Text("Why", longest=1000, required=True)


class MergedOut(Output):
    """One became part of another."""

    chapter_id = Ref("The one")
    into_id = Ref("The other")
    reason = Text("Why", longest=1000)
    happened_at = Moment("When")


class SplitOut(Output):
    """One came out of another."""

    chapter_id = Ref("The one")
    from_id = Ref("The other")
    reason = Text("Why", longest=1000)
    happened_at = Moment("When")


class LineageOut(Output):
    """Whom a chapter came from and who became part of it."""

    chapter_id = Ref("The chapter")
    mergers = Pieces(MergedOut, "Mergers it was part of", most=1000)
    splits = Pieces(SplitOut, "Splits it was part of", most=1000)

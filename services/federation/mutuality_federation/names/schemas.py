"""Shapes of names."""

from __future__ import annotations

from mutuality.schema import Choice, Input, Moment, Output, Ref, Text, Whole
from mutuality_federation.names.rules import Outcome, Review


class NameIn(Input):
    """A name for a chapter."""

    name = Text("What it shall be called", required=True)
    reason = Text("Why", longest=1000, required=True)


class NameReviewIn(Input):
    """Whether a chapter may be called so."""

    name = Text("Which name: its own, or one that was proposed", required=True)
    outcome = Choice(Review, "approved, or refused", required=True)
    reason = Text("Why", longest=1000, required=True)


class NameWordOut(Output):
    """What was said of a name."""

    id = Whole("Counts what was said", low=1)
    chapter_id = Ref("The chapter")
    name = Text("The name")
    outcome = Choice(Outcome, "Proposed, approved or refused")
    reason = Text("Why", longest=1000)
    said_by = Text("The account that said so", longest=64)
    said_at = Moment("When")

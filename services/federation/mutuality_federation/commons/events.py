"""What the commons say to the room above: a chapter took words back, and no copy of them is to stay."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WordsTakenBack:
    """A chapter took back what it said under a subject; what it said is to be erased wherever it is kept."""

    chapter_id: str
    subject: str

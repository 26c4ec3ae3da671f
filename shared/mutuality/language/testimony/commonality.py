"""What chapters tell of how common parts of an experience are among them, and what they hear of all chapters together.

A number is of at least so many people that nobody can be told among them, and rounded; words are only those that so
many share.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import marshmallow as ma

from mutuality.disclosure import FLOOR, ROUND_TO, SmallCell, rounded
from mutuality.schema import Choice, Input, Month, Pieces, Text, Whole

MOST_PARTS = 500
LONGEST_WORDS = 200
LEAST = rounded(FLOOR)


class CommonPart(StrEnum):
    """A part of an experience that is asked about beyond a chapter. The stage somebody is in stays there."""

    SUBCONCERN = "subconcern"
    SITUATION = "situation"
    TRANSITION = "transition"


class PartOfManyIn(Input):
    """How many people of a chapter share one part of an experience."""

    part = Choice(CommonPart, "Which part", required=True)
    words = Text("What it is, as so many people put it", longest=LONGEST_WORDS, required=True)
    people = Whole("About how many people share it", high=100_000, required=True)

    @ma.validates_schema
    def _of_many(self, said: dict[str, Any], **_: Any) -> None:
        if said["people"] < LEAST or said["people"] % ROUND_TO:
            fault = {"pointer": "/data/parts", "detail": "Too small or too exact."}
            raise SmallCell(
                "How many share something leaves rounded, and not at all when they are few.", errors=[fault]
            )


class CommonalityIn(Input):
    """What is common in a chapter, as its members decided to tell it."""

    as_of = Month("The month in which it was counted", required=True)
    parts = Pieces(
        PartOfManyIn, "What at least so many share; what fewer do is left out", most=MOST_PARTS, required=True
    )


class CommonBeyondShape(ma.Schema):
    """How common one part is over all chapters of a body that told it; only what enough of them told.

    Readers accept members they do not know yet.
    """

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE

    part = Choice(CommonPart, required=True)
    words = Text(longest=LONGEST_WORDS, required=True)
    chapters = Whole(low=LEAST, required=True)
    people = Whole(low=LEAST, required=True)

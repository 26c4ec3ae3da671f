"""Shapes of how common something is."""

from __future__ import annotations

from mutuality.disclosure import FLOOR
from mutuality.language.testimony import CommonPart
from mutuality.schema import Choice, Output, Pieces, Query, Ref, Text, Whole
from mutuality_federation.commonality.store import MOST


class CommonUnitQuery(Query):
    """Of which unit."""

    unit_id = Ref("Only chapters now in this unit and below", load_default=None)


class CommonOut(Output):
    """How common one part of an experience is."""

    part = Choice(CommonPart, "Which part")
    words = Text("What it is, as one of the chapters puts it", longest=200)
    chapters = Whole("In about how many chapters it is common; never fewer than the floor")
    people = Whole("Among about how many people there")


class CommonalityOut(Output):
    """What is common beyond one chapter, of what chapters told by their members' decision."""

    floor = Whole("The least number of chapters that is shown; what fewer told is left out", low=FLOOR)
    items = Pieces(CommonOut, "The most common first", most=MOST)

"""Shapes of what is published or looked at before, with what clashes below."""

from __future__ import annotations

from mutuality.schema import Day, Flag, Output, Part, Pieces, Ref
from mutuality_federation.editions import ChangesOut, PublishedOut
from mutuality_federation.tailoring import ClashOut, TailoringSummaryOut

BELOW = "What units below laid that does not fit: there what is published prevails, and their offices lay it anew"


class ClashBelowOut(ClashOut):
    """A change of a unit that does not fit what is published above it."""

    unit_id = Ref("The unit")
    tailoring_id = Ref("What it laid")
    on = Day("From when it does not fit")
    is_new = Flag("Whether it fitted before")


class EditionPreviewOut(Output):
    """What publishing a draft would do."""

    changes = Part(ChangesOut, "Against the edition before")
    clashes_below = Pieces(ClashBelowOut, BELOW, most=100_000)


class EditionPublishedOut(PublishedOut):
    """An edition just published, what it changed, and what below clashes with it."""

    clashes_below = Pieces(ClashBelowOut, BELOW, most=100_000)


class TailoringPreviewOut(Output):
    """What publishing a tailoring would do."""

    clashes_below = Pieces(ClashBelowOut, BELOW, most=100_000)


class TailoringPublishedOut(TailoringSummaryOut):
    """A tailoring just published, and what below clashes with it."""

    clashes_below = Pieces(ClashBelowOut, BELOW, most=100_000)

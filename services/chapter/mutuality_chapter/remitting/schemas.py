"""Shapes of what is passed upward, and how it is divided."""

from __future__ import annotations

from mutuality.money import MOST
from mutuality.schema import Choice, Output, Pieces, Whole
from mutuality_chapter.money import Authorized, RecordedOut, Remittance
from mutuality_chapter.remitting.rules import Level


class RemittanceIn(Authorized):
    """Something passed upward."""

    kind = Choice(Remittance, "A gift; dues or a fee where the policy asks for them", load_default=Remittance.GIFT)
    collected = Whole(
        "Of dues the policy divides: what was taken in of them, the chapter's own part included",
        low=1,
        high=MOST,
        load_default=None,
        allow_none=True,
    )


class RemittancePartOut(Output):
    """A part of dues."""

    to = Choice(Level, "Whose part it is")
    percent = Whole("How much of dues it is by the policy", high=100)
    amount = Whole("What that comes to, in minor units", high=MOST)


class RemittanceOut(RecordedOut):
    """What was passed upward, and to whom."""

    parts = Pieces(RemittancePartOut, "How the policy divides it; empty where it divides nothing", most=10)

"""Shapes of how chapters stand beside professionals."""

from __future__ import annotations

from mutuality.disclosure import FLOOR, State
from mutuality.language.testimony import Beside, Matter
from mutuality.schema import Choice, Output, Part, Pieces, Query, Ref, Whole


class LiaisonQuery(Query):
    """Of which unit."""

    unit_id = Ref("Only chapters now in this unit and below", load_default=None)


class TellingChaptersOut(Output):
    """How many chapters: to the nearest five, and no number below the floor."""

    state = Choice(State, "`counted`, or `suppressed` where they are too few")
    value = Whole("The number, if there is one", allow_none=True)


class ResourceTotalOut(Output):
    """How often one thing went either way."""

    resource = Choice(Matter, "What it is")
    chapters = Part(TellingChaptersOut, "How many chapters told of it")
    came_in = Whole("About how often it came to them; few referrals of a chapter are left out", allow_none=True)
    went_out = Whole("About how often it went to partners; likewise", allow_none=True)


class StrainTotalOut(Output):
    """Strain with one kind of partner."""

    chapters = Part(TellingChaptersOut, "How many chapters told of any")
    still_open = Whole("About how much is open", allow_none=True)
    settled = Whole("About how much was settled", allow_none=True)
    going_on = Part(TellingChaptersOut, "In how many chapters things go either way all the same while it is open")


class BesideOut(Output):
    """One kind of partner: what goes either way, and strain beside it."""

    partner = Choice(Beside, "Which kind")
    exchanges = Pieces(ResourceTotalOut, "What went either way", most=10)
    strain = Part(StrainTotalOut, "Strain, which ends none of it")


class LiaisonOut(Output):
    """How chapters stand beside professionals, of twelve months, of those that told it by their members' decision."""

    floor = Whole("The least number of chapters that is shown", low=FLOOR)
    items = Pieces(BesideOut, "Each kind of partner", most=5)

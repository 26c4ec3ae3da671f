"""What chapters tell of how they stand beside professionals: totals by kind of partner, without any partner's name."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import marshmallow as ma

from mutuality.disclosure import FLOOR, ROUND_TO, SmallCell, rounded
from mutuality.schema import Choice, Input, Month, Pieces, Whole

MOST = 1_000_000


class Beside(StrEnum):
    """With which kind of partner. Strain may be with nobody one works with."""

    AGENCY = "agency"
    PROFESSIONAL = "professional"
    NO_PARTNER = "no_partner"


class Matter(StrEnum):
    """What went either way, or strain."""

    REFERRAL = "referral"
    ROOM = "room"
    SPEAKER = "speaker"
    TRAINING = "training"
    LITERATURE = "literature"
    TENSION = "tension"


class LiaisonLineIn(Input):
    """How often one thing came and went with one kind of partner, or how strain with it ended. Null says too few."""

    partner = Choice(Beside, "With which kind of partner", required=True)
    matter = Choice(Matter, "What", required=True)
    came_in = Whole("How often it came to the chapter", high=MOST, allow_none=True, load_default=None)
    went_out = Whole("How often it went to the partner", high=MOST, allow_none=True, load_default=None)
    still_open = Whole("How much strain is open", high=MOST, allow_none=True, load_default=None)
    settled = Whole("How much was settled", high=MOST, allow_none=True, load_default=None)

    @ma.validates_schema
    def _referrals_of_many(self, said: dict[str, Any], **_: Any) -> None:
        """Referrals are of people: their number is of many, and rounded, or is not told."""
        told = [said[way] for way in ("came_in", "went_out") if said[way] is not None]
        if said["matter"] is Matter.REFERRAL and any(each < rounded(FLOOR) or each % ROUND_TO for each in told):
            fault = {"pointer": "/data/lines", "detail": "Too small or too exact."}
            raise SmallCell("Referrals are of people: they leave rounded, and not at all when few.", errors=[fault])


class LiaisonIn(Input):
    """How a chapter stands beside professionals, as its members decided to tell it."""

    as_of = Month("The last of the twelve months it is about", required=True)
    lines = Pieces(LiaisonLineIn, "Line by line, each kind of partner and matter once", most=40, required=True)

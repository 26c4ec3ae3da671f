"""The shapes of what a chapter tells of itself: words from lists and a day, no text and no number."""

from __future__ import annotations

from enum import StrEnum

from mutuality.definition import DefinitionPoint, Stand
from mutuality.schema import Choice, Day, Input, Month, Words


class Adequacy(StrEnum):
    """How well the formal services near a chapter meet the concern."""

    NONE = "none"
    POOR = "poor"
    FAIR = "fair"
    GOOD = "good"


class Availability(StrEnum):
    """How easily people get them."""

    NONE = "none"
    FAR = "far"
    WAITING = "waiting"
    AT_HAND = "at_hand"


class Gap(StrEnum):
    """What the formal services left open; several may be true. It is of the services, never of a person."""

    NONE_AVAILABLE = "none_available"
    TOO_FAR = "too_far"
    TOO_DEAR = "too_dear"
    TOO_LATE = "too_late"
    CLOSED_TO_US = "closed_to_us"
    INADEQUATE = "inadequate"
    INAPPROPRIATE = "inappropriate"
    UNSUCCESSFUL = "unsuccessful"


class LandscapeIn(Input):
    """Among which formal services a chapter began, as its members decided to tell it."""

    as_of = Month("The month in which it was so", required=True)
    adequacy = Choice(Adequacy, "How well they met the concern", required=True)
    availability = Choice(Availability, "How easily people got them", required=True)
    gaps = Words(Choice(Gap), "What they left open", most=len(Gap), load_default=list)


def _point(asks: str) -> Choice:
    return Choice(Stand, asks, required=True)


class DefinitionIn(Input):
    """How a chapter stands on the seven points of what a mutual help group is: outcomes alone, and the day."""

    checked_on = Day("When the chapter looked", required=True)
    common_concern = _point(DefinitionPoint.COMMON_CONCERN.asks)
    own_experience = _point(DefinitionPoint.OWN_EXPERIENCE.asks)
    founders_legacy = _point(DefinitionPoint.FOUNDERS_LEGACY.asks)
    informal_help = _point(DefinitionPoint.INFORMAL_HELP.asks)
    own_integration = _point(DefinitionPoint.OWN_INTEGRATION.asks)
    constituents = _point(DefinitionPoint.CONSTITUENTS.asks)
    role_change = _point(DefinitionPoint.ROLE_CHANGE.asks)

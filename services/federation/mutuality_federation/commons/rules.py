"""What may become of an offer, and what of it is told to whom."""

from __future__ import annotations

from enum import StrEnum

from mutuality.problems import Gone


class Step(StrEnum):
    """What was done about an offer."""

    OFFERED = "offered"
    REVISED = "revised"
    TAKEN_BACK = "taken_back"


class OfferTakenBack(Gone):
    """The chapter took this offer back: that it was there is all that is kept."""


OWN_CHAPTER = "A chapter tells nothing of its own offer this way."
OTHERS_ID = "Another chapter offers something under this id."
OTHER_KIND = "What is offered stays of the kind it was."
UNKNOWN = "There is no such offer for this chapter."


def why_unheard(*, is_theirs: bool, is_in_sight: bool) -> str | None:
    """Return why a chapter's word on an offer cannot be taken in, if it cannot."""
    if not is_in_sight:
        return UNKNOWN
    return OWN_CHAPTER if is_theirs else None


def why_unoffered(*, is_theirs: bool, is_same_kind: bool) -> str | None:
    """Return why what a chapter offers under an id that is known cannot be taken in, if it cannot."""
    if not is_theirs:
        return OTHERS_ID
    return None if is_same_kind else OTHER_KIND


def require_there(*, is_taken_back: bool) -> None:
    """Go on only with an offer that still stands.

    Raises:
        OfferTakenBack: its chapter took it back.
    """
    if is_taken_back:
        raise OfferTakenBack("The chapter took this offer back.")

"""The words offers and trials are told in: from lists, so that no name can stand in their place."""

from __future__ import annotations

from enum import StrEnum


class OfferKind(StrEnum):
    """What is offered: an own rule for an item, a way of coping, or something known elsewhere that was taken up."""

    ADAPTATION = "adaptation"
    METHOD = "method"
    KNOWLEDGE = "knowledge"


class Stage(StrEnum):
    """The stages of a transition, in the order they are named; people go back and forth."""

    IMPACT = "impact"
    RECOIL = "recoil"
    ACCOMMODATION = "accommodation"


class Lineage(StrEnum):
    """Where a way of coping comes from."""

    FOUNDING = "founding"
    MEMBER = "member"
    ADAPTED = "adapted"
    OUTSIDE = "outside"


class Setting(StrEnum):
    """Where knowledge comes from; `commons` is what another chapter offered to all."""

    SCIENTIFIC = "scientific"
    CLINICAL = "clinical"
    RELIGIOUS = "religious"
    OTHER_GROUP = "other_group"
    COMMONS = "commons"
    OTHER = "other"


class Tried(StrEnum):
    """What became of it where it was tried."""

    KEPT = "kept"
    ADAPTED = "adapted"
    DROPPED = "dropped"


class TriedReason(StrEnum):
    """Why."""

    HELPED = "helped"
    EASY_TO_DO = "easy_to_do"
    OUR_SITUATION = "our_situation"
    OUR_WORDS = "our_words"
    DID_NOT_HELP = "did_not_help"
    DID_HARM = "did_harm"
    TOO_MUCH = "too_much"
    NOT_FOR_US = "not_for_us"
    OTHER = "other"


REASONS: dict[Tried, frozenset[TriedReason]] = {
    Tried.KEPT: frozenset({TriedReason.HELPED, TriedReason.EASY_TO_DO, TriedReason.OTHER}),
    Tried.ADAPTED: frozenset({TriedReason.OUR_SITUATION, TriedReason.OUR_WORDS, TriedReason.OTHER}),
    Tried.DROPPED: frozenset(
        {
            TriedReason.DID_NOT_HELP,
            TriedReason.DID_HARM,
            TriedReason.TOO_MUCH,
            TriedReason.NOT_FOR_US,
            TriedReason.OTHER,
        }
    ),
}


def fits(outcome: Tried, reason: TriedReason) -> bool:
    """Say whether one can have done that for this reason."""
    return reason in REASONS[outcome]

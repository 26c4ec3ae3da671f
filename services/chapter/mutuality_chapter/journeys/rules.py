"""Stages and the aspects that answer them, when a mark is offered, and how much people have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from mutuality.disclosure import Mode, shown
from mutuality.problems import Conflict, ValidationFailed

SOME = "some"


class TransitionUnknown(ValidationFailed):
    """There is no such transition in this chapter's catalogue; members may decide to add it."""


class TransitionKnown(Conflict):
    """There is a transition of that short name already."""


class NothingOffered(Conflict):
    """No mark is offered just now: there was no first vote or task yet, or it was answered before."""


class Stage(StrEnum):
    """The stages of any transition. Nobody else says where somebody stands, and one may go back."""

    IMPACT = "impact"
    RECOIL = "recoil"
    ACCOMMODATION = "accommodation"


class Aspect(StrEnum):
    """The three aspects of the experience of mutual help, in no order one would have to keep."""

    RECOGNITION = "recognition"
    COMMON_CAUSE = "common_cause"
    CONTINUITY = "continuity"


class Occasion(StrEnum):
    """What a mark was made upon."""

    ONESELF = "oneself"
    FIRST_VOTE = "first_vote"
    FIRST_TASK = "first_task"


class Family(StrEnum):
    """What the group is beside the family: more than it, or in its place."""

    AUGMENT = "augment"
    IN_LIEU = "in_lieu"


class Part(StrEnum):
    """A part of somebody's experience that others may share."""

    SUBCONCERN = "subconcern"
    SITUATION = "situation"
    TRANSITION = "transition"
    STAGE = "stage"


ASPECTS: Mapping[Stage, Aspect] = {
    Stage.IMPACT: Aspect.RECOGNITION,
    Stage.RECOIL: Aspect.COMMON_CAUSE,
    Stage.ACCOMMODATION: Aspect.CONTINUITY,
}
"""What helps in each stage. Source: Silverman, Mutual Help Groups, section Technique."""

TIMES_AS_OFTEN: Mapping[str | None, Fraction] = {
    Family.IN_LIEU: Fraction(2),
    Family.AUGMENT: Fraction(3, 2),
    None: Fraction(1),
}


@dataclass(frozen=True)
class Piece:
    """One part of somebody's experience: `key` is what is compared, `words` are how they said it."""

    part: Part
    key: str
    words: str = field(compare=False)
    transition: str | None = None


@dataclass(frozen=True)
class Share:
    """How many others share a part of one's experience: `some`, or about so many."""

    part: Part
    words: str
    transition: str | None
    how_many: str


def aspect_of(stage: Stage) -> Aspect:
    """Return the aspect of the experience that answers what is needed in a stage."""
    return ASPECTS[stage]


def times_as_often(family: str | None) -> Fraction:
    """Return how many times as often as usual contact is to be offered."""
    return TIMES_AS_OFTEN[family]


def require_known(slug: str, *, is_known: bool) -> None:
    """Refuse a transition that is not in the catalogue.

    Raises:
        TransitionUnknown: it is not.
    """
    if not is_known:
        fault = {"pointer": "/transition", "detail": "Is not in the catalogue."}
        raise TransitionUnknown(f"There is no transition {slug} in the catalogue.", errors=[fault])


def require_new(slug: str, *, is_known: bool) -> None:
    """Refuse a second transition of one name.

    Raises:
        TransitionKnown: there is one.
    """
    if is_known:
        raise TransitionKnown(f"There is a transition {slug} already.")


def offered(*, has_voted: bool, has_served: bool, is_settled: bool) -> Occasion | None:
    """Return upon what a mark of common cause is offered; None if it was made or answered, or there is no reason."""
    if is_settled or not (has_voted or has_served):
        return None
    return Occasion.FIRST_VOTE if has_voted else Occasion.FIRST_TASK


def require_offered(occasion: Occasion | None) -> Occasion:
    """Go on only where a mark is offered.

    Raises:
        NothingOffered: none is.
    """
    if occasion is None:
        raise NothingOffered("No mark is offered just now.")
    return occasion


def piece(part: Part, words: str, *, transition: str | None = None) -> Piece:
    """Return a part of an experience, compared without regard to spaces and capitals."""
    return Piece(part, " ".join(words.casefold().split()), words, transition)


def in_common(mine: Iterable[Piece], others: Collection[Collection[Piece]], *, floor: int) -> list[Share]:
    """Return how many others share each part of mine; a small number is `some`, and so is none."""
    return [
        Share(each.part, each.words, each.transition, _told(sum(each in theirs for theirs in others), floor))
        for each in sorted(set(mine), key=lambda each: (each.part, each.transition or "", each.key))
    ]


def _told(count: int, floor: int) -> str:
    cell = shown(count, Mode.SUPPRESSED, floor=floor)
    return SOME if cell.value is None else str(cell.value)

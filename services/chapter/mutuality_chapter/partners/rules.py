"""Who may stand beside a chapter, what goes either way, and what rests on somebody's consent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed


class PartnerKind(StrEnum):
    """An agency of professionals, or one of them alone."""

    AGENCY = "agency"
    PROFESSIONAL = "professional"


class Resource(StrEnum):
    """What goes from one to the other."""

    REFERRAL = "referral"
    ROOM = "room"
    SPEAKER = "speaker"
    TRAINING = "training"
    LITERATURE = "literature"


class Direction(StrEnum):
    """From the partner to us, or from us to the partner."""

    IN = "in"
    OUT = "out"


class ConsentMissing(Conflict):
    """A referral is of a person and rests on that person's own consent: given by themselves, to this, not withdrawn."""


class MemberNamed(ValidationFailed):
    """What stands here is for everybody to read: it names no member."""


class PartnerGone(Conflict):
    """This partner was erased; what went either way before stays counted, and nothing is added."""


def require_consent(resource: str, *, is_told: bool, given_on: date | None, on: date) -> None:
    """Refuse a referral without consent, and anything else that claims a consent which does not hold for it.

    Raises:
        ConsentMissing: there is none, or it was given later than that day.
    """
    if (is_told or resource == Resource.REFERRAL) and given_on is None:
        raise ConsentMissing("The person has not consented to this with this partner, or withdrew it.")
    if given_on is not None and given_on > on:
        raise ConsentMissing(f"The person consented on {given_on}, and not before.")


def require_nobody_named(*, pointer: str | None) -> None:
    """Refuse a text that names one of our members.

    Raises:
        MemberNamed: it does.
    """
    if pointer is not None:
        detail = "Tell it without a member's name."
        raise MemberNamed(detail, errors=[{"pointer": f"/{pointer}", "detail": detail}])


def require_known(name: str | None) -> None:
    """Refuse to go on with a partner that was erased.

    Raises:
        PartnerGone: it was.
    """
    if name is None:
        raise PartnerGone("This partner was erased.")


def balance(counted: Mapping[tuple[str, str], int]) -> dict[str, object]:
    """Return how often each resource came in and went out, every one of them, and both in all."""
    kinds = [
        {
            "resource": resource,
            "came_in": counted.get((resource, Direction.IN), 0),
            "went_out": counted.get((resource, Direction.OUT), 0),
        }
        for resource in Resource
    ]
    came_in, went_out = (
        sum(count for (_, direction), count in counted.items() if direction == way)
        for way in (Direction.IN, Direction.OUT)
    )
    return {"kinds": kinds, "came_in": came_in, "went_out": went_out}

"""What keeps a listing out of the public's sight, and whose word it waits for."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson

from mutuality.policy import PolicyInForce

REGISTRATION, MODERATION, NAMES = "listing.requires_registration", "listing.moderation", "names_review"
NOBODY, NATIONAL = "none", "national"
DAYS = frozenset(
    {"last_verified_on", "verified_by", "verification_due_on", "except_on", "moved", "closed", "is_public"}
)


class Word(StrEnum):
    """What an office says of what was published."""

    SHOWN = "shown"
    REFUSED = "refused"


@dataclass(frozen=True)
class Said:
    """An office's newest word on a listing as it stands, and why."""

    outcome: str
    reason: str


def digest_of(said: Mapping[str, Any]) -> str:
    """Return the digest of what a listing says, without its days: to make sure of it again changes nothing."""
    kept = {name: value for name, value in said.items() if name not in DAYS}
    return hashlib.sha256(orjson.dumps(kept, option=orjson.OPT_SORT_KEYS)).hexdigest()


def waits_for(held: PolicyInForce, *, has_unit: bool) -> str | None:
    """Return the office whose word a listing waits for; a chapter of no unit has no area to wait for."""
    office = str(held[MODERATION])
    return None if office == NOBODY or (office != NATIONAL and not has_unit) else office


def is_for_national_office(held: PolicyInForce) -> bool:
    """Say whether the national office alone says that word."""
    return bool(held[MODERATION] == NATIONAL)


def hindrance(
    held: PolicyInForce, *, is_registered: bool, has_unit: bool, said: Said | None, is_named_as_approved: bool
) -> str | None:
    """Return the key of the policy by which the public does not see a listing; null where it may."""
    if held[REGISTRATION] and not is_registered:
        return REGISTRATION
    if held[NAMES] and not is_named_as_approved:
        return NAMES
    waits = waits_for(held, has_unit=has_unit) is not None
    return MODERATION if waits and (said is None or said.outcome != Word.SHOWN) else None

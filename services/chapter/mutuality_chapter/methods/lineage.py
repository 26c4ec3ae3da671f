"""Where a way of coping may come from: what each kind names, and what it does not."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from mutuality.problems import ValidationFailed


class Kind(StrEnum):
    """Where a way of coping comes from."""

    FOUNDING = "founding"
    MEMBER = "member"
    ADAPTED = "adapted"
    OUTSIDE = "outside"


class Origin(StrEnum):
    """What a way of coping came from."""

    EXPERIENCE = "experience"
    FOUNDER_ACCOUNT = "founder_account"


WHY = {
    "/origin_experience_id": "A founding method comes from an experience of its author's, or from a founder's account.",
    "/founder_account_id": "A founder's account is the origin of a founding method alone, and the only one.",
    "/parent_id": "An adapted method names the one it was made of, and no other does.",
    "/knowledge_id": "A method from outside names what it was made of, and no other does.",
}


class LineageUnfit(ValidationFailed):
    """Where a way of coping comes from does not fit its kind; `errors` says where."""


def require_fit(said: Mapping[str, Any]) -> None:
    """Refuse a way of coping whose origin does not fit its kind.

    Raises:
        LineageUnfit: it does not.
    """
    kind, named = said["kind"], {name for name in said if name.endswith("_id") and said[name] is not None}
    has_origin = bool(named & {"origin_experience_id", "founder_account_id"})
    faults = {
        "/origin_experience_id": (kind == Kind.FOUNDING and not has_origin)
        or (kind not in {Kind.FOUNDING, Kind.MEMBER} and "origin_experience_id" in named),
        "/founder_account_id": "founder_account_id" in named
        and (kind != Kind.FOUNDING or "origin_experience_id" in named),
        "/parent_id": (kind == Kind.ADAPTED) != ("parent_id" in named),
        "/knowledge_id": (kind == Kind.OUTSIDE) != ("knowledge_id" in named),
    }
    errors = [{"pointer": pointer, "detail": WHY[pointer]} for pointer, is_fault in faults.items() if is_fault]
    if errors:
        raise LineageUnfit(" ".join(error["detail"] for error in errors), errors=errors)


def origin_of(said: Mapping[str, Any]) -> Origin | None:
    """Return what a way of coping came from, if anything it names."""
    if said["origin_experience_id"]:
        return Origin.EXPERIENCE
    return Origin.FOUNDER_ACCOUNT if said["founder_account_id"] else None

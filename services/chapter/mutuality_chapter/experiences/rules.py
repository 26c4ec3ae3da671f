"""What an experience may be about, and what becomes of a sub-concern when whoever added it leaves."""

from __future__ import annotations

from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed


class LifeSituation(StrEnum):
    """The part of life in which a concern is met anew, such as by people who were never known to live so long."""

    SCHOOL = "school"
    WORK = "work"
    MARRIAGE = "marriage"
    PARENTHOOD = "parenthood"
    AGEING = "ageing"
    OTHER = "other"


class SubconcernUnknown(ValidationFailed):
    """There is no such sub-concern yet: add it, and it may be used at once."""


class SubconcernKnown(Conflict):
    """There is a sub-concern of that short name already."""


def require_known(slug: str | None, *, is_known: bool) -> None:
    """Refuse an experience about a sub-concern nobody added.

    Raises:
        SubconcernUnknown: nobody did.
    """
    if slug is not None and not is_known:
        fault = {"pointer": "/subconcern", "detail": "Is not known here yet."}
        raise SubconcernUnknown(f"There is no sub-concern {slug} yet; add it first.", errors=[fault])


def require_new(slug: str, *, is_known: bool) -> None:
    """Refuse a second sub-concern of one name.

    Raises:
        SubconcernKnown: there is one.
    """
    if is_known:
        raise SubconcernKnown(f"There is a sub-concern {slug} already.")


def goes_along(*, is_shared: bool, others: int) -> bool:
    """Say whether a sub-concern leaves with whoever added it: nobody shares it, and no decision keeps it."""
    return not is_shared and others == 0

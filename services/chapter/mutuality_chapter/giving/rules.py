"""What a chapter takes of its members, and how much of one.

A chapter keeps no account of who gave how much: a gift names its giver only if they chose so. So the most one member
gives in a year is looked at where it can be seen: over the year for gifts under a name, and gift by gift for the rest.
"""

from __future__ import annotations

from datetime import date

from mutuality.money import DIGITS
from mutuality.problems import Conflict, ValidationFailed

CAP, DUES = "money.member_cap", "money.dues"


class NamingNotChosen(Conflict):
    """A gift stands under a name only if its giver chose so, by themselves; record it without a name."""


class DuesFromOutside(ValidationFailed):
    """Dues are of one member: they come from nobody outside, and not from a hat."""


def year_around(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's year."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def most_of_one(cap: int, currency: str) -> int | None:
    """Return the most one member gives in a year, in minor units; None where nothing limits it."""
    return int(cap * 10 ** DIGITS[currency]) if cap else None


def require_one_members(*, is_from_outside: bool, is_collection: bool) -> None:
    """Refuse dues that are no member's.

    Raises:
        DuesFromOutside: they are not.
    """
    if is_from_outside or is_collection:
        pointer = "/is_from_outside" if is_from_outside else "/is_collection"
        raise DuesFromOutside("Dues are of one member.", errors=[{"pointer": pointer, "detail": "Not with dues."}])

"""When the term of a delegate is one."""

from __future__ import annotations

from datetime import date

from mutuality.problems import ValidationFailed


class TermEmpty(ValidationFailed):
    """A delegate's term ends on or after the day it begins."""


def require_days(from_on: date, until_on: date) -> None:
    """Refuse a term that ends before it begins.

    Raises:
        TermEmpty: it does.
    """
    if until_on < from_on:
        detail = "Must not lie before the first day."
        raise TermEmpty("A term ends after it begins.", errors=[{"pointer": "/until_on", "detail": detail}])

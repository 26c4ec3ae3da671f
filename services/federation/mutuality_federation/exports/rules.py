"""How much a file may hold, and that ADX says numbers alone."""

from __future__ import annotations

from collections.abc import Sized

from mutuality.problems import Conflict, ValidationFailed

MOST_LINES = 3000


class FileTooLong(ValidationFailed):
    """One file holds at most 3000 figures; ask for fewer periods, figures or units at once."""


class NoNumberTold(Conflict):
    """Of what is asked about no number is told, and ADX has no way to say so; the JSON says why of each figure."""


def require_short(lines: Sized) -> None:
    """Refuse a file that would be too long.

    Raises:
        FileTooLong: it would.
    """
    if len(lines) > MOST_LINES:
        raise FileTooLong(f"These would be {len(lines)} figures; one file holds at most {MOST_LINES}.")


def require_some(numbers: Sized) -> None:
    """Refuse a file of numbers without any.

    Raises:
        NoNumberTold: there is none.
    """
    if not numbers:
        raise NoNumberTold("Of these periods and figures no number is told. The same in JSON says why.")

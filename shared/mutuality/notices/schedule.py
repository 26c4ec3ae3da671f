"""When a notice that was not taken is tried again, and when no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

WAITS = (
    *(timedelta(seconds=5), timedelta(minutes=5), timedelta(minutes=30)),
    *(timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
)
FURTHEST = 0.2


def next_try(tries: int, at: datetime, draw: Callable[[], float]) -> datetime | None:
    """Return when to try again after so many tries, the last of them `at`; None when all were made.

    `draw` gives a number from 0 up to 1: a wait grows by up to a fifth, so that not all come back in one moment.
    """
    if tries > len(WAITS):
        return None
    return at + WAITS[tries - 1] * (1 + FURTHEST * draw())

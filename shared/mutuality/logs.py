"""How the services log: one line of JSON an event, and of an error where it happened, never what it was about.

A traceback that shows values, or a message that quotes them, would carry names and passwords into a file nobody guards.
So only fields that are known here are written, short and plain: whoever adds one weighs what it may hold.
"""

from __future__ import annotations

import sys
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict

MOST_FRAMES = 30
LONGEST = 200
PLACES = "places"
KNOWN = frozenset(
    {
        "begins_at",
        "chore",
        "event",
        "event_kind",
        "form",
        "instance",
        "kind",
        "lacks",
        "level",
        "operation",
        "outcome",
        "period",
        PLACES,
        "pool",
        "published",
        "reason",
        "shift",
        "sign_in",
        "size",
        "source",
        "state",
        "timestamp",
        "unknown",
    }
)
"""Every field a line may have. None of them tells of a person, and none holds what somebody wrote."""


def keep_values_out() -> None:
    """Let every logger of this process write lines that hold no value of a program's variables."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            frames_alone,
            KnownFields(),
            structlog.processors.JSONRenderer(),
        ]
    )


class KnownFields:
    """Lets through what is known, and tells of each other field once that there was one, never what it held."""

    def __init__(self) -> None:
        self.told: set[str] = set()

    def __call__(self, logger: Any, method: str, event: EventDict) -> EventDict:
        """Return a line with what may be written of it."""
        del logger, method
        kept = {name: _plain(name, value) for name, value in event.items() if name in KNOWN}
        new = {str(name) for name in event if name not in KNOWN} - self.told
        self.told |= new
        return {**kept, "unknown": sorted(new)} if new else kept


def _plain(name: str, value: Any) -> Any:
    """Return a value as it is written: places whole, a text cut short, a number, and of anything else its type."""
    if name == PLACES or value is None or isinstance(value, int | float):
        return value
    return value[:LONGEST] if isinstance(value, str) else type(value).__name__


def frames_alone(logger: Any, method: str, event: EventDict) -> EventDict:
    """Put in place of an exception its kind and the places it came through, innermost last."""
    del logger, method
    error = event.pop("exc_info", None)
    error = sys.exc_info()[1] if error is True else error
    if isinstance(error, BaseException):
        places = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
        event["kind"] = type(error).__name__
        event["places"] = [f"{place.filename}:{place.lineno} {place.name}" for place in places]
    return event

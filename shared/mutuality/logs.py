"""How the services log: one line of JSON an event, and of an error where it happened, never what it was about.

A traceback that shows values, or a message that quotes them, would carry names and passwords into a file nobody guards.
"""

from __future__ import annotations

import sys
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict

MOST_FRAMES = 30


def keep_values_out() -> None:
    """Let every logger of this process write lines that hold no value of a program's variables."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            frames_alone,
            structlog.processors.JSONRenderer(),
        ]
    )


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

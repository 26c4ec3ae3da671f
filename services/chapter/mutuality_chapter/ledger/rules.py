"""How a session may end, and what is known of our own log when heads are compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mutuality.problems import Conflict

FORGOTTEN = "What had left of us before was taken back since this was prepared. Prepare it again."


class Outcome(StrEnum):
    """How a session ended; every way it can fail has a name."""

    RUNNING = "running"
    DONE = "done"
    NOT_AFFILIATED = "not_affiliated"
    UNREACHABLE = "unreachable"
    FENCED = "fenced"
    FORKED = "forked"
    REFUSED = "refused"
    UNTRUSTED = "untrusted"


class PreparedBefore(Conflict):
    """It was prepared before we took back what had left of us and a restore had lost; prepare and release it again."""


@dataclass(frozen=True)
class Log:
    """What we know of our own log. `at_their_head` is our digest at the place of their head, if we have one."""

    seq: int
    at_their_head: str | None
    epochs: frozenset[str]

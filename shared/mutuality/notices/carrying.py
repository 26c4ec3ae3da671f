"""One notice to one address, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mutuality.clock import Clock
from mutuality.outbound import guarded
from mutuality.transport import HttpTransport, Transport, Unreachable

LARGEST_ANSWER = 64 * 1024
GONE = 410
TAKEN = range(200, 300)
REDIRECTED = range(300, 400)


@dataclass(frozen=True)
class Attempt:
    """What came of a notice: the status of the answer if there was one, and a short stable word; never a body."""

    outcome: str
    status: int | None = None

    @property
    def is_taken(self) -> bool:
        """Say whether the receiver has it."""
        return self.outcome == "taken"

    @property
    def is_gone(self) -> bool:
        """Say whether the receiver wants no more notices at all."""
        return self.outcome == "gone"


def way_out(clock: Clock) -> HttpTransport:
    """Return the way out to receivers: the guarded one, which reads little of an answer."""
    return guarded(clock, largest=LARGEST_ANSWER)


def carry(transport: Transport, url: str, content: bytes, headers: Mapping[str, str]) -> Attempt:
    """Send one notice and say what came of it; whatever a receiver does, nothing is raised."""
    sent = {**headers, "content-type": "application/json"}
    try:
        answer = transport.send("POST", url, content=content, headers=sent)
    except Unreachable as error:
        return Attempt(error.reason)
    return Attempt(_outcome(answer.status), answer.status)


def _outcome(status: int) -> str:
    if status in TAKEN:
        return "taken"
    if status == GONE:
        return "gone"
    return "redirected" if status in REDIRECTED else "refused"

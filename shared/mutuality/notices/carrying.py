"""One notice to one address, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from mutuality.clock import Clock
from mutuality.outbound import guarded
from mutuality.transport import HttpTransport, Transport, Unreachable

LARGEST_ANSWER = 64 * 1024
GONE = 410
TAKEN = range(200, 300)
REDIRECTED = range(300, 400)
LONGEST_NUMBER = 9


@dataclass(frozen=True)
class Attempt:
    """What came of a notice: the status of the answer if there was one, and a short stable word; never a body.

    `wait` is how long the receiver asked to be left alone.
    """

    outcome: str
    status: int | None = None
    wait: timedelta | None = None

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


def carry(transport: Transport, url: str, content: bytes, headers: Mapping[str, str], now: datetime) -> Attempt:
    """Send one notice and say what came of it; whatever a receiver does, nothing is raised."""
    sent = {**headers, "content-type": "application/json"}
    try:
        answer = transport.send("POST", url, content=content, headers=sent)
    except Unreachable as error:
        return Attempt(error.reason)
    outcome = _outcome(answer.status)
    return Attempt(outcome, answer.status, wait_said(answer.headers, now) if outcome == "refused" else None)


def wait_said(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long to wait as `Retry-After` says it, in seconds or as a date; None if it says nothing to be read.

    Source: RFC 9110 section 10.2.3.
    """
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit() and len(said) <= LONGEST_NUMBER:
        return timedelta(seconds=int(said))
    try:
        at = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    return max(timedelta(), (at if at.tzinfo else at.replace(tzinfo=UTC)) - now)


def _outcome(status: int) -> str:
    if status in TAKEN:
        return "taken"
    if status == GONE:
        return "gone"
    return "redirected" if status in REDIRECTED else "refused"

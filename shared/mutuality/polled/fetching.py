"""One look at an address: what it brought, or in a word and a sentence why it brought nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mutuality.polled.rules import Outcome, shown
from mutuality.transport import Answer, Transport, Unreachable

GOOD, UNCHANGED, MOVED = 200, 304, range(300, 400)
REASONS = {
    "timed-out": (Outcome.TIMED_OUT, "The address did not answer in time."),
    "answer-too-large": (Outcome.TOO_LARGE, "The answer is larger than 20 MB; nothing was read."),
    "address-refused": (Outcome.ADDRESS_REFUSED, "The address leads to no machine on the public network."),
}
NO_CONNECTION = (Outcome.NO_CONNECTION, "No whole answer came.")
LONGEST_VALIDATOR, LONGEST_DAY = 200, 64


@dataclass(frozen=True)
class Fetched:
    """What an address answered. Without an outcome there is content to be read."""

    outcome: Outcome | None
    detail: str = ""
    status: int | None = None
    content: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def etag(self) -> str | None:
        """Return the tag of this state, if it can be kept."""
        said = self.headers.get("etag", "")
        return said if 0 < len(said) <= LONGEST_VALIDATOR else None

    @property
    def modified(self) -> str | None:
        """Return the day and time of this state, as the address wrote it."""
        said = self.headers.get("last-modified", "")
        return said if 0 < len(said) <= LONGEST_DAY else None


def fetch(transport: Transport, address: str, *, etag: str | None, modified: str | None) -> Fetched:
    """Look at an address, unless it is still as it was."""
    known = {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", modified)) if value}
    try:
        answer = transport.send("GET", address, headers={"Accept": "application/json", **known})
    except Unreachable as error:
        return Fetched(*REASONS.get(error.reason, NO_CONNECTION))
    if answer.status == UNCHANGED and known:
        return Fetched(Outcome.NOT_MODIFIED, "Still as it was.", UNCHANGED)
    if answer.status != GOOD:
        return _refused(answer)
    return Fetched(None, "", GOOD, answer.content, answer.headers)


def _refused(answer: Answer) -> Fetched:
    if answer.status in MOVED and answer.headers.get("location"):
        where = shown(answer.headers["location"][:250])
        said = f"The address sends on to {where}; nobody went there. If you trust it, name it instead."
        return Fetched(Outcome.MOVED, said, answer.status)
    return Fetched(Outcome.REFUSED, f"The address answered with status {answer.status}.", answer.status)

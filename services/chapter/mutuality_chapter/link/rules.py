"""What the federation's head tells us about ourselves, and which outcome a session may have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How our log and the federation's head compare."""

    EVEN = "even"
    WE_WERE_RESTORED = "we_were_restored"
    THEY_WERE_RESTORED = "they_were_restored"
    FORKED = "forked"
    FENCED = "fenced"


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


@dataclass(frozen=True)
class Head:
    """The last entry of a stream, as one side knows it."""

    seq: int
    digest: str
    epoch: str


@dataclass(frozen=True)
class Log:
    """What we know of our own log. `at_their_head` is our digest at the place of their head, if we have one."""

    seq: int
    at_their_head: str | None
    epochs: frozenset[str]


def compare(theirs: Head, ours: Log, *, is_fresh: bool) -> Standing:
    """Return how we stand to the federation's head.

    A process that was just started may have been restored from a backup; one that already published in its life
    and meets an epoch it never opened was overtaken by a newer copy.
    """
    if theirs.seq and ours.at_their_head is not None and ours.at_their_head != theirs.digest:
        return Standing.FORKED
    if theirs.seq > ours.seq:
        overtaken = theirs.epoch not in ours.epochs and not is_fresh
        return Standing.FENCED if overtaken else Standing.WE_WERE_RESTORED
    return Standing.EVEN if theirs.seq == ours.seq else Standing.THEY_WERE_RESTORED

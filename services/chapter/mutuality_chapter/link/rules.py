"""What the federation's head tells us about ourselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mutuality.problems import Conflict
from mutuality_chapter.ledger import Log


class Standing(StrEnum):
    """How our log and the federation's head compare."""

    EVEN = "even"
    WE_WERE_RESTORED = "we_were_restored"
    THEY_WERE_RESTORED = "they_were_restored"
    FORKED = "forked"
    FENCED = "fenced"


CLOSED = frozenset({"equivocation", "stream-quarantined"})
PUBLISHED_BEFORE = "already-published"
COLLISION = "conflict"  # two of our requests met: the one that came second knows no more than that
ABOUT_STREAM = CLOSED | {
    COLLISION,
    "head-moved",
    "epoch-closed",
    "policy-outdated",
    "may-not-publish",
    "signature-invalid",
    "entry-misplaced",
    "enrolment-misplaced",
}
ABOUT_CONTENT = frozenset({403, 409, 422})
TOO_LARGE = 413


class AlreadyDialling(Conflict):
    """This chapter is dialling out in another process just now; what waits leaves with that session or the next."""


@dataclass(frozen=True)
class Head:
    """The last entry of a stream, as one side knows it."""

    seq: int
    digest: str
    epoch: str


def compare(theirs: Head, ours: Log, *, is_fresh: bool) -> Standing:
    """Return how we stand to the federation's head.

    A process that was just started may have been restored from a backup; one that already opened an epoch in its
    life and meets one it never opened was overtaken by a newer copy.
    """
    if theirs.seq and ours.at_their_head is not None and ours.at_their_head != theirs.digest:
        return Standing.FORKED
    if theirs.seq > ours.seq:
        overtaken = theirs.epoch not in ours.epochs and not is_fresh
        return Standing.FENCED if overtaken else Standing.WE_WERE_RESTORED
    return Standing.EVEN if theirs.seq == ours.seq else Standing.THEY_WERE_RESTORED


def concerns_content(status: int, slug: str) -> bool:
    """Say whether a refusal is about what an entry says: that entry stays behind, and the others may go on.

    Every other refusal is about the stream, or comes from something that is no federation; the session ends with it.
    """
    return status == TOO_LARGE or (status in ABOUT_CONTENT and slug not in {"", *ABOUT_STREAM})

"""Which revision can be accepted, and how what was asked stands."""

from __future__ import annotations

from collections.abc import Sequence

from mutuality.language.feedback import Acceptance, Side, Thread
from mutuality.problems import Conflict, NotFound


class NothingReported(NotFound):
    """The chapter has no report of this period on this form, or took it back."""


class RevisionMoved(Conflict):
    """The report was revised since you read it: read it again, then accept that; the answer names its digest."""


class AlreadyAccepted(Conflict):
    """This revision was accepted; it stays so until the chapter revises it."""


class AlreadySettled(Conflict):
    """What was asked is settled; ask anew, if something is open."""


def acceptance(digest: str, accepted: str | None) -> Acceptance:
    """Return how a report stands of which this revision holds, and that one was accepted last."""
    if accepted is None:
        return Acceptance.OPEN
    return Acceptance.ACCEPTED if accepted == digest else Acceptance.LAPSED


def thread(said: Sequence[tuple[str, str | None]], *, is_settled: bool) -> Thread:
    """Return how what was asked stands, by who said what, in order; words taken back answer nothing."""
    if is_settled:
        return Thread.SETTLED
    side, words = said[-1]
    return Thread.ANSWERED if side == Side.CHAPTER and words is not None else Thread.ASKED


def require_same(digest: str, held: str) -> None:
    """Refuse to accept another revision than the one that holds.

    Raises:
        RevisionMoved: another holds.
    """
    if digest != held:
        raise RevisionMoved("Another revision holds by now.", digest=held)

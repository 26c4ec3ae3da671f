"""Where an entry may stand in its chapter's stream. One writer, one chain, one epoch at a time."""

from __future__ import annotations

from dataclasses import dataclass

from mutuality.problems import Conflict, ValidationFailed

ROOT = "0" * 64


class HeadMoved(Conflict):
    """The entry does not follow the stream's last one; `expected_seq` says which place is free. Compare heads first."""


class EpochClosed(Conflict):
    """Another copy of this chapter's service opened a newer epoch: this one must stop writing and call a human."""


class Equivocation(Conflict):
    """Two different entries were signed for one place in one epoch. The stream is closed until a human decides."""


class StreamQuarantined(Conflict):
    """This stream was closed after a fork was proved; an officer must name which copy survives."""


class AlreadyPublished(Conflict):
    """This change was published before, under the place `seq`; it is not counted twice."""


class PolicyOutdated(Conflict):
    """The entry was sealed under a control policy that is not in force here: poll the feed, then seal again."""


class EntryMisplaced(ValidationFailed):
    """The entry names another chapter, another place or another federation than the address it was sent to."""


class EntryEmpty(ValidationFailed):
    """Only an entry with our own receipt may come without its data, once that was erased."""


class EnrolmentMisplaced(ValidationFailed):
    """The first entry of a stream is the chapter's enrolment, and no later entry is."""


class RevisionStale(ValidationFailed):
    """A revision as high as this one, or higher, is already known for this subject."""


@dataclass(frozen=True)
class Head:
    """The last entry of a stream."""

    seq: int
    digest: str
    epoch: str


def require_address(*, iss: str, aud: str, seq: int, chapter: str, federation: str, place: int) -> None:
    """Refuse an entry that was signed for another address than it was sent to.

    Raises:
        EntryMisplaced: issuer, audience or place differ.
    """
    wrong = [
        {"pointer": f"/entry/{name}", "detail": f"Says {said}, but was sent to {meant}."}
        for name, said, meant in (("iss", iss, chapter), ("aud", aud, federation), ("seq", seq, place))
        if said != meant
    ]
    if wrong:
        raise EntryMisplaced("The entry was signed for another address.", errors=wrong)


def require_said(*, is_erased: bool, was_received: bool) -> None:
    """Refuse an entry that says nothing, unless it was received when it did, and was taken back for good since.

    Raises:
        EntryEmpty: it never was.
    """
    if is_erased and not was_received:
        raise EntryEmpty("The entry comes without what it says.")


def require_next(head: Head, *, seq: int, prev: str) -> None:
    """Refuse an entry that does not follow the last one.

    Raises:
        HeadMoved: its place or its predecessor is another.
    """
    if seq != head.seq + 1 or prev != head.digest:
        raise HeadMoved(
            f"The stream stands at {head.seq}; the next entry is {head.seq + 1} and names its digest.",
            expected_seq=head.seq + 1,
        )


def require_beginning(*, seq: int, is_enrolment: bool) -> None:
    """Refuse a stream that does not begin with the enrolment, or tells it twice.

    Raises:
        EnrolmentMisplaced: it does.
    """
    if (seq == 1) != is_enrolment:
        raise EnrolmentMisplaced("A stream begins with the chapter's enrolment, and tells it once.")


def require_epoch(head: Head, *, epoch: str, opens: bool, used: bool) -> None:
    """Refuse an entry of an epoch that may not write.

    An entry that opens an epoch must bring a new one; every other entry must belong to the open one.

    Raises:
        EpochClosed: the epoch was closed by a newer one, or was used before.
    """
    if used if opens else epoch != head.epoch:
        raise EpochClosed("A newer epoch was opened for this chapter; this copy must stop.", open_epoch=head.epoch)


def is_fork(*, stored_epoch: str, epoch: str) -> bool:
    """Say whether two different entries for one place are a fork, not just a late or restored copy."""
    return stored_epoch == epoch


def require_newer(known: int | None, rev: int) -> None:
    """Refuse a revision that supersedes nothing.

    Raises:
        RevisionStale: a revision as high is known.
    """
    if known is not None and rev <= known:
        raise RevisionStale(f"Revision {known} of this subject is known; {rev} supersedes nothing.")

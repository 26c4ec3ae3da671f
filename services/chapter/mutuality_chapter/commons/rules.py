"""What may be taken from the commons, and what told back, when."""

from __future__ import annotations

from mutuality.language import Tried, TriedReason, fits
from mutuality.problems import Conflict, ValidationFailed

OUTCOMES: dict[str, Tried] = {"adopted": Tried.KEPT, "adapted": Tried.ADAPTED, "declined": Tried.DROPPED}
"""What is told back, by what the members decided here."""
LONGEST_REASONS = 5000


class OurOwnOffer(Conflict):
    """This is what we offer ourselves."""


class TakenBefore(Conflict):
    """We took this offer as it stands: it is in our own rooms."""


class NotTaken(Conflict):
    """We have not taken this offer, or gave it back."""


class DecidedHere(Conflict):
    """Our members have decided about it: it is theirs now, and stays."""


class NeverTried(Conflict):
    """What became of an offer is told back by those who tried it: let the members try it, or finish a trial."""


class StillOpen(Conflict):
    """Our members have not yet decided whether they keep, adapt or drop it."""


class ReasonUnfit(ValidationFailed):
    """This is no reason for what our members decided: one keeps what helps, adapts what needs it, drops the rest."""


class WordNamesSomebody(ValidationFailed):
    """What is told back leaves the chapter word for word, so it names no member."""


class NothingTold(Conflict):
    """We told nothing back: there is nothing to take back."""


def require_takeable(*, is_ours: bool, taken: int | None, revision: int) -> None:
    """Refuse to take one's own offer, or again what was taken as it stands.

    Raises:
        OurOwnOffer, TakenBefore: it is so.
    """
    if is_ours:
        raise OurOwnOffer("This is our own offer.")
    if taken == revision:
        raise TakenBefore("We took this offer as it stands.")


def require_undecided(status: str | None) -> None:
    """Give back only what the members have not decided about.

    Raises:
        DecidedHere: they have.
    """
    if status not in {None, "proposed"}:
        raise DecidedHere(f"Our members have decided: it is {status}.")


def outcome_of(status: str | None, *, is_tried: bool) -> Tried:
    """Return what is told back of something the members tried and decided about.

    Raises:
        NeverTried, StillOpen: they did not, or not yet.
    """
    if not is_tried:
        raise NeverTried("Nobody tried this here to the end, and the members did not decide to try it.")
    if status not in OUTCOMES:
        raise StillOpen("The members have not yet decided what becomes of it.")
    return OUTCOMES[status]


def require_reason(outcome: Tried, reason: TriedReason) -> None:
    """Refuse a reason that is none for what was decided.

    Raises:
        ReasonUnfit: it is none.
    """
    if not fits(outcome, reason):
        fault = {"pointer": "/reason", "detail": f"No reason for {outcome}."}
        raise ReasonUnfit(f"Nobody {outcome} something because of {reason}.", errors=[fault])


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse words that name a member.

    Raises:
        WordNamesSomebody: they do.
    """
    if is_naming_somebody:
        fault = {"pointer": "/words", "detail": "Name a task, not a member."}
        raise WordNamesSomebody("These words would leave the chapter with the name of a member.", errors=[fault])

"""What our members say of proposals, on which decision, and until when."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed

OPEN_TO_WORDS = frozenset({"open", "endorsed"})


class State(StrEnum):
    """Where a proposal of ours stands here."""

    DRAFTED = "drafted"
    SENT = "sent"
    TAKEN_BACK = "taken_back"


class ProposalNamesSomebody(ValidationFailed):
    """What is said to our body leaves word for word, so it names no member: say a task, such as `the treasurer`."""


class ProposalMisplaced(Conflict):
    """A proposal is drafted, then sent, then perhaps taken back; this one is not where that step begins."""


class WordsClosed(Conflict):
    """This proposal takes no word of ours any more: it is our own, its last day has passed, or it was settled."""


class NothingSaid(Conflict):
    """There is nothing of ours there to take back."""


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse words that name one of our members.

    Raises:
        ProposalNamesSomebody: they do.
    """
    if is_naming_somebody:
        raise ProposalNamesSomebody("These words leave the chapter; name a task in them, not a member.")


def require_state(state: str, needed: State) -> None:
    """Refuse a step that does not begin where a proposal stands.

    Raises:
        ProposalMisplaced: it does not.
    """
    if state != needed:
        raise ProposalMisplaced(f"This proposal is {state}, not {needed}.")


def require_words_taken(state: str, *, is_own: bool, closes_on: date | None, today: date) -> None:
    """Refuse a word on a proposal that takes none, as far as we know.

    Raises:
        WordsClosed: it does not.
    """
    if is_own or state not in OPEN_TO_WORDS or (closes_on is not None and today > closes_on):
        raise WordsClosed("This proposal takes no word of ours any more.")


def word_decided(proposal_id: str, *, endorses: bool) -> str:
    """Return the subject of the members' decision on another chapter's proposal."""
    return f"{proposal_id}-{'endorse' if endorses else 'not'}"

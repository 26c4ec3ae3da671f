"""Who reviews a name, and which names were approved."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from mutuality.policy import PolicyInForce, refusal
from mutuality_federation.chapters import Office

KEY = "names_review"


class Outcome(StrEnum):
    """What was said of a name."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"


class Review(StrEnum):
    """What the national office says of a name."""

    APPROVED = "approved"
    REFUSED = "refused"


def require_office(held: PolicyInForce, office: Office) -> None:
    """Refuse a review by an officer of a unit.

    Raises:
        PolicyRefused: it is one.
    """
    if office is not Office.NATIONAL:
        raise refusal(held, KEY, "The national office reviews what a chapter is called.")


def approved(said: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the names whose newest review approved them, from all that was said, each a name and an outcome."""
    newest = {name: outcome for name, outcome in said if outcome != Outcome.PROPOSED}
    return frozenset(name for name, outcome in newest.items() if outcome == Outcome.APPROVED)


def require_approved(held: PolicyInForce, name: str, approved_names: Iterable[str]) -> None:
    """Refuse what waits for the review of a name.

    Raises:
        PolicyRefused: the policy asks for a review, and none approved it.
    """
    if held[KEY] and name not in approved_names:
        raise refusal(held, KEY, f"The national office has not approved the name {name} yet.")

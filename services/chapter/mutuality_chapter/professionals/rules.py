"""How professionals may take part, and when strain is settled."""

from __future__ import annotations

from enum import StrEnum

from mutuality.problems import ValidationFailed

Refused = tuple[str, str]
"""The key of the policy that does not allow it, and what it asks in a sentence."""


class Capacity(StrEnum):
    """As what professionals come to a meeting."""

    OBSERVER = "observer"
    SPEAKER = "speaker"
    ADVISOR = "advisor"
    LEADER = "leader"


class TensionState(StrEnum):
    """Where strain stands."""

    OPEN = "open"
    SETTLED = "settled"


class OutcomeUnfit(ValidationFailed):
    """Strain is settled with an outcome, and has none while it is open."""


AS_ANY = frozenset({Capacity.OBSERVER, Capacity.SPEAKER, Capacity.ADVISOR})
CAPACITIES: dict[str, frozenset[Capacity]] = {
    "chapter_decides": AS_ANY,
    "co_lead": AS_ANY,
    "member": AS_ANY,
    "advisor": AS_ANY,
    "invited": frozenset({Capacity.OBSERVER, Capacity.SPEAKER}),
    "observer": frozenset({Capacity.OBSERVER}),
    "excluded": frozenset(),
}
"""As what professionals may come, by `professionals.role`; whether they lead is a key of its own."""


def refused(role: str, *, may_lead: bool, capacity: str, is_open: bool, is_invited: bool) -> Refused | None:
    """Return the rule that does not allow professionals to come so, if any does not."""
    if role == "excluded":
        return "professionals.role", "Professionals take no part in our meetings."
    if capacity == Capacity.LEADER:
        return None if may_lead else ("professionals.may_lead", "Professionals do not lead.")
    if capacity not in CAPACITIES[role]:
        return "professionals.role", f"Professionals come as {' or '.join(sorted(CAPACITIES[role]))}."
    if role == "observer" and not is_open:
        return "professionals.role", "Professionals observe open meetings, and no others."
    if role == "invited" and not is_invited:
        return "professionals.role", "Professionals come when they were invited."
    return None


def too_many(most: int, *, there: int, coming: int) -> Refused | None:
    """Return the rule that limits observers, if these were more than it lets in; 0 limits nothing."""
    if most and there + coming > most:
        return "professionals.max_observers", f"At most {most} observers come to one meeting; {there} come already."
    return None


def require_outcome(state: str, outcome: str | None) -> None:
    """Refuse strain that is settled without an outcome, or open with one.

    Raises:
        OutcomeUnfit: it is.
    """
    if (state == TensionState.SETTLED) != (outcome is not None):
        detail = "An outcome goes with `settled`, and only with it."
        raise OutcomeUnfit(detail, errors=[{"pointer": "/outcome", "detail": detail}])

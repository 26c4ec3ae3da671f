"""What happens to what is passed upward: it is written down, and divided as the policy says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.policy import PolicyInForce, refusal
from mutuality_chapter import affiliation, money
from mutuality_chapter.money import Remittance
from mutuality_chapter.remitting import rules
from mutuality_chapter.remitting.rules import SPLIT, Part


@dataclass(frozen=True)
class Remitted(money.Recorded):
    """What was passed upward, and how the policy divides what it is of."""

    parts: list[Part]


def remit(session: Session, *, said: dict[str, Any], by: str | None) -> Remitted:
    """Write down what was passed upward, on the members' decision or a standing budget; return it with its parts.

    Raises:
        PolicyRefused: dues or a fee, and the policy asks for none; or more or less of dues than it divides.
        CollectedUnfit: what was collected is missing of dues that are divided, or has no place.
        BookClosed, DayBeforeBook, DayAhead: the books are not open, or not for that day.
        NotDecided, OtherCurrency, Overspent, BudgetIdle, NotFound: the members did not decide on it so.
    """
    held, kind, collected = affiliation.policy_in_force(session), said["kind"], said.pop("collected")
    if held["money.remittance"] != rules.ASKED_BY.get(kind, held["money.remittance"]):
        raise refusal(held, "money.remittance", f"The policy asks for no {kind}; what is passed upward is a gift.")
    parts = _parts(held, said, collected)
    written = money.entry(session, money.pay_out(session, said, money.Line(by, said["text"])))
    return Remitted(**vars(written), parts=parts)


def _parts(held: PolicyInForce, said: dict[str, Any], collected: int | None) -> list[Part]:
    shares = held[SPLIT] if said["kind"] == Remittance.DUES else {}
    rules.require_collected(collected, is_divided=bool(shares))
    parts = rules.parts_of(collected or 0, shares)
    if parts and said["amount"] != rules.upward(parts):
        raise refusal(held, SPLIT, f"Of {collected} collected, {rules.upward(parts)} are passed upward.")
    return parts

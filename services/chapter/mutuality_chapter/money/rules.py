"""What may be written into the books, on whose authority, and what the books say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutuality.periods import month_of, months_before
from mutuality.problems import Conflict, ValidationFailed


class Kind(StrEnum):
    """What an entry is."""

    OPENING = "opening"
    CONTRIBUTION = "contribution"
    OUTSIDE = "outside"
    MEMBER_DUES = "member_dues"
    COST = "cost"
    REIMBURSEMENT = "reimbursement"
    PAYMENT = "payment"
    GIFT = "gift"
    DUES = "dues"
    FEE = "fee"


class Spending(StrEnum):
    """What is spent: a bill, what somebody laid out, or paid work."""

    COST = "cost"
    REIMBURSEMENT = "reimbursement"
    PAYMENT = "payment"


class Remittance(StrEnum):
    """What is passed upward."""

    GIFT = "gift"
    DUES = "dues"
    FEE = "fee"


BY_MEMBERS = (Kind.CONTRIBUTION, Kind.MEMBER_DUES)
GIVEN = (*BY_MEMBERS, Kind.OUTSIDE)


class BookClosed(Conflict):
    """The books are not open yet: somebody who keeps them says the currency, and what is in hand."""


class BookOpen(Conflict):
    """The books are open already, in one currency for good."""


class OtherCurrency(Conflict):
    """The decision is about another currency than the books are kept in."""


class Overspent(Conflict):
    """What the members decided on does not cover this; `left` says how much of it there still is."""


class BudgetIdle(Conflict):
    """The budget had not begun on that day, or had ended."""


class BudgetKnown(Conflict):
    """A budget was opened by that decision, or this one has ended."""


class HelpingUnpaid(ValidationFailed):
    """Helpers are volunteers: they get back what they laid out, and are not paid."""


class AlreadyCorrected(Conflict):
    """This entry was made good by a counter-entry, or is one."""


class DayBeforeBook(Conflict):
    """The books begin on a later day; what was in hand by then is their opening."""


@dataclass(frozen=True)
class Reserve:
    """What is in hand beside what the policy asks to be kept, in minor units."""

    reserve: int | None
    above: int | None
    below: int | None


@dataclass(frozen=True)
class Accounts:
    """What the books say of some months, in minor units."""

    opening: int
    donations: int
    member_dues: int
    outside: int
    costs: int
    remitted: int
    closing: int
    cover_ratio: float | None


def require_currency(decided: str | None, kept_in: str) -> None:
    """Refuse a decision about another currency.

    Raises:
        OtherCurrency: it is.
    """
    if decided != kept_in:
        raise OtherCurrency(f"The books are kept in {kept_in}, the decision is about {decided}.")


def require_unpaid(kind: str, *, is_for_helping: bool, is_helper: bool) -> None:
    """Refuse to pay anybody for helping, and a helper for anything; let them have back what they laid out.

    Raises:
        HelpingUnpaid: that is asked.
    """
    if kind != Spending.REIMBURSEMENT and (is_for_helping or (kind == Spending.PAYMENT and is_helper)):
        pointer = "/is_for_helping" if is_for_helping else "/member_id"
        fault = {"pointer": pointer, "detail": "Nobody is paid for helping, and a helper is reimbursed alone."}
        raise HelpingUnpaid("Helpers are volunteers: they are reimbursed and never paid.", errors=[fault])


def require_covered(amount: int, *, left: int) -> None:
    """Refuse to spend more than is left of what was decided.

    Raises:
        Overspent: it is more.
    """
    if amount > left:
        raise Overspent("What was decided does not cover this.", left=left)


def require_running(on: date, *, begins_on: date, ends_on: date | None) -> None:
    """Refuse what lies outside a budget's time.

    Raises:
        BudgetIdle: it does.
    """
    if on < begins_on or (ends_on is not None and on > ends_on):
        raise BudgetIdle(f"{on} is no day this budget is for.")


def require_uncorrected(*, corrects: str | None, was_corrected: bool) -> None:
    """Refuse to correct a correction, or anything twice.

    Raises:
        AlreadyCorrected: it is one, or was made good.
    """
    if corrects is not None or was_corrected:
        raise AlreadyCorrected("This entry was corrected, or is a correction.")


def require_within(on: date, opened_on: date) -> None:
    """Refuse what happened before the books begin.

    Raises:
        DayBeforeBook: it did.
    """
    if on < opened_on:
        raise DayBeforeBook(f"The books begin on {opened_on}.")


def accounts(opening: int, sums: Mapping[str, int]) -> Accounts:
    """Return what the books say, from what was in hand before and the sum of each kind since."""
    donations = sums.get(Kind.CONTRIBUTION, 0)
    costs = -sum(sums.get(kind, 0) for kind in Spending)
    return Accounts(
        opening=opening,
        donations=donations,
        member_dues=sums.get(Kind.MEMBER_DUES, 0),
        outside=sums.get(Kind.OUTSIDE, 0),
        costs=costs,
        remitted=-sum(sums.get(kind, 0) for kind in Remittance),
        closing=opening + sum(sums.values()),
        cover_ratio=round(donations / costs, 2) if costs > 0 else None,
    )


def reserve(in_hand: int, *, average_costs: int | None, months: int) -> Reserve:
    """Return what so many months of average costs come to, and what is above or below it; None where none is asked."""
    if not months or average_costs is None:
        return Reserve(None, None, None)
    kept = months * average_costs
    return Reserve(kept, max(0, in_hand - kept), max(0, kept - in_hand))


def costing_months(opened_on: date, today: date) -> list[str]:
    """Return the last whole months the books cover, at most twelve; an average of costs is taken over them."""
    months = months_before(month_of(today), 12)
    return [month for month in months if month >= month_of(opened_on)]

"""What a policy asks to be reported, the same on both services: about which period, and which figures by whom."""

from __future__ import annotations

from collections.abc import Iterable

from mutuality.periods import Period, days_of, length_of, period_of
from mutuality.policy.document import PolicyInForce, refusal

PERIOD, METRICS, EXCLUSIVE, COUNTED_FOR = (
    "reporting.period",
    "reporting.metrics",
    "counts.exclusive_reporter",
    "counts.reports",
)


def asked_length(held: PolicyInForce) -> Period | None:
    """Return how long a period is that a report is about; null where the chapter decides."""
    asked = held[PERIOD]
    return Period(asked) if asked in set(Period) else None


def require_asked_period(held: PolicyInForce, period: str) -> None:
    """Refuse a report about another period than is asked for; longer ones begin as the calendar's do.

    Raises:
        PolicyRefused: it is.
    """
    length = asked_length(held)
    if length is not None and length is not length_of(period):
        raise refusal(held, PERIOD, f"A report is about a {length}, and this is about a {length_of(period)}.")
    fits = period_of(days_of(period)[0], length_of(period))
    if period != fits:
        raise refusal(held, PERIOD, f"Periods follow the calendar, so that none is counted twice: report {fits}.")


def left_out(held: PolicyInForce, codes: Iterable[str]) -> dict[str, str]:
    """Return of which figures a chapter reports nothing, each with the key that says so."""
    by_key = {code: _in_the_way(held, code) for code in codes}
    return {code: key for code, key in by_key.items() if key}


def asked(held: PolicyInForce, codes: Iterable[str]) -> list[str]:
    """Return which of these figures a chapter reports."""
    return [code for code in codes if not _in_the_way(held, code)]


def require_asked(held: PolicyInForce, codes: Iterable[str]) -> None:
    """Refuse figures nobody asked for, and those that others count.

    Raises:
        PolicyRefused: there are some.
    """
    for code, key in left_out(held, codes).items():
        raise refusal(held, key, f"{code} is not asked of this chapter, so it is not taken.")


def counted_by_others(held: PolicyInForce, code: str) -> bool:
    """Say whether somebody else counts a figure for all, so that this chapter does not report it."""
    return code in held[EXCLUSIVE] and code not in held[COUNTED_FOR]


def _in_the_way(held: PolicyInForce, code: str) -> str | None:
    if held[METRICS] and code not in held[METRICS]:
        return METRICS
    return EXCLUSIVE if counted_by_others(held, code) else None

"""Between whom an exchange may be, and how giving and receiving balance."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from mutuality.disclosure import FEW
from mutuality.problems import ValidationFailed

LONG = 12
"""Months after which somebody who only ever received may have been kept from giving."""


class RequestOfAnother(ValidationFailed):
    """Neither of the two who talked had opened that request."""


def require_of_one(asked_by: str, talked: set[str]) -> None:
    """Refuse an exchange that answers the request of a third person.

    Raises:
        RequestOfAnother: neither of the two had asked.
    """
    if asked_by not in talked:
        fault = {"pointer": "/request_id", "detail": "Was opened by somebody else."}
        raise RequestOfAnother("That request was opened by somebody else.", errors=[fault])


def both_ways(pairs: Iterable[tuple[str, str]]) -> tuple[int, int]:
    """Return how many people both gave and received, and how many did either, from (helper, recipient) pairs."""
    listed = list(pairs)
    gave, received = {helper for helper, _ in listed}, {recipient for _, recipient in listed}
    return len(gave & received), len(gave | received)


def only_received(pairs: Iterable[tuple[str, str]], people: Collection[str]) -> tuple[int, int]:
    """Return how many of some people received and never gave, and how many of them did either."""
    listed = list(pairs)
    gave = {helper for helper, _ in listed} & set(people)
    received = {recipient for _, recipient in listed} & set(people)
    return len(received - gave), len(gave | received)


def ratio(some: int, all_of_them: int) -> float | None:
    """Return a share of people, or None while they are too few to be hidden among."""
    return None if all_of_them < FEW else round(some / all_of_them, 2)


def long_before(today: date) -> date:
    """Return the day by which somebody had joined who has been here for a year."""
    return date.fromordinal(today.toordinal() - round(LONG * 365.25 / 12))

"""Between whom help may go, and how giving and receiving balance."""

from __future__ import annotations

from collections.abc import Iterable

from mutuality.disclosure import FEW
from mutuality.problems import Conflict, ValidationFailed


class SamePerson(ValidationFailed):
    """An exchange needs two people."""


class RequestClosed(Conflict):
    """This request for help is closed."""


class RequestOfAnother(ValidationFailed):
    """Neither of the two who talked had opened that request."""


def require_two(helper_id: str, recipient_id: str) -> None:
    """Refuse an exchange of somebody with themselves.

    Raises:
        SamePerson: helper and recipient are one.
    """
    if helper_id == recipient_id:
        fault = {"pointer": "/recipient_id", "detail": "Must be somebody else."}
        raise SamePerson("An exchange needs two people.", errors=[fault])


def require_open(state: str) -> None:
    """Refuse to answer a closed request.

    Raises:
        RequestClosed: it is closed.
    """
    if state == "closed":
        raise RequestClosed("This request is closed.")


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


def ratio(both: int, either: int) -> float | None:
    """Return the share of people who both gave and received, or None while they are too few to be hidden among."""
    return None if either < FEW else round(both / either, 2)

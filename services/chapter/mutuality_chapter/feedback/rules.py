"""What we may answer to what our body asked about a report."""

from __future__ import annotations

from mutuality.language.feedback import Thread
from mutuality.problems import Conflict, ValidationFailed


class FollowUpSettled(Conflict):
    """Our body settled what it asked; there is nothing to answer any more."""


class ReplyNamesSomebody(ValidationFailed):
    """What we answer leaves word for word, so it names no member: say a task, such as `the treasurer`."""


def require_open(state: str) -> None:
    """Refuse to answer what is settled.

    Raises:
        FollowUpSettled: it is.
    """
    if state == Thread.SETTLED:
        raise FollowUpSettled("Our body settled what it asked.")


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse words that name one of our members.

    Raises:
        ReplyNamesSomebody: they do.
    """
    if is_naming_somebody:
        fault = {"pointer": "/words", "detail": "Names a member."}
        raise ReplyNamesSomebody("What we answer leaves the chapter; name no member in it.", errors=[fault])

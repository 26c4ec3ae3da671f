"""Who may vote, and once each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mutuality.problems import Conflict, Forbidden

ON_THE_ROLL = frozenset({"member", "helper", "involved"})


class NotOnRoll(Forbidden):
    """Who votes on a proposal was settled when it was opened: this member is not on its roll."""


class AlreadyVoted(Conflict):
    """This voice has voted; it votes once."""


class NobodyOnRoll(Conflict):
    """Nobody belonged to the chapter long enough to vote."""


def voices(roll: Iterable[tuple[str, str | None]], *, one_per_party: bool) -> dict[str, str]:
    """Return the voice of each member, from (member, party): their own, or their party's."""
    return {member: (party or member) if one_per_party else member for member, party in roll}


def joined_by(opened_on: date, cutoff_days: int) -> date:
    """Return the last day on which somebody may have joined who votes on what is opened that day."""
    return opened_on - timedelta(days=cutoff_days)

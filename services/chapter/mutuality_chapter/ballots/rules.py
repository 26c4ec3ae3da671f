"""Who may vote, once each, and with which stances."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mutuality.problems import Conflict, Forbidden, ValidationFailed
from mutuality_chapter.ballots.counting import STANCES, Stance

ON_THE_ROLL = frozenset({"member", "helper", "involved"})
WITH_REASON = frozenset({Stance.BLOCK, Stance.OBJECT})


class StanceUnfit(ValidationFailed):
    """The method of this proposal does not know that stance; a block and an objection come with their reason."""


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


def require_stance(stance: Stance, *, method: str, reason: str | None) -> None:
    """Refuse a stance the method does not know, and a block or an objection without its reason.

    Raises:
        StanceUnfit: it is one of these.
    """
    if stance not in STANCES[method]:
        known = ", ".join(sorted(STANCES[method]))
        raise StanceUnfit(f"One may be {known}.", errors=[{"pointer": "/stance", "detail": f"Must be one of {known}."}])
    if stance in WITH_REASON and reason is None:
        raise StanceUnfit("Say why, so that it can be met.", errors=[{"pointer": "/reason", "detail": "Is missing."}])

"""What this room says to the rooms above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mutuality.database import Session


@dataclass(frozen=True)
class MemberDeparted:
    """Somebody left; a room that holds something of theirs puts it into `held` under its own name, then lets go."""

    member_id: str
    held: dict[str, list[dict[str, Any]]]


def member_departed(session: Session, member_id: str) -> dict[str, list[dict[str, Any]]]:
    """Say that somebody left, and return what the other rooms held of theirs."""
    fact = MemberDeparted(member_id, {})
    session.announce(fact)
    return fact.held

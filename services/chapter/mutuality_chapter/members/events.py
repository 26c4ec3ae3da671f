"""What this room says to the rooms above."""

from __future__ import annotations

from dataclasses import dataclass

from mutuality.database import Session


@dataclass(frozen=True)
class MemberDeparted:
    """Somebody left; whatever still names them lets go."""

    member_id: str


def member_departed(session: Session, member_id: str) -> None:
    """Say that somebody left."""
    session.announce(MemberDeparted(member_id))

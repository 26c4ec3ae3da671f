"""What this room says to the rooms above: tell what you hold about somebody; somebody left, let go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mutuality.database import Session


@dataclass(frozen=True)
class HoldingsAsked:
    """Somebody asks for all that is held about them; every room that holds anything tells it, in plain values."""

    member_id: str
    told: dict[str, Any] = field(default_factory=dict)

    def tell(self, room: str, held: Any) -> None:
        """Tell what a room holds about them."""
        self.told[room] = held


@dataclass(frozen=True)
class MemberDeparted:
    """Somebody left; every room that still names them, or keeps their words, lets go."""

    member_id: str


def ask_holdings(session: Session, member_id: str) -> HoldingsAsked:
    """Ask every room what it holds about somebody."""
    asked = HoldingsAsked(member_id)
    session.announce(asked)
    return asked


def member_departed(session: Session, member_id: str) -> None:
    """Say that somebody left."""
    session.announce(MemberDeparted(member_id))

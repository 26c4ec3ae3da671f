"""What this room says to the rooms above: tell what you hold about somebody; they help no more; they left, let go."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mutuality.database import Session

SEALED = "For them alone: they read it under their own account."


@dataclass(frozen=True)
class HoldingsAsked:
    """All that is held about somebody is asked for; every room that holds anything tells it, in plain values.

    Where an officer hands it over, what a member told for themselves alone stays sealed.
    """

    member_id: str
    by_themselves: bool = True
    told: dict[str, Any] = field(default_factory=dict)

    def tell(self, room: str, held: Any) -> None:
        """Tell what a room holds about them."""
        self.told[room] = held

    def tell_in_private(self, room: str, held: Any) -> None:
        """Tell what a room holds for them alone; whoever asks in their place learns nothing of it."""
        self.told[room] = held if self.by_themselves else SEALED


@dataclass(frozen=True)
class MemberDeparted:
    """Somebody left; every room that still names them, or keeps their words, lets go."""

    member_id: str


@dataclass(frozen=True)
class SteppedBack:
    """A helper takes another part in the chapter now; whatever they were chosen for has ended."""

    member_id: str


def ask_holdings(session: Session, member_id: str, *, by_themselves: bool) -> HoldingsAsked:
    """Ask every room what it holds about somebody."""
    asked = HoldingsAsked(member_id, by_themselves)
    session.announce(asked)
    return asked


def stepped_back(session: Session, member_id: str) -> None:
    """Say that a helper takes another part."""
    session.announce(SteppedBack(member_id))


def member_departed(session: Session, member_id: str) -> None:
    """Say that somebody left."""
    session.announce(MemberDeparted(member_id))

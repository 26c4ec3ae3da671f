"""What this room says: to the rooms above, that somebody does not answer any more; to the public, where to call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.freshness import due_on
from mutuality.language import Attendance, Kind, ListingKind, Reason, VenueKind
from mutuality_chapter import affiliation
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.lines.models import Line


@dataclass(frozen=True)
class ResponderStoodDown:
    """Somebody does not answer any more; whoever counts on them must find somebody else."""

    responder_id: str


def stood_down(session: Session, responder_id: str) -> None:
    """Say that somebody does not answer any more."""
    session.announce(ResponderStoodDown(responder_id))


def listing_changed(session: Session, line: Line) -> None:
    """Say what the public may see of a line now; take back what it saw of one it may not see any more."""
    if line.is_public and line.closed_on is None:
        line.is_listed = True
        _say(session, line, Kind.LISTING, listing(session, line))
    elif line.is_listed:
        line.is_listed = False
        reason = Reason.ENDED if line.closed_on else Reason.MEMBERS_DECIDED
        _say(session, line, Kind.WITHDRAWAL, {"withdrawn": subject_of(line), "reason": reason})


def subject_of(line: Line) -> str:
    """Return what an entry about this line speaks of."""
    return f"listing/{line.id}"


def listing(session: Session, line: Line) -> dict[str, Any]:
    """Return what the public may see of a line: its own number and hours, and the crisis hand-off, always."""
    held = affiliation.policy_in_force(session)
    return {
        "listing_id": line.id,
        "kind": ListingKind.HOTLINE,
        "name": line.title,
        "timezone": affiliation.profile(session).timezone,
        "attendance": Attendance.ONLINE,
        "venue_kind": VenueKind.ONLINE,
        "area": line.area,
        "notes": told(line),
        "languages": line.languages,
        "last_verified_on": line.last_verified_on.isoformat(),
        "verification_due_on": due_on(line.last_verified_on, held["listing.verify_months"]).isoformat(),
        "is_public": True,
    }


def told(line: Line) -> str:
    """Return what a line says of itself in one text."""
    crisis = f"This is no emergency service. In a crisis call {line.hand_off_to}: {line.hand_off_number}."
    return f"Call {line.number}. {line.hours}\n{crisis}"


def _say(session: Session, line: Line, kind: Kind, data: dict[str, Any]) -> None:
    session.announce(Outgoing(kind=kind, subject=subject_of(line), data=data))

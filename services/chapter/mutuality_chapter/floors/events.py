"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.granting import TERMS
from mutuality.language import Kind, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.floors.models import Floor


def granted(session: Session, floor: Floor) -> None:
    """Tell our body what we grant, and from which day on; by which decision stays here."""
    said = {"from_on": floor.from_on.isoformat(), **{name: getattr(floor, name) for name in TERMS}}
    session.announce(Outgoing(Kind.GRANT, subject_of(Kind.GRANT, said), said))
